/**
 * Writes `lib/export/stance-glyphs.ttf`: the glyphs of the stances, of one size and on one line. Inter lacks
 * ◐ and ✕, and what the page has of it lacks all: with these every machine draws the same. The file is committed; run this again after a change here.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

type Point = readonly [x: number, y: number, on: boolean];
type Contour = readonly Point[];

const UNITS = 1000;
const ADVANCE = 860;
const MIDDLE = [430, 360] as const;
/** Without a space, since it is the PostScript name, too. */
const FAMILY = "StanceGlyphs";

/** An arc in eighths of a circle, from `first` eighth, as TrueType's curves; clockwise where `turn` is -1. */
function arc(radius: number, first: number, eighths: number, turn: 1 | -1): Contour {
  const at = (eighth: number, reach: number, on: boolean): Point => {
    const angle = (turn * eighth * Math.PI) / 4;
    return [
      Math.round(MIDDLE[0] + reach * Math.cos(angle)),
      Math.round(MIDDLE[1] + reach * Math.sin(angle)),
      on,
    ];
  };
  const off = radius / Math.cos(Math.PI / 8);
  return Array.from({ length: eighths }, (_, i) => [
    at(first + i, radius, true),
    at(first + i + 0.5, off, false),
  ])
    .flat()
    .concat(eighths === 8 ? [] : [at(first + eighths, radius, true)]);
}

const circle = (radius: number, turn: 1 | -1): Contour => arc(radius, 0, 8, turn);
const polygon = (points: readonly (readonly [number, number])[]): Contour =>
  points.map(([x, y]) => [MIDDLE[0] + x, MIDDLE[1] + y, true] as const);

const diamond = (reach: number, turn: 1 | -1): Contour =>
  polygon([
    [0, reach],
    [turn * -reach, 0],
    [0, -reach],
    [turn * reach, 0],
  ]);

/** TrueType fills what runs clockwise; what runs the other way is a hole. As large as Inter's ● and ○. */
const GLYPHS: readonly { readonly character: string; readonly contours: readonly Contour[] }[] = [
  { character: "●", contours: [circle(365, -1)] },
  { character: "○", contours: [circle(365, -1), circle(285, 1)] },
  { character: "◇", contours: [diamond(420, -1), diamond(310, 1)] },
  // The right half is open: its hole is closed by the chord.
  { character: "◐", contours: [circle(365, -1), arc(285, -2, 4, 1)] },
  {
    character: "✕",
    contours: [
      polygon([
        [0, 75],
        [240, 315],
        [315, 240],
        [75, 0],
        [315, -240],
        [240, -315],
        [0, -75],
        [-240, -315],
        [-315, -240],
        [-75, 0],
        [-315, 240],
        [-240, 315],
      ]),
    ],
  },
];

const u16 = (...values: number[]) => Buffer.from(values.flatMap((v) => [(v >> 8) & 255, v & 255]));
const u32 = (...values: number[]) =>
  Buffer.concat(values.map((value) => u16(Math.floor(value / 65536), value % 65536)));
const padded = (bytes: Buffer) =>
  Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

const boxOf = (contours: readonly Contour[]) => {
  const [xs, ys] = [0, 1].map((axis) => contours.flat().map((point) => Number(point[axis])));
  return [
    Math.min(...(xs ?? [])),
    Math.min(...(ys ?? [])),
    Math.max(...(xs ?? [])),
    Math.max(...(ys ?? [])),
  ] as const;
};

function outline(contours: readonly Contour[]): Buffer {
  const points = contours.flat();
  let end = -1;
  const ends = contours.map((contour) => {
    end += contour.length;
    return end;
  });
  const steps = (axis: 0 | 1) =>
    points.map((point, i) => point[axis] - (i === 0 ? 0 : (points[i - 1]?.[axis] ?? 0)));
  return padded(
    Buffer.concat([
      u16(contours.length, ...boxOf(contours), ...ends, 0),
      Buffer.from(points.map(([, , on]) => (on ? 1 : 0))),
      u16(...steps(0), ...steps(1)),
    ]),
  );
}

function font(): Buffer {
  const glyphs = [...GLYPHS].sort(
    (a, b) => Number(a.character.codePointAt(0)) - Number(b.character.codePointAt(0)),
  );
  const outlines = [Buffer.alloc(0), ...glyphs.map(({ contours }) => outline(contours))];
  const offsets = [0];
  for (const one of outlines) offsets.push((offsets.at(-1) ?? 0) + one.length);
  const count = outlines.length;
  const box = boxOf(glyphs.flatMap(({ contours }) => contours));
  const codes = glyphs.map(({ character }) => Number(character.codePointAt(0)));
  const segments = codes.length + 1;
  const most = 2 ** Math.floor(Math.log2(segments));
  const map = u16(
    ...[4, 16 + 8 * segments, 0, 2 * segments, 2 * most, Math.log2(most), 2 * (segments - most)],
    ...[...codes, 0xffff],
    0,
    ...[...codes, 0xffff],
    ...[...codes.map((code, i) => i + 1 - code), 1],
    ...Array.from({ length: segments }, () => 0),
  );
  const name = Buffer.from(FAMILY, "utf16le").swap16();
  const named = [1, 4, 6].flatMap((id) => [3, 1, 0x409, id, name.length, 0]);
  const points = glyphs.map(({ contours }) => contours.flat().length);
  const tables: Readonly<Record<string, Buffer>> = {
    // Browsers refuse a font without this and `post`.
    "OS/2": Buffer.concat([
      u16(0, ADVANCE, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
      Buffer.alloc(10),
      u32(0, 0, 0, 0),
      Buffer.from("NONE"),
      u16(0x40, codes[0] ?? 0, codes.at(-1) ?? 0, 900, -200, 0, 900, 200),
    ]),
    post: Buffer.concat([u32(0x30000, 0), u16(-100, 50), u32(0, 0, 0, 0, 0)]),
    cmap: Buffer.concat([u16(0, 1, 3, 1), u32(12), map]),
    glyf: Buffer.concat(outlines),
    head: Buffer.concat([
      u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
      u16(3, UNITS),
      u32(0, 0, 0, 0),
      u16(...box, 0, 8, 2, 1, 0),
    ]),
    hhea: Buffer.concat([
      u32(0x10000),
      u16(900, -200, 0, ADVANCE, 0, 0, ADVANCE, 1, 0, 0, 0, 0, 0, 0, 0, count),
    ]),
    hmtx: u16(
      ...outlines.flatMap((_, i) => [
        ADVANCE,
        i === 0 ? 0 : boxOf(glyphs[i - 1]?.contours ?? [])[0],
      ]),
    ),
    loca: u32(...offsets),
    maxp: Buffer.concat([
      u32(0x10000),
      u16(count, Math.max(...points), 2, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0),
    ]),
    name: Buffer.concat([u16(0, 3, 6 + 36), u16(...named), name]),
  };
  const names = Object.keys(tables).sort();
  let at = 12 + 16 * names.length;
  const entries = names.map((tag) => {
    const table = tables[tag] ?? Buffer.alloc(0);
    const entry = Buffer.concat([Buffer.from(tag), u32(0, at, table.length)]);
    at += padded(table).length;
    return entry;
  });
  const range = 2 ** Math.floor(Math.log2(names.length));
  return Buffer.concat([
    u32(0x10000),
    u16(names.length, 16 * range, Math.log2(range), 16 * (names.length - range)),
    ...entries,
    ...names.map((tag) => padded(tables[tag] ?? Buffer.alloc(0))),
  ]);
}

writeFileSync(join(import.meta.dirname, "../lib/export/stance-glyphs.ttf"), font());
