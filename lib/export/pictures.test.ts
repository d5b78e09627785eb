import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STANCES } from "@/lib/codebook";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { cleanView } from "@/lib/view/arbitrary";
import { PALETTE } from "@/lib/view/palette";
import { show } from "@/lib/view/show";
import { DEFAULT_VIEW, type View } from "@/lib/view/view";
import { snapshotOf } from "@/tests/fixtures/snapshot";
import { drawPng } from "./draw";
import { composePicture, type Picture } from "./pictures";

const PICTURES: readonly Picture[] = ["card", "map", "plates", "matrix"];

const SNAPSHOT: Snapshot = snapshotOf({
  claims: [
    { holder: "FRA", type: "troops", stance: "committed" },
    { holder: "GBR", type: "arms", stance: "open" },
    { holder: "DEU", type: "troops", stance: "reluctant" },
    { holder: "DEU", type: "monitoring", stance: "backs" },
    { holder: "RUS", type: "troops", stance: "opposed" },
    { holder: "MLT", type: "funds", stance: "committed" },
    { holder: "EU", type: "funds", stance: "committed" },
  ],
  mentioned: ["UKR"],
  members: { EU: ["FRA", "DEU", "MLT"] },
  documents: [{ id: "0.txt", title: "Talks <about> “peace” & 🕊 和平", date: "2026-01-06" }],
});

const compose = (picture: Picture, view: View, scheme: "light" | "dark" = "light") =>
  composePicture(picture, SNAPSHOT, view, PALETTE[scheme]);

/** The colour that the drawing's own style sheet gives to a fill. */
const colourOf = (svg: string, fill: string): string | undefined =>
  new RegExp(`\\[data-fill="${fill}"\\]\\{fill:(#[0-9A-F]{6})\\}`).exec(svg)?.[1];

test.each(PICTURES)("%s names no custom property, loads nothing and runs nothing", (picture) => {
  for (const scheme of ["light", "dark"] as const) {
    const svg = compose(picture, DEFAULT_VIEW, scheme);
    expect(svg).not.toMatch(/var\(|<script|https?:(?!\/\/www\.w3\.org)|url\((?!#)| on\w+=/);
    for (const stance of STANCES)
      expect(colourOf(svg, stance)).toBe(PALETTE[scheme].stances[stance]);
  }
});

describe("the map of a drawing", () => {
  const fillsIn = (svg: string) =>
    new Map(
      [
        ...svg.matchAll(
          /<(?:path|g) class="(?:shape|marker|dock)" data-holder="(\w+)" data-fill="(\w+)"/g,
        ),
      ].map(([, holder = "", fill = ""]) => [holder, fill]),
    );

  test("has the fill of every country that the view gives it, under any filter", () => {
    fc.assert(
      fc.property(cleanView, (view) => {
        const { fills } = show(SNAPSHOT, view);
        for (const picture of ["card", "map"] as const) {
          const drawn = fillsIn(compose(picture, view));
          for (const { id } of SNAPSHOT.holders.filter(({ kind }) => kind === "country")) {
            const fill = fills.get(id);
            expect(drawn.get(id)).toBe(fill?.kind === "stance" ? fill.stance : fill?.kind);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  test("is striped in the two stances of a country on both sides", () => {
    const svg = compose("map", DEFAULT_VIEW);
    const { backs, reluctant } = PALETTE.light.stances;
    expect(svg).toMatch(
      /data-holder="DEU" data-fill="both"[^>]*fill="url\(#both-backs-reluctant\)"/,
    );
    expect(svg).toMatch(
      new RegExp(`id="both-backs-reluctant".*?fill="${backs}"/><rect[^>]*fill="${reluctant}"`),
    );
  });
});

/** What a reader reads in a drawing, in its order. */
const wordsIn = (svg: string): string =>
  svg.replace(/<style>.*?<\/style>|<[^>]+>/gs, " ").replace(/\s+/g, " ");

test("every picture says title, counts, source, date and rev; the note on borders where there are borders", () => {
  for (const picture of PICTURES) {
    const said = wordsIn(compose(picture, { ...DEFAULT_VIEW, types: ["troops"] }));
    for (const words of [
      "Who would send troops",
      "6 January 2026",
      `rev ${SNAPSHOT.rev}`,
      "in 1 document",
    ])
      expect(said, picture).toContain(words);
    if (picture === "map" || picture === "plates") expect(said).toContain("no recognition");
  }
});

test("a legend tells only of the stances that the view lets through", () => {
  const svg = compose("map", { ...DEFAULT_VIEW, stances: ["opposed"] });
  expect(svg).toContain(">Opposed 1<");
  expect(svg).not.toContain(">Committed");
  expect(svg).toContain(">Hidden by a filter<");
});

/** Width and height in the header of a PNG. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe("as PNG", () => {
  test("a card is 1200 by 630 and at most 300 kB, whatever stands in the title", async () => {
    const titles = [
      "",
      "🚀".repeat(60),
      "和平と戦争 قوات السلام שלום Ειρήνη мир",
      "\u202Eltr\u2066 \uFFFE ]]> <svg> &amp; ' \"",
      "Ŵ".repeat(200),
      `${"very long words that go on ".repeat(7)}`,
    ];
    for (const q of titles) {
      const png = await drawPng(() => compose("card", { ...DEFAULT_VIEW, q }), 1);
      expect(sizeOf(png)).toEqual([1200, 630]);
      expect(png.byteLength).toBeLessThanOrEqual(300 * 1024);
    }
  });

  test("any view can be drawn as any picture", async () => {
    await fc.assert(
      fc.asyncProperty(cleanView, fc.constantFrom(...PICTURES), async (view, picture) => {
        const png = await drawPng(() => compose(picture, view, "dark"), 1);
        expect(sizeOf(png)[0]).toBeGreaterThan(900);
      }),
      { numRuns: 12 },
    );
  });

  test("twice as large has twice the pixels", async () => {
    const [one, two] = await Promise.all(
      [1, 2].map((zoom) => drawPng(() => compose("matrix", DEFAULT_VIEW), zoom)),
    );
    expect(sizeOf(two ?? new Uint8Array(24))).toEqual(
      sizeOf(one ?? new Uint8Array(24)).map((side) => 2 * side),
    );
  });

  test("a drawing that fails is told, and the next one is drawn", async () => {
    await expect(drawPng(() => "<svg", 1)).rejects.toThrow(/failed/);
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"/>';
    expect(sizeOf(await drawPng(() => svg, 1))).toEqual([8, 4]);
  });
});
