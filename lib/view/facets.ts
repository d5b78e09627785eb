import { COMMITMENT_TYPES, type CommitmentType, STANCES, type Stance } from "@/lib/codebook";
import type { PlacedCell, Range } from "./range";
import type { SnapshotIndex } from "./snapshot-index";
import { fold } from "./text";
import { bitOf, chosenBits } from "./type-bits";
import type { View } from "./view";

type Counts<Key extends string> = Readonly<Record<Key, number>>;

/** Marks by place in the range's claims: 1 where a claim has all words of a query. */
export type Found = Uint8Array;

/** The cells that pass every filter, and for each filter what would pass without it. */
export interface Facets {
  readonly cells: readonly PlacedCell[];
  readonly typeCounts: Counts<CommitmentType>;
  /** Claims instead of positions. */
  readonly typeClaims: Counts<CommitmentType>;
  readonly stanceCounts: Counts<Stance>;
  readonly conditionalCount: number;
}

export function facets({ cells: all }: Range, found: Found | null, view: View): Facets {
  const types = chosenBits(view.types);
  const stances = new Set(view.stances.length === 0 ? STANCES : view.stances);
  const typeCounts = zeros(COMMITMENT_TYPES);
  const typeClaims = zeros(COMMITMENT_TYPES);
  const stanceCounts = zeros(STANCES);
  let conditionalCount = 0;
  const cells: PlacedCell[] = [];
  for (const placed of all) {
    const { type, position } = placed.cell;
    const claims = found ? countFound(placed, found) : placed.places.length;
    if (claims === 0) continue;
    const byType = (types & bitOf(type)) !== 0;
    const byStance = stances.has(position.stance);
    const byCondition = !view.conditional || position.conditional;
    if (byStance && byCondition) {
      typeCounts[type] += 1;
      typeClaims[type] += claims;
    }
    if (byType && byCondition) stanceCounts[position.stance] += 1;
    if (byType && byStance && position.conditional) conditionalCount += 1;
    if (byType && byStance && byCondition) cells.push(placed);
  }
  return { cells, typeCounts, typeClaims, stanceCounts, conditionalCount };
}

function countFound({ places }: PlacedCell, found: Found): number {
  let count = 0;
  for (const place of places) count += found[place] ?? 0;
  return count;
}

/** Words that each must occur in a claim; without case and accents. */
const wordsOf = (q: string): readonly string[] =>
  fold(q)
    .split(" ")
    .filter((word) => word !== "");

const finds = new WeakMap<Range, { readonly key: string; readonly found: Found }>();

/** Which claims of the range have all words of `q`; null where it asks for nothing. The last answer is kept: other filters change while words stay. */
export function find(index: SnapshotIndex, range: Range, q: string): Found | null {
  const words = wordsOf(q);
  if (words.length === 0) return null;
  const key = words.join(" ");
  const known = finds.get(range);
  if (known?.key === key) return known.found;
  const found = Uint8Array.from(range.claims, (claim) => (index.matches(claim, words) ? 1 : 0));
  finds.set(range, { key, found });
  return found;
}

function zeros<Key extends string>(keys: readonly Key[]): Record<Key, number> {
  const counts: Partial<Record<Key, number>> = {};
  for (const key of keys) counts[key] = 0;
  return counts as Record<Key, number>;
}
