"use client";

import { useDashboard } from "@/components/dashboard/context";
import { StanceChip } from "@/components/ui/stance-chip";
import { historyInWords, historyOf } from "@/lib/view/history";
import type { Cell } from "@/lib/view/show";
import { STANCE_WORDS, TYPE_WORDS } from "@/lib/view/words";
import { ClaimQuote } from "./claim-quote";
import styles from "./country-sheet.module.css";
import { qualifiersOf, rulingOf } from "./qualifiers";

/** More quotes than this are folded away, behind their number. */
const MOST_OPEN = 5;

/** One position, how it came about, and every sentence under it: first the one that rules. */
export function PositionItem({ cell }: { readonly cell: Cell }) {
  const { view, snapshot } = useDashboard();
  const { position, claims } = cell;
  const ruling = rulingOf(cell);
  const quotes = [...(ruling ? [ruling] : []), ...claims.filter((claim) => claim !== ruling)];
  const [open, folded] = [quotes.slice(0, MOST_OPEN), quotes.slice(MOST_OPEN)];
  const history = historyInWords(historyOf(claims, snapshot.documents));
  return (
    <li className={styles.item}>
      <p className={styles.position}>
        <StanceChip fill={position.stance} />
        <strong>{TYPE_WORDS[position.type].label}</strong>
        <span>{STANCE_WORDS[position.stance].label.toLowerCase()}</span>
        <span className={styles.quiet}>{qualifiersOf(cell)}</span>
      </p>
      {history && <p className={styles.history}>{history}</p>}
      {open.map((claim) => (
        <ClaimQuote key={claim.id} claim={claim} />
      ))}
      {folded.length > 0 && (
        <details className={styles.folded} open={folded.some(({ id }) => id === view.claim)}>
          <summary>{folded.length} more</summary>
          {folded.map((claim) => (
            <ClaimQuote key={claim.id} claim={claim} />
          ))}
        </details>
      )}
    </li>
  );
}
