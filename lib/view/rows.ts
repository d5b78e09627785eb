import { COMMITMENT_TYPES, type HolderId, type Position, STANCE_LEVEL } from "@/lib/codebook";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { type Fill, fillOf } from "@/lib/positions/fill";
import { compareText } from "@/lib/positions/order";
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

export function fillsOf(
  snapshot: Snapshot,
  range: Range,
  shown: ByHolder,
): ReadonlyMap<HolderId, Fill> {
  return new Map(
    snapshot.holders.map(({ id }) => [id, fillOf(shown.get(id) ?? [], range.mentioned.has(id))]),
  );
}

/** How many positions of each holder are in range and not shown; only holders that have any. */
export function hiddenOf(range: Range, shown: ByHolder): ReadonlyMap<HolderId, number> {
  const hidden = new Map<HolderId, number>();
  for (const [holder, positions] of groupByHolder(range.positions)) {
    const count = positions.length - (shown.get(holder)?.length ?? 0);
    if (count > 0) hidden.set(holder, count);
  }
  return hidden;
}

export function rowsOf(index: SnapshotIndex, range: Range, shown: ByHolder): readonly Row[] {
  const rows = [...shown].flatMap(([id, positions]): Row[] => {
    const holder = index.holders.get(id);
    if (!holder) return [];
    const cells = COMMITMENT_TYPES.map((type): Cell | null => {
      const position = positions.find((p) => p.type === type);
      return position ? { type, position, claims: claimsOf(index, position) } : null;
    });
    const fill = fillOf(positions, range.mentioned.has(id));
    const strength = positions.reduce((sum, { stance }) => sum + STANCE_LEVEL[stance], 0);
    return [{ holder, cells, fill, strength }];
  });
  return rows.sort(compareRows);
}

const claimsOf = (index: SnapshotIndex, position: Position) =>
  position.claims.flatMap((id) => index.claims.get(id) ?? []);

const names = new Intl.Collator("en");

const compareRows = (a: Row, b: Row): number =>
  b.strength - a.strength ||
  names.compare(a.holder.name, b.holder.name) ||
  compareText(a.holder.id, b.holder.id);
