import type { WantedLabel } from "@/lib/atlas/labels";
import type { Box } from "@/lib/atlas/outline";
import type { HolderId } from "@/lib/codebook";
import type { Snapshot } from "@/lib/corpus/snapshot";
import type { Fill } from "@/lib/positions/fill";
import type { Row, Shown } from "@/lib/view/show";
import { indexOf } from "@/lib/view/snapshot-index";
import { titleOf } from "@/lib/view/title";
import type { View } from "@/lib/view/view";
import {
  FILL_WORDS,
  holderInWords,
  MARK_WORDS,
  positionInWords,
  STANCE_WORDS,
} from "@/lib/view/words";

/**
 * Pixels of the scene that the server draws; the page scales it to the room it has. So large, or rather so
 * small, that its labels can be read in the window of a laptop, 1280 across.
 */
export const SCENE_SIZE = { width: 837, height: 465 } as const;

/** The same for a phone held upright, with room left under it for the groups. */
export const PHONE_SIZE = { width: 375, height: 454 } as const;

/** The corner of a map of this size where the page's zoom buttons stand. */
export const controlsBox = (width: number, height: number): Box => [
  width - 46,
  height - 104,
  width,
  height,
];

/** More positions than this are counted on a label instead of said. */
const MOST_SAID = 2;

/**
 * The countries that the map frames: all that hold a position in the documents that the view reads,
 * on any day, so that neither a filter nor the time moves the frame.
 */
export const framedHolders = (
  snapshot: Snapshot,
  view: Pick<View, "document">,
): readonly HolderId[] => {
  const { holders, range } = indexOf(snapshot);
  const { positions } = range({ document: view.document, at: null });
  const holding = new Set(positions.map(({ holder }) => holder));
  return [...holding].filter((id) => holders.get(id)?.kind === "country").sort();
};

/**
 * A label for each country with a shown position: its name, then what it would do, in words, up to `most`
 * positions; more are counted.
 */
export const wantedLabels = (shown: Shown, most = MOST_SAID): readonly WantedLabel[] =>
  shown.rows
    .filter(({ holder }) => holder.kind === "country")
    .map((row) => ({
      id: row.holder.id,
      lines: [row.holder.name, ...positionLines(row, most)],
      short: [row.holder.name, glyphsOf(row), ...marksOf(row)].join(" "),
      mark: glyphsOf(row),
      priority: row.cells.reduce((sum, cell) => sum + (cell?.claims.length ?? 0), 0),
    }));

/** Colour never speaks alone: the stance's glyph stands before its words. */
function positionLines(row: Row, most: number): readonly string[] {
  const held = row.cells.flatMap((cell) => cell ?? []);
  if (held.length > most)
    return [[glyphsOf(row), `${held.length} positions`, ...marksOf(row)].join(" ")];
  return held.map(
    ({ position, claims }) =>
      `${STANCE_WORDS[position.stance].glyph} ${positionInWords(position, claims)}`,
  );
}

/** Of the fill: the glyph of its stance, or of both sides. */
function glyphsOf({ fill }: Row): string {
  switch (fill.kind) {
    case "stance":
      return STANCE_WORDS[fill.stance].glyph;
    case "both":
      return STANCE_WORDS[fill.positive].glyph + STANCE_WORDS[fill.negative].glyph;
    case "absent":
    case "mentioned":
    case "hidden":
      return "";
  }
}

/** What words say where there is room for them: that a position is conditional, or was dropped. */
const marksOf = ({ fill }: Row): readonly string[] =>
  "conditional" in fill
    ? [
        ...(fill.conditional ? [MARK_WORDS.conditional.glyph] : []),
        ...(fill.dropped ? [MARK_WORDS.dropped.glyph] : []),
      ]
    : [];

/** What is said of a country that is pointed at: its positions, or what kind of silence it is. */
export function describer(snapshot: Snapshot, shown: Shown): (id: HolderId) => string {
  const rows = new Map(shown.rows.map((row) => [row.holder.id, row]));
  const names = new Map(snapshot.holders.map(({ id, name }) => [id, name]));
  return (id) => {
    const row = rows.get(id);
    if (row) return holderInWords(row);
    const { kind } = shown.fills.get(id) ?? { kind: "absent" };
    const why = kind === "mentioned" || kind === "hidden" ? kind : "absent";
    return `${names.get(id) ?? id}: ${FILL_WORDS[why].toLowerCase()}`;
  };
}

/** What is put on a placed scene, as plain data: it can be sent to a worker. */
export interface MapPaint {
  /** What the map shows, in words. */
  readonly title: string;
  readonly fills: ReadonlyMap<HolderId, Fill>;
  readonly labels: readonly WantedLabel[];
  readonly names: ReadonlyMap<HolderId, string>;
  /** What is said of each country that is not absent. */
  readonly words: ReadonlyMap<HolderId, string>;
}

export function mapPaint(snapshot: Snapshot, view: View, shown: Shown): MapPaint {
  const describe = describer(snapshot, shown);
  const heard = [...shown.fills].filter(([, { kind }]) => kind !== "absent");
  return {
    title: `Map: ${titleOf(view, snapshot)}`,
    fills: shown.fills,
    labels: wantedLabels(shown),
    names: new Map(snapshot.holders.map(({ id, name }) => [id, name])),
    words: new Map(heard.map(([id]) => [id, describe(id)])),
  };
}
