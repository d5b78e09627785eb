import {
  COMMITMENT_TYPES,
  type CommitmentType,
  type HolderId,
  STANCES,
  type Stance,
} from "@/lib/codebook";
import type { Holder, Snapshot } from "@/lib/corpus/snapshot";
import { type Fill, fillOf } from "@/lib/positions/fill";
import { compareText } from "@/lib/positions/order";
import { fillsOf } from "@/lib/view/rows";
import type { Cell, Shown } from "@/lib/view/show";
import { indexOf } from "@/lib/view/snapshot-index";
import type { View } from "@/lib/view/view";

/** One holder on one plate. */
export interface Held {
  readonly holder: Holder;
  readonly cell: Cell;
}

/** What one small map shows: who holds which position on one type. */
export interface Plate {
  readonly type: CommitmentType;
  /** In the order of the scale, then by name. Never empty. */
  readonly held: readonly Held[];
  /** Of every holder in the snapshot, as on the map with only this type chosen. */
  readonly fills: ReadonlyMap<HolderId, Fill>;
}

/** The types that the view chooses, in codebook order, by what there is to draw of them. */
export interface Plates {
  readonly plates: readonly Plate[];
  /** No document that the view reads has a position on it. */
  readonly silent: readonly CommitmentType[];
  /** There are positions on it, and the view's other filters leave out all of them. */
  readonly hidden: readonly CommitmentType[];
}

/** Small multiples of a view: one plate for each chosen type, under the same other filters. */
export function platesOf(snapshot: Snapshot, view: View, shown: Shown): Plates {
  const range = indexOf(snapshot).range(view);
  const types = shown.columns.filter((column) => column.shown).map(({ type }) => type);
  const plates = types.flatMap((type): Plate[] => {
    const held = heldOn(type, shown);
    if (held.length === 0) return [];
    const filled = held.map(({ holder, cell }) => ({
      holder,
      fill: fillOf([cell.position], "mentioned"),
    }));
    return [{ type, held, fills: fillsOf(snapshot, range, filled, [type]) }];
  });
  const drawn = new Set(plates.map(({ type }) => type));
  const known = new Set(range.positions.map(({ type }) => type));
  const undrawn = types.filter((type) => !drawn.has(type));
  return {
    plates,
    silent: undrawn.filter((type) => !known.has(type)),
    hidden: undrawn.filter((type) => known.has(type)),
  };
}

function heldOn(type: CommitmentType, { rows }: Shown): readonly Held[] {
  const column = COMMITMENT_TYPES.indexOf(type);
  return rows
    .flatMap(({ holder, cells }): Held[] => {
      const cell = cells[column];
      return cell ? [{ holder, cell }] : [];
    })
    .sort(
      (a, b) =>
        STANCES.indexOf(a.cell.position.stance) - STANCES.indexOf(b.cell.position.stance) ||
        names.compare(a.holder.name, b.holder.name) ||
        compareText(a.holder.id, b.holder.id),
    );
}

const names = new Intl.Collator("en");

/** How many countries and groups stand where on a plate, in the order of the scale. */
export const stanceCounts = ({
  held,
}: Pick<Plate, "held">): readonly { readonly stance: Stance; readonly count: number }[] =>
  STANCES.map((stance) => ({
    stance,
    count: held.filter(({ cell }) => cell.position.stance === stance).length,
  })).filter(({ count }) => count > 0);

export const countriesOn = ({ held }: Pick<Plate, "held">): readonly Held[] =>
  held.filter(({ holder }) => holder.kind === "country");
export const groupsOn = ({ held }: Pick<Plate, "held">): readonly Held[] =>
  held.filter(({ holder }) => holder.kind === "group");
