import type { Position } from "@/lib/codebook";
import type { Scheme } from "@/lib/view/palette";
import type { Cell, Row } from "@/lib/view/show";
import { plural } from "@/lib/view/text";
import { FILL_WORDS, MARK_WORDS, positionInWords, TYPE_WORDS } from "@/lib/view/words";
import { glyph } from "./glyphs";
import { legendOf } from "./legend";
import type { Subject } from "./map-figure";
import { element, line } from "./markup";
import { SHEET_WIDTH, sheetSvg } from "./sheet";
import { drawable, inSans, shortened } from "./text";

const NAMES = 160;
const HEAD = 30;
const ROW = 26;
const CELL = { width: 56, height: 20 } as const;
/** With this few columns there is room to say each position beside its glyph. */
const MOST_IN_WORDS = 2;
/** A picture longer than this is no picture; the page and the data have the rest. */
const MOST_ROWS = 120;

/** The matrix of a view as a drawing: holders × shown types, colour and glyph the stance, marks beside it. */
export function matrixSheet(subject: Subject, scheme: Scheme): string {
  const { view, shown } = subject;
  const types = shown.columns.filter((column) => column.shown).map(({ type }) => type);
  const wide = (SHEET_WIDTH - NAMES) / types.length;
  const inWords = types.length <= MOST_IN_WORDS;
  const rows = shown.rows.slice(0, MOST_ROWS);
  const left = (column: number) => NAMES + column * wide;

  const heads = types.map((type, column) =>
    line(
      "strong small",
      inWords ? left(column) : left(column) + wide / 2,
      18,
      TYPE_WORDS[type].short,
      {
        "text-anchor": inWords ? undefined : "middle",
      },
    ),
  );
  const drawn = rows.map((row, index) => {
    const y = HEAD + index * ROW;
    const cells = types.map((type, column) => {
      const cell = row.cells.find((one) => one?.type === type) ?? null;
      const x = inWords ? left(column) : left(column) + (wide - CELL.width) / 2;
      return cell === null
        ? line("soft", x + CELL.width / 2, y + 17, "·", { "text-anchor": "middle" })
        : drawCell(cell, x, y + 3, scheme) +
            (inWords ? words(cell, x + CELL.width + 10, y + 17, wide - CELL.width - 22) : "");
    });
    return [name(row, y + 17), ...cells, rule(y + ROW)].join("");
  });
  const notes = [
    ...(shown.rows.length === 0 ? ["No holder has a position under these filters."] : []),
    ...(shown.rows.length > MOST_ROWS
      ? [`and ${plural(shown.rows.length - MOST_ROWS, "more holder", "more holders")}`]
      : []),
    key(shown.rows),
    silence(shown.silent.map(({ name }) => name)),
  ].filter((note) => note !== "");
  const end = HEAD + rows.length * ROW;
  const markup = [
    ...heads,
    rule(HEAD),
    ...drawn,
    ...notes.map((note, index) => line("soft small", 0, end + 20 + index * 17, note)),
  ].join("");
  const height = end + (notes.length > 0 ? notes.length * 17 + 8 : 0);
  const legend = legendOf(view, shown).filter(({ count }) => count !== null);
  return sheetSvg(subject, legend, { markup, height, borders: false }, scheme);
}

const rule = (y: number): string =>
  element("line", { class: "rule", x1: 0, x2: SHEET_WIDTH, y1: y, y2: y });

const name = ({ holder }: Row, y: number): string =>
  line(
    holder.kind === "group" ? "group" : "",
    0,
    y,
    shortened(holder.name, NAMES - 12, (text) => inSans(text, 13)),
  );

type Mark = keyof typeof MARK_WORDS;
const MARKS: readonly Mark[] = ["lead", "conditional", "dropped", "mixed"];
const has = (position: Position, mark: Mark): boolean =>
  mark === "lead" ? position.role === "lead" : position[mark];

function drawCell({ position }: Cell, x: number, y: number, scheme: Scheme): string {
  const ink = scheme.inkOn[position.stance];
  const marks = MARKS.filter((mark) => has(position, mark)).map((mark) => MARK_WORDS[mark].glyph);
  return (
    element("rect", { "data-fill": position.stance, x, y, ...CELL, rx: 2 }) +
    glyph(position.stance, x + CELL.width / 2, y + CELL.height / 2, ink) +
    (marks.length === 0
      ? ""
      : line("", x + CELL.width / 2 + 8, y + 13.5, marks.join(""), {
          style: `font-size:10px;fill:${ink}`,
        }))
  );
}

const words = ({ position, claims }: Cell, x: number, y: number, width: number): string =>
  line(
    "soft",
    x,
    y,
    shortened(drawable(positionInWords(position, claims)), width, (text) => inSans(text, 13)),
  );

/** Named by the documents and without a position: told apart from those that no document names. */
const silence = (names: readonly string[]): string =>
  names.length === 0
    ? ""
    : shortened(`${FILL_WORDS.mentioned}: ${names.join(", ")}`, SHEET_WIDTH, (text) =>
        inSans(text, 11.5),
      );

/** What the marks that occur mean. */
const key = (rows: readonly Row[]): string =>
  MARKS.filter((mark) =>
    rows.some(({ cells }) => cells.some((cell) => cell && has(cell.position, mark))),
  )
    .map((mark) => `${MARK_WORDS[mark].glyph} ${MARK_WORDS[mark].label.toLowerCase()}`)
    .join(" · ");
