import { focusOf } from "@/lib/view/focus";
import { PALETTE, type Scheme } from "@/lib/view/palette";
import { titleOf } from "@/lib/view/title";
import { legendInColumn, legendOf, signsOf } from "./legend";
import { figureCss } from "./look";
import { mapFigure, placedLabels, type Subject } from "./map-figure";
import { wantedLabels } from "./map-words";
import { element, line } from "./markup";
import { revLine, sourceLine } from "./source-words";
import { drawable, inSans, inSerif, type SetText, setText } from "./text";

/** What chat programs and networks show in full: 1.91 to 1. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

const MARGIN = 44;
/**
 * The map keeps its shape and runs out of the card to the right and below. Its stripes are 10.08 pixels wide
 * on the card: a width that packs badly makes the picture half as large again.
 */
const MAP = { x: 336, y: 150, width: 864, height: 480, labels: 1.35, stripes: 1.6275 } as const;
const COLUMN = MAP.x - MARGIN - 32;
/** From one line of the counts to the next, and where the legend must have ended. */
const LEADING = 22;
const LEGEND_END = 545;
/** A country in focus has its positions said, up to so many. */
const MOST_OF_FOCUS = 6;
const LONGEST_SOURCE = 70;

const MORE_CSS =
  `.stance-atlas .on-circle{font-size:${7 / MAP.labels}px}` +
  ".stance-atlas .legend{font-size:17px}.stance-atlas .counts{font-size:15px}" +
  ".stance-atlas .brand{font-size:14px;font-weight:600;letter-spacing:2.2px}";

/** The share card of a view: title in words, map, legend, counts, documents, date and rev. */
export function cardSvg(subject: Subject, scheme: Scheme = PALETTE.light): string {
  const { snapshot, view, shown, scene } = subject;
  const { width, height } = CARD_SIZE;
  const title = drawable(titleOf(view, snapshot));
  const { holders, claims, stanceCounts, what, having, sources } = focusOf(shown);
  const wanted = wantedLabels(shown, holders === null ? undefined : MOST_OF_FOCUS).filter(
    ({ id }) => holders === null || holders.has(id),
  );
  const labels = placedLabels(scene, MAP.labels, wanted);
  const entries = [...legendOf(view, shown, stanceCounts), ...signsOf(labels)];
  const counted = [...(having === null ? [] : [having]), what === null ? `in ${sources}` : sources];
  const legendY = MAP.y + 16 + counted.length * LEADING + 22;
  const row = Math.min(30, Math.floor((LEGEND_END - legendY) / entries.length));
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "stance-atlas",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-label": title,
    },
    element("style", {}, figureCss(scheme) + MORE_CSS),
    element("rect", { class: "paper", width, height }),
    element("rect", { class: "sea", ...boxOf(MAP) }),
    mapFigure(subject, labels, MAP, scheme),
    line("brand soft", MARGIN, 44, "STANCE ATLAS"),
    titleLines(title, width - 2 * MARGIN),
    line("counts strong", MARGIN, MAP.y + 16, what ?? "No such position"),
    ...counted.map((text, index) =>
      line("counts soft", MARGIN, MAP.y + 16 + (index + 1) * LEADING, text),
    ),
    legendInColumn(entries, MARGIN, legendY, COLUMN, row, scheme),
    foot(drawable(sourceLine({ ...shown, claims }, LONGEST_SOURCE)), revLine(snapshot)),
  );
}

const boxOf = ({ x, y, width, height }: typeof MAP) => ({ x, y, width, height });

/** One line where it fits, else two or three smaller ones between name and map. */
function titleLines(title: string, width: number): string {
  const { lines, size } = setText(title, {
    width,
    measure: inSerif,
    balanced: true,
    sizes: [
      { size: 48, lines: 1 },
      { size: 42, lines: 1 },
      { size: 34, lines: 2 },
      { size: 24, lines: 3 },
    ],
  });
  const leading = size * 1.12;
  const block = (lines.length - 1) * leading;
  const first = 97 + size * 0.3 - block / 2;
  return stacked("serif", lines, MARGIN, first, leading, size);
}

/** What it was read from, at the bottom of the column; the rev below it. */
function foot(source: string, rev: string): string {
  const { lines, size }: SetText = setText(source, {
    width: COLUMN,
    measure: inSans,
    sizes: [{ size: 14, lines: 3 }],
  });
  const last = CARD_SIZE.height - 24;
  const leading = 19;
  return (
    stacked("soft", lines, MARGIN, last - lines.length * leading, leading, size) +
    line("soft", MARGIN, last, rev, { style: "font-size:14px" })
  );
}

const stacked = (
  look: string,
  lines: readonly string[],
  x: number,
  y: number,
  leading: number,
  size: number,
): string =>
  lines
    .map((text, index) =>
      line(look, x, Math.round(y + index * leading), text, { style: `font-size:${size}px` }),
    )
    .join("");
