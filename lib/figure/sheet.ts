import type { Scheme } from "@/lib/view/palette";
import { titleOf } from "@/lib/view/title";
import { type LegendEntry, legendInLines } from "./legend";
import { figureCss } from "./look";
import type { Subject } from "./map-figure";
import { element, line } from "./markup";
import { BORDERS_NOTE, countsLine, revLine, sourceLine } from "./source-words";
import { drawable, inSans, inSerif, setText, shortened } from "./text";

/** What a sheet shows between its title and its source. */
export interface SheetBody {
  readonly markup: string;
  readonly height: number;
  /** Whether it draws borders, so that the note on them belongs to it. */
  readonly borders: boolean;
}

/** Pixels: of the body, and around it. */
export const SHEET_WIDTH = 900;
const MARGIN = 40;
const TITLE_LEADING = 36;
const LONGEST_SOURCE = 80;

/**
 * A drawing that can stand alone in an article: title in words, counts, legend, the body, and under it
 * what it was read from, the rev and the note on borders.
 */
export function sheetSvg(
  { snapshot, view, shown }: Subject,
  legend: readonly LegendEntry[],
  body: SheetBody,
  scheme: Scheme,
): string {
  const title = titleOf(view, snapshot);
  const set = setText(drawable(title), {
    width: SHEET_WIDTH,
    measure: inSerif,
    balanced: true,
    sizes: [
      { size: 30, lines: 1 },
      { size: 26, lines: 3 },
    ],
  });
  const titleY = MARGIN + 42;
  const countsY = titleY + (set.lines.length - 1) * TITLE_LEADING + 26;
  const legendY = countsY + 22;
  const colours = legendInLines(legend, MARGIN, legendY, SHEET_WIDTH, scheme);
  const bodyY = legendY + colours.height + 8;
  const footY = bodyY + body.height + 22;
  const notes = body.borders ? [BORDERS_NOTE] : [];
  const width = SHEET_WIDTH + 2 * MARGIN;
  const height = footY + notes.length * 17 + MARGIN - 14;
  const rev = revLine(snapshot);
  const source = shortened(
    drawable(`Source: ${sourceLine(shown, LONGEST_SOURCE)}`),
    SHEET_WIDTH - inSans(rev, 11.5) - 40,
    (text) => inSans(text, 11.5),
  );
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "stance-atlas",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-label": `${title}. ${countsLine(shown)}. ${revLine(snapshot)}`,
    },
    element("style", {}, figureCss(scheme)),
    element("rect", { class: "paper", width, height }),
    line("soft strong", MARGIN, MARGIN + 4, "STANCE ATLAS", {
      style: "font-size:11px;letter-spacing:1.5px",
    }),
    ...set.lines.map((text, index) =>
      line("serif", MARGIN, titleY + index * TITLE_LEADING, text, {
        style: `font-size:${set.size}px`,
      }),
    ),
    line("soft", MARGIN, countsY, countsLine(shown)),
    colours.markup,
    element("g", { transform: `translate(${MARGIN} ${bodyY})` }, body.markup),
    line("soft small", MARGIN, footY, source),
    line("soft small", width - MARGIN, footY, rev, { "text-anchor": "end" }),
    ...notes.map((note, index) => line("soft small", MARGIN, footY + (index + 1) * 17, note)),
  );
}
