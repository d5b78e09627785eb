import {
  COMMITMENT_TYPES,
  type CommitmentType,
  type Position,
  STANCES,
  type Stance,
} from "@/lib/codebook";
import type { Range, SnapshotIndex } from "./snapshot-index";
import { fold } from "./text";
import type { View } from "./view";

type Counts<Key extends string> = Readonly<Record<Key, number>>;

/** The positions that pass every filter, and for each filter what would pass without it. */
export interface Facets {
  readonly positions: readonly Position[];
  /** Ids of the claims with all words of `q`; null where `q` asks for nothing. */
  readonly found: ReadonlySet<string> | null;
  readonly typeCounts: Counts<CommitmentType>;
  /** Claims instead of positions. */
  readonly typeClaims: Counts<CommitmentType>;
  readonly stanceCounts: Counts<Stance>;
  readonly conditionalCount: number;
}

/** Words that each must occur in a claim; without case and accents. */
const wordsOf = (q: string): readonly string[] =>
  fold(q)
    .split(" ")
    .filter((word) => word !== "");

export function facets(index: SnapshotIndex, range: Range, view: View): Facets {
  const found = foundClaims(index, range, view.q);
  const types = new Set(view.types);
  const stances = new Set(view.stances);
  const typeCounts = zeros(COMMITMENT_TYPES);
  const typeClaims = zeros(COMMITMENT_TYPES);
  const stanceCounts = zeros(STANCES);
  let conditionalCount = 0;
  const positions: Position[] = [];
  for (const position of range.positions) {
    if (found && !position.claims.some((id) => found.has(id))) continue;
    const byType = types.size === 0 || types.has(position.type);
    const byStance = stances.size === 0 || stances.has(position.stance);
    const byCondition = !view.conditional || position.conditional;
    if (byStance && byCondition) {
      typeCounts[position.type] += 1;
      typeClaims[position.type] += found
        ? position.claims.filter((id) => found.has(id)).length
        : position.claims.length;
    }
    if (byType && byCondition) stanceCounts[position.stance] += 1;
    if (byType && byStance && position.conditional) conditionalCount += 1;
    if (byType && byStance && byCondition) positions.push(position);
  }
  return { positions, found, typeCounts, typeClaims, stanceCounts, conditionalCount };
}

function foundClaims(index: SnapshotIndex, range: Range, q: string): ReadonlySet<string> | null {
  const words = wordsOf(q);
  if (words.length === 0) return null;
  return new Set(range.claims.filter((claim) => index.matches(claim, words)).map(({ id }) => id));
}

function zeros<Key extends string>(keys: readonly Key[]): Record<Key, number> {
  const counts: Partial<Record<Key, number>> = {};
  for (const key of keys) counts[key] = 0;
  return counts as Record<Key, number>;
}
