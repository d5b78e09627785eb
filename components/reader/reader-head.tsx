"use client";

import { useDashboard } from "@/components/dashboard/context";
import { ViewLink } from "@/components/ui/view-link";
import type { Claim } from "@/lib/codebook";
import type { DocumentSummary } from "@/lib/corpus/snapshot";
import { selectClaim, setDocument } from "@/lib/view/change";
import styles from "./reader.module.css";

interface ReaderHeadProps {
  readonly id: string | null;
  readonly claims: readonly Claim[];
}

const dated = ({ date, source }: DocumentSummary) =>
  [source, date ?? "date not given"].filter(Boolean).join(", ");

/** Which document is open, the others, and the way from claim to claim. */
export function ReaderHead({ id, claims }: ReaderHeadProps) {
  const { snapshot, view, shown } = useDashboard();
  const { documents } = snapshot;
  const index = documents.findIndex((document) => document.id === id);
  const open = documents[index];
  const at = claims.findIndex((claim) => claim.id === shown.activeClaim?.id);
  const previous = claims[at === -1 ? claims.length - 1 : at - 1] ?? null;
  const next = claims[at + 1] ?? null;
  return (
    <div className={styles.head}>
      {documents.length > 1 ? (
        <details className={styles.documents}>
          <summary>
            Document {index + 1} of {documents.length}
            {open && ` · ${dated(open)}`}
          </summary>
          <ul>
            {view.document !== null && (
              <li>
                <ViewLink to={setDocument(view, null)}>All documents</ViewLink>
              </li>
            )}
            {documents.map((document) => (
              <li key={document.id}>
                <ViewLink
                  to={setDocument(view, document.id)}
                  {...(document.id === view.document ? { "aria-current": "true" as const } : {})}
                >
                  <span className={styles.documentTitle}>{document.title}</span>
                  <span className={styles.quiet}>
                    {dated(document)} · {document.claims} claims
                  </span>
                </ViewLink>
              </li>
            ))}
          </ul>
        </details>
      ) : (
        <span className={styles.quiet}>
          {open ? `Document 1 of 1 · ${dated(open)}` : "No document"}
        </span>
      )}
      <span className={styles.steps}>
        {at === -1 ? `${claims.length} claims` : `claim ${at + 1} of ${claims.length}`}
        {previous && (
          <ViewLink to={selectClaim(view, previous)} aria-label="Previous claim">
            ↑
          </ViewLink>
        )}
        {next && (
          <ViewLink to={selectClaim(view, next)} aria-label="Next claim">
            ↓
          </ViewLink>
        )}
      </span>
    </div>
  );
}
