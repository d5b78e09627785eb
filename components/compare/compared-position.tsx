"use client";

import { ClaimQuote } from "@/components/country/claim-quote";
import { qualifiersOf, rulingOf } from "@/components/country/qualifiers";
import { useDashboard } from "@/components/dashboard/context";
import { StanceChip } from "@/components/ui/stance-chip";
import { ViewLink } from "@/components/ui/view-link";
import type { Holder } from "@/lib/corpus/snapshot";
import { setPane } from "@/lib/view/change";
import type { ComparedCell } from "@/lib/view/comparison";
import { FILL_WORDS, STANCE_WORDS } from "@/lib/view/words";
import styles from "./compare.module.css";

interface ComparedPositionProps {
  readonly holder: Holder;
  readonly cell: ComparedCell;
}

/** The stance, its marks and conditions, and the sentence that rules. */
export function ComparedPosition({ holder, cell }: ComparedPositionProps) {
  const { view } = useDashboard();
  switch (cell.kind) {
    case "silent":
      return <p className={styles.quiet}>No position</p>;
    case "hidden":
      return (
        <p className={styles.position}>
          <StanceChip fill="hidden" />
          <span className={styles.quiet}>{FILL_WORDS.hidden}</span>
        </p>
      );
    case "position": {
      const ruling = rulingOf(cell);
      const more = cell.claims.length - 1;
      const sheet = setPane({ ...view, holders: [holder.id], claim: cell.position.ruling }, "all");
      return (
        <>
          <p className={styles.position}>
            <StanceChip fill={cell.position.stance} />
            <strong>{STANCE_WORDS[cell.position.stance].label}</strong>
            <span className={styles.quiet}>{qualifiersOf(cell)}</span>
          </p>
          {ruling && <ClaimQuote claim={ruling} />}
          {more > 0 && (
            <p className={styles.more}>
              <ViewLink to={sheet} aria-label={`${more} more of ${holder.name}`}>
                {more} more
              </ViewLink>
            </p>
          )}
        </>
      );
    }
  }
}
