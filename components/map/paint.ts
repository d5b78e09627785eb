import type { WantedLabel } from "@/lib/atlas/labels";
import type { HolderId } from "@/lib/codebook";
import type { Snapshot } from "@/lib/corpus/snapshot";
import type { Row, Shown } from "@/lib/view/show";
import { holderInWords, positionInWords } from "@/lib/view/words";

/** Pixels of the scene; the page scales it to the room it has. */
export const SCENE_SIZE = { width: 900, height: 500 } as const;

/** More positions than this are counted on a label instead of said. */
const MOST_SAID = 2;

/** The countries that the map frames: all that hold a position, so that a filter never moves the frame. */
export const framedHolders = (snapshot: Snapshot): readonly HolderId[] => {
  const holding = new Set(snapshot.positions.map(({ holder }) => holder));
  return snapshot.holders
    .filter(({ id, kind }) => kind === "country" && holding.has(id))
    .map(({ id }) => id);
};

/** A label for each country with a shown position: its name, then what it would do, in words. */
export const wantedLabels = (shown: Shown): readonly WantedLabel[] =>
  shown.rows
    .filter(({ holder }) => holder.kind === "country")
    .map((row) => ({
      id: row.holder.id,
      lines: [row.holder.name, ...positionLines(row)],
      priority: row.cells.reduce((sum, cell) => sum + (cell?.claims.length ?? 0), 0),
    }));

function positionLines({ cells }: Row): readonly string[] {
  const held = cells.flatMap((cell) => cell ?? []);
  if (held.length > MOST_SAID) return [`${held.length} positions`];
  return held.map(({ position, claims }) => positionInWords(position, claims));
}

/** What is said of a country that is pointed at: its positions, or what kind of silence it is. */
export function describer(snapshot: Snapshot, shown: Shown): (id: HolderId) => string {
  const rows = new Map(shown.rows.map((row) => [row.holder.id, row]));
  const names = new Map(snapshot.holders.map(({ id, name }) => [id, name]));
  return (id) => {
    const row = rows.get(id);
    if (row) return holderInWords(row);
    const name = names.get(id) ?? id;
    const hidden = shown.hidden.get(id) ?? 0;
    if (hidden > 0)
      return `${name}: ${hidden} ${hidden === 1 ? "position" : "positions"} hidden by the filters`;
    return names.has(id) ? `${name}: mentioned, no position` : `${name}: not mentioned`;
  };
}
