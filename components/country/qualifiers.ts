import type { Claim, Position } from "@/lib/codebook";
import type { Cell } from "@/lib/view/show";
import { conditionInWords, MARK_WORDS } from "@/lib/view/words";

/** What stands after the stance of a position: its marks, then its conditions, in words. */
export function qualifiersOf({ position, claims }: Pick<Cell, "position" | "claims">): string {
  return [...marksOf(position), ...limitsOf(rulingOf({ position, claims }))].join(", ");
}

export const rulingOf = ({ position, claims }: Pick<Cell, "position" | "claims">) =>
  claims.find(({ id }) => id === position.ruling);

const marksOf = ({ role, dropped, mixed }: Position): readonly string[] => [
  ...(role === "lead" ? [MARK_WORDS.lead.label.toLowerCase()] : []),
  ...(dropped ? [MARK_WORDS.dropped.label.toLowerCase()] : []),
  ...(mixed ? [MARK_WORDS.mixed.label.toLowerCase()] : []),
];

const limitsOf = (claim: Claim | undefined): readonly string[] => [
  ...new Set(claim?.conditions.map(conditionInWords)),
];
