import type { PlacedLabel } from "@/lib/atlas/labels";
import { STANCES } from "@/lib/codebook";
import type { Scheme } from "@/lib/view/palette";
import type { Shown } from "@/lib/view/show";
import type { View } from "@/lib/view/view";
import { FILL_WORDS, MARK_WORDS, STANCE_WORDS } from "@/lib/view/words";
import { type ChipFill, chip } from "./glyphs";
import { line } from "./markup";
import { inSans } from "./text";

export interface LegendEntry {
  /** A colour, or a sign that stands in labels. */
  readonly key: { readonly fill: ChipFill } | { readonly sign: string };
  readonly label: string;
  /** Of positions; null for what is no stance. */
  readonly count: number | null;
}

const SILENCES = ["mentioned", "absent"] as const;

/** What the colours mean, with how many positions have each: the stances that the view lets through, then the rest. */
export function legendOf(
  view: View,
  shown: Shown,
  counts: Shown["stanceCounts"] = shown.stanceCounts,
): readonly LegendEntry[] {
  const drawn = new Set<ChipFill>(
    [...shown.fills.values()].flatMap(({ kind }) => (kind === "stance" ? [] : [kind])),
  );
  const others = (["both", "hidden"] as const).filter((fill) => drawn.has(fill));
  return [
    ...STANCES.filter((stance) => view.stances.length === 0 || view.stances.includes(stance)).map(
      (stance) => ({
        key: { fill: stance },
        label: STANCE_WORDS[stance].label,
        count: counts[stance],
      }),
    ),
    ...[...others, ...SILENCES].map((fill) => ({
      key: { fill },
      label: FILL_WORDS[fill],
      count: null,
    })),
  ];
}

/** What the signs in the labels of a map mean. */
export const signsOf = (labels: readonly PlacedLabel[]): readonly LegendEntry[] =>
  [MARK_WORDS.conditional, MARK_WORDS.dropped]
    .filter(({ glyph }) =>
      labels.some(({ lines }) => lines.some((line) => line.split(" ").includes(glyph))),
    )
    .map(({ glyph: sign, label }) => ({
      key: { sign },
      label: label.replace(/:.*/, ""),
      count: null,
    }));

/** A swatch, or the sign in the middle of its place. */
const keyed = (
  { key }: LegendEntry,
  x: number,
  y: number,
  scheme: Scheme,
  width: number,
): string =>
  "fill" in key
    ? chip(key.fill, x, y, scheme, width)
    : line("legend", x + width / 2, y + 13, key.sign, { "text-anchor": "middle" });

const ROW = 24;
const said = ({ label, count }: LegendEntry) => (count === null ? label : `${label} ${count}`);

/** The legend in lines of at most `width`; `y` is its top. */
export function legendInLines(
  entries: readonly LegendEntry[],
  x: number,
  y: number,
  width: number,
  scheme: Scheme,
): { readonly markup: string; readonly height: number } {
  let [left, top] = [x, y];
  let markup = "";
  for (const entry of entries) {
    const wide = 26 + inSans(said(entry), 13) + 18;
    if (left > x && left + wide - 18 > x + width) [left, top] = [x, top + ROW];
    markup += keyed(entry, left, top, scheme, 20);
    markup += line(entry.count === null ? "soft" : "", left + 26, top + 12.5, said(entry));
    left += wide;
  }
  return { markup, height: top - y + ROW };
}

/** The legend as a column, for the card: one entry a row of `row` pixels. */
export const legendInColumn = (
  entries: readonly LegendEntry[],
  x: number,
  y: number,
  width: number,
  row: number,
  scheme: Scheme,
): string =>
  entries
    .map((entry, index) => {
      const top = y + index * row;
      const look = entry.count === null ? "soft legend" : "legend";
      return (
        keyed(entry, x, top, scheme, 24) +
        line(look, x + 36, top + 14, entry.label) +
        (entry.count === null
          ? ""
          : line("legend soft", x + width, top + 14, String(entry.count), { "text-anchor": "end" }))
      );
    })
    .join("");
