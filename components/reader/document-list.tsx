"use client";

import { useId, useMemo, useState } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { ViewLink } from "@/components/ui/view-link";
import { openDocument, setDocument } from "@/lib/view/change";
import { show } from "@/lib/view/show";
import { indexOf } from "@/lib/view/snapshot-index";
import { plural } from "@/lib/view/text";
import { datedSource, withWords } from "./document-words";
import styles from "./documents.module.css";

/** So many are looked through faster than a word is typed. */
const MOST_WITHOUT_FIELD = 8;

interface DocumentListProps {
  /** Id of the document that is open. */
  readonly reading: string | null;
  readonly onChoose: () => void;
}

/** Every document, newest first, with its claims under the present filters: to read it, or to see nothing else. */
export function DocumentList({ reading, onChoose }: DocumentListProps) {
  const { snapshot, view } = useDashboard();
  const [typed, setTyped] = useState("");
  const hint = useId();
  const { documents } = indexOf(snapshot).range({ document: null, at: view.at });
  const claims = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { document } of show(snapshot, { ...view, document: null }).claims)
      counts.set(document, (counts.get(document) ?? 0) + 1);
    return counts;
  }, [snapshot, view]);
  const listed = withWords(documents, typed);
  return (
    <div className={styles.sheet}>
      <p className={styles.hint} id={hint}>
        A title opens the document and leaves map and matrix as they are. “Only this” shows nothing
        but its claims everywhere.
        {view.document !== null && (
          <>
            {" "}
            <ViewLink
              to={openDocument({ ...view, document: null }, view.document)}
              className={styles.all}
              onClick={onChoose}
            >
              All documents
            </ViewLink>
          </>
        )}
      </p>
      {documents.length > MOST_WITHOUT_FIELD && (
        <p className={styles.field}>
          <input
            type="search"
            value={typed}
            placeholder={`Find among ${documents.length} documents`}
            aria-label="Find a document by title, source or date"
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
          />
          <output>{typed.trim() !== "" && `${listed.length} found`}</output>
        </p>
      )}
      <ul className={styles.list} aria-describedby={hint}>
        {listed.map((document) => (
          <li key={document.id}>
            <ViewLink
              to={openDocument(view, document.id)}
              className={styles.read}
              onClick={onChoose}
              {...(document.id === reading ? { "aria-current": "true" as const } : {})}
            >
              <span className={styles.title} dir="auto">
                {document.title}
              </span>
              <span className={styles.quiet}>
                {datedSource(document)} · {plural(claims.get(document.id) ?? 0, "claim", "claims")}
              </span>
            </ViewLink>
            <ViewLink
              to={setDocument(view, document.id)}
              className={styles.only}
              onClick={onChoose}
              aria-label={`Only this document: ${document.title}`}
              {...(document.id === view.document ? { "aria-current": "true" as const } : {})}
            >
              Only this
            </ViewLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
