import { COMMITMENT_TYPES, type HolderId, STANCE_LEVEL } from "@/lib/codebook";
import type { Holder, Snapshot } from "@/lib/corpus/snapshot";
import { type Fill, fillOf } from "@/lib/positions/fill";
import { compareCommitment, compareNames } from "./order-rows";
import type { PlacedCell, Range } from "./range";
import type { Cell, Row } from "./shown";
import type { SnapshotIndex } from "./snapshot-index";
import { bitOf, chosenBits, type TypeBits } from "./type-bits";
import type { View } from "./view";

/**
 * The fill of every holder. One that has a position of the chosen types, and none shown, is hidden by
 * another filter; it is not silent.
 */
export function fillsOf(
  { holders }: Snapshot,
  { held, mentioned }: Range,
  rows: readonly Pick<Row, "holder" | "fill">[],
  types: View["types"],
): ReadonlyMap<HolderId, Fill> {
  const chosen = chosenBits(types);
  const coloured = new Map(rows.map(({ holder, fill }) => [holder.id, fill]));
  return new Map(
    holders.map(({ id }) => {
      const hidden = ((held.get(id) ?? 0) & chosen) !== 0;
      const silence = hidden ? "hidden" : mentioned.has(id) ? "mentioned" : "absent";
      return [id, coloured.get(id) ?? { kind: silence }];
    }),
  );
}

/** Holders that the documents in range name and that take no position in them, by name. */
export const silentOf = (index: SnapshotIndex, { mentioned, held }: Range): readonly Holder[] =>
  [...mentioned]
    .filter((id) => !held.has(id))
    .flatMap((id) => index.holders.get(id) ?? [])
    .sort(compareNames);

/** A row for each holder of the cells; the same object whenever it shows the same. */
export function rowsOf(
  index: SnapshotIndex,
  range: Range,
  shown: readonly PlacedCell[],
): readonly Row[] {
  const byHolder = new Map<HolderId, Cell[]>();
  for (const { cell } of shown) {
    const own = byHolder.get(cell.position.holder);
    if (own) own.push(cell);
    else byHolder.set(cell.position.holder, [cell]);
  }
  return [...byHolder]
    .flatMap(([id, cells]): Row[] => {
      const holder = index.holders.get(id);
      return holder ? [rowOf(range, holder, cells)] : [];
    })
    .sort(compareCommitment);
}

function rowOf({ rows }: Range, holder: Holder, shown: readonly Cell[]): Row {
  const known = rows.get(holder.id) ?? new Map<TypeBits, Row>();
  rows.set(holder.id, known);
  const types = shown.reduce((bits, { type }) => bits | bitOf(type), 0);
  const row = known.get(types) ?? makeRow(holder, shown);
  known.set(types, row);
  return row;
}

function makeRow(holder: Holder, shown: readonly Cell[]): Row {
  const positions = shown.map(({ position }) => position);
  return {
    holder,
    cells: COMMITMENT_TYPES.map((type) => shown.find((cell) => cell.type === type) ?? null),
    fill: fillOf(positions, "mentioned"),
    strength: positions.reduce((sum, { stance }) => sum + STANCE_LEVEL[stance], 0),
  };
}
