"use client";

import { useDashboard } from "@/components/dashboard/context";
import { ViewLink } from "@/components/ui/view-link";
import type { DocumentSummary } from "@/lib/corpus/snapshot";
import { clearFilters, openDocument } from "@/lib/view/change";
import type { Shown } from "@/lib/view/shown";
import type { View } from "@/lib/view/view";
import styles from "./states.module.css";

/** Where nothing at all is shown, that is said once, above the panes; beside them it need not be said again. */
const saidAbove = ({ pane }: View, { positions }: Shown): boolean =>
  positions.length === 0 && pane !== "text";

/** The document is shown all the same: it only has nothing tinted, and says why. */
export function NoClaims({ document }: { readonly document: DocumentSummary }) {
  const { view, shown } = useDashboard();
  if (saidAbove(view, shown)) return null;
  if (document.claims === 0)
    return (
      <p className={styles.state}>
        No position was read in this document. Silence is not a position.
      </p>
    );
  const elsewhere = shown.documents.find(({ id }) => shown.claims[0]?.document === id);
  return (
    <p className={styles.state}>
      None of the {document.claims === 1 ? "one claim" : `${document.claims} claims`} in this
      document is under the present filters.{" "}
      {elsewhere ? (
        <>
          The newest that is stands in{" "}
          <ViewLink to={openDocument(view, elsewhere.id)}>{elsewhere.title}</ViewLink>.
        </>
      ) : (
        <ViewLink to={clearFilters(view)}>Clear filters</ViewLink>
      )}
    </p>
  );
}

export function NoDocument() {
  const { view, shown } = useDashboard();
  if (saidAbove(view, shown)) return null;
  return (
    <p className={styles.state}>
      No document yet. Put a .txt or .md file into <code>seeds/</code> and come back.
    </p>
  );
}

interface UnfetchedProps {
  readonly reason: string;
  readonly again: () => void;
}

export function Unfetched({ reason, again }: UnfetchedProps) {
  return (
    <p className={styles.state} role="alert">
      The text could not be fetched: {reason}{" "}
      <button type="button" onClick={again}>
        Try again
      </button>
    </p>
  );
}

export function Skeleton() {
  return (
    <div className={styles.skeleton} aria-hidden="true">
      {Array.from({ length: 9 }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <span key={line} />
      ))}
    </div>
  );
}
