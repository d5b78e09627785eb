import type { Scheme } from "@/lib/view/palette";
import { TYPE_WORDS } from "@/lib/view/words";
import { glyph } from "./glyphs";
import { legendOf } from "./legend";
import type { Subject } from "./map-figure";
import { element, line } from "./markup";
import { placedGround } from "./placed-grounds";
import type { PlateGround } from "./plate-ground";
import { plateToSvg } from "./plate-svg";
import { countriesInWords, undrawnInWords } from "./plate-words";
import { groupsOn, type Plate, platesOf, stanceCounts } from "./plates";
import { SHEET_WIDTH, sheetSvg } from "./sheet";
import { drawable, inBoldSans, inSans, setText } from "./text";

const COLUMNS = 3;
const GAP = 24;
const WIDE = (SHEET_WIDTH - (COLUMNS - 1) * GAP) / COLUMNS;
const HEAD = 24;
const WORDS = { size: 11.5, leading: 15, lines: 3 } as const;

/** The plates of a view as one drawing: a small map for each commitment type, what it says under it. */
export function platesSheet(subject: Subject, scheme: Scheme): string {
  const { snapshot, view, shown } = subject;
  const ground = placedGround(snapshot, view);
  const map = Math.round((WIDE * ground.height) / ground.width);
  const drawn = platesOf(snapshot, view, shown);
  const tall = HEAD + map + WORDS.lines * WORDS.leading + 26;
  const plates = drawn.plates.map((plate, index) => {
    const x = (index % COLUMNS) * (WIDE + GAP);
    const y = Math.floor(index / COLUMNS) * tall;
    return element(
      "g",
      { transform: `translate(${x} ${y})` },
      head(plate, scheme),
      element("rect", { class: "sea", y: HEAD, width: WIDE, height: map }),
      picture(plate, ground, map),
      words(plate, HEAD + map + 18),
    );
  });
  const end = Math.ceil(plates.length / COLUMNS) * tall;
  const notes = undrawnInWords(drawn).flatMap(
    (note) =>
      setText(drawable(note), {
        width: SHEET_WIDTH,
        measure: inSans,
        sizes: [{ size: WORDS.size, lines: 2 }],
      }).lines,
  );
  const markup = [
    element("defs", {}, ground.land),
    ...plates,
    ...notes.map((note, index) => line("soft small", 0, end + 8 + index * 17, note)),
  ].join("");
  const height = end + notes.length * 17;
  // On one type a country stands on one side.
  const legend = legendOf(view, shown).filter(({ key }) => !("fill" in key && key.fill === "both"));
  return sheetSvg(subject, legend, { markup, height, borders: true }, scheme);
}

function head(plate: Plate, scheme: Scheme): string {
  const { label } = TYPE_WORDS[plate.type];
  let left = inBoldSans(label, 13) + 14;
  const counts = stanceCounts(plate).map(({ stance, count }) => {
    const at = left;
    left += 26 + String(count).length * 7;
    return glyph(stance, at, 10, scheme.softInk) + line("soft small", at + 8, 14, String(count));
  });
  return [line("strong", 0, 14, label), ...counts].join("");
}

const picture = (plate: Plate, ground: PlateGround, height: number): string =>
  plateToSvg(ground, plate.fills).replace(
    "<svg ",
    `<svg y="${HEAD}" width="${WIDE}" height="${height}" `,
  );

function words(plate: Plate, y: number): string {
  const groups = groupsOn(plate).map(({ holder }) => holder.name);
  const said = countriesInWords(plate);
  const text = `${said.charAt(0).toUpperCase()}${said.slice(1)}${
    groups.length === 0
      ? ""
      : `; as ${groups.length === 1 ? "a group" : "groups"}, ${groups.join(", ")}`
  }`;
  const { lines } = setText(drawable(text), {
    width: WIDE,
    measure: inSans,
    sizes: [{ size: WORDS.size, lines: WORDS.lines }],
  });
  return lines
    .map((part, index) => line("soft small", 0, y + index * WORDS.leading, part))
    .join("");
}
