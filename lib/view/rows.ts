import { COMMITMENT_TYPES, type HolderId, type Position, STANCE_LEVEL } from "@/lib/codebook";
import type { Holder, Snapshot } from "@/lib/corpus/snapshot";
import { type Fill, fillOf } from "@/lib/positions/fill";
import { compareCommitment, compareNames } from "./order-rows";
import type { Cell, Row } from "./shown";
import type { Range, SnapshotIndex } from "./snapshot-index";

type ByHolder = ReadonlyMap<HolderId, readonly Position[]>;

export function groupByHolder(positions: readonly Position[]): ByHolder {
  const groups = new Map<HolderId, Position[]>();
  for (const position of positions) {
    const group = groups.get(position.holder);
    if (group) group.push(position);
    else groups.set(position.holder, [position]);
  }
  return groups;
}

/**
 * The fill of every holder. `chosen` are the positions of the chosen types: a holder that has one of
 * these, and none shown, is hidden by another filter; it is not silent.
 */
export function fillsOf(
  snapshot: Snapshot,
  range: Range,
  shown: ByHolder,
  chosen: ByHolder,
): ReadonlyMap<HolderId, Fill> {
  return new Map(
    snapshot.holders.map(({ id }) => {
      const silence = chosen.has(id) ? "hidden" : range.mentioned.has(id) ? "mentioned" : "absent";
      return [id, fillOf(shown.get(id) ?? [], silence)];
    }),
  );
}

/** Holders that the documents in range name and that take no position in them, by name. */
export const silentOf = (index: SnapshotIndex, range: Range): readonly Holder[] => {
  const heard = new Set(range.positions.map(({ holder }) => holder));
  return [...range.mentioned]
    .filter((id) => !heard.has(id))
    .flatMap((id) => index.holders.get(id) ?? [])
    .sort(compareNames);
};

export function rowsOf(index: SnapshotIndex, shown: ByHolder): readonly Row[] {
  const rows = [...shown].flatMap(([id, positions]): Row[] => {
    const holder = index.holders.get(id);
    if (!holder) return [];
    const cells = COMMITMENT_TYPES.map((type): Cell | null => {
      const position = positions.find((p) => p.type === type);
      return position ? { type, position, claims: claimsOf(index, position) } : null;
    });
    const fill = fillOf(positions, "mentioned");
    const strength = positions.reduce((sum, { stance }) => sum + STANCE_LEVEL[stance], 0);
    return [{ holder, cells, fill, strength }];
  });
  return rows.sort(compareCommitment);
}

const claimsOf = (index: SnapshotIndex, position: Position) =>
  position.claims.flatMap((id) => index.claims.get(id) ?? []);
