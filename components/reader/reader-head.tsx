"use client";

import { useDashboard } from "@/components/dashboard/context";
import { ViewLink } from "@/components/ui/view-link";
import type { Claim } from "@/lib/codebook";
import type { DocumentSummary } from "@/lib/corpus/snapshot";
import { nextClaim, previousClaim, setDocument } from "@/lib/view/change";
import { plural } from "@/lib/view/text";
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
  const inFocus = claims.filter(({ holder }) => view.holders.includes(holder));
  const walked = inFocus.length > 0 ? inFocus : claims;
  const at = walked.findIndex((claim) => claim.id === shown.activeClaim?.id);
  const whose =
    inFocus.length > 0 ? ` of ${shown.selected.map(({ name }) => name).join(", ")}` : "";
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
                    {dated(document)} · {plural(document.claims, "claim", "claims")}
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
        {at === -1
          ? `${plural(walked.length, "claim", "claims")}${whose}`
          : `claim ${at + 1} of ${walked.length}${whose}`}
        {walked.length > 0 && (
          <>
            <ViewLink to={previousClaim(view, walked)} aria-label="Previous claim">
              ↑
            </ViewLink>
            <ViewLink to={nextClaim(view, walked)} aria-label="Next claim">
              ↓
            </ViewLink>
          </>
        )}
      </span>
    </div>
  );
}
