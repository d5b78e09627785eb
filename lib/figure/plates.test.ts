import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadAtlas } from "@/lib/atlas/load";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { scenes } from "@/lib/view/arbitrary";
import { show } from "@/lib/view/show";
import { DEFAULT_VIEW, type View } from "@/lib/view/view";
import { snapshotOf } from "@/tests/fixtures/snapshot";
import { groundFor } from "./place-plates";
import { placedGround } from "./placed-grounds";
import { framingOf } from "./plate-ground";
import { plateToSvg } from "./plate-svg";
import { plateInWords, undrawnInWords } from "./plate-words";
import { platesOf, stanceCounts } from "./plates";

const platesIn = (snapshot: Snapshot, view: View = DEFAULT_VIEW) =>
  platesOf(snapshot, view, show(snapshot, view));

const small = snapshotOf({
  claims: [
    { holder: "FRA" },
    { holder: "GBR" },
    { holder: "DEU", stance: "reluctant" },
    { holder: "RUS", stance: "opposed" },
    { holder: "EU" },
    { holder: "UKR", type: "diplomacy", stance: "backs" },
    { holder: "FRA", type: "diplomacy", stance: "backs" },
  ],
  mentioned: ["ITA"],
  members: { EU: ["FRA", "DEU", "ITA"] },
});

describe("laws", () => {
  test("a plate is coloured as the map is with only its type chosen", () => {
    fc.assert(
      fc.property(scenes, ({ snapshot, view }) => {
        for (const { type, fills } of platesIn(snapshot, view).plates)
          expect(fills).toEqual(show(snapshot, { ...view, types: [type] }).fills);
      }),
    );
  });

  test("every chosen type is drawn, silent or hidden, and only one of these", () => {
    fc.assert(
      fc.property(scenes, ({ snapshot, view }) => {
        const { plates, silent, hidden } = platesIn(snapshot, view);
        const chosen = show(snapshot, view).columns.filter((column) => column.shown);
        const told = [...plates.map(({ type }) => type), ...silent, ...hidden];
        expect(told.toSorted()).toEqual(chosen.map(({ type }) => type).toSorted());
      }),
    );
  });

  test("the counts of a plate are the counts of its filter", () => {
    fc.assert(
      fc.property(scenes, ({ snapshot, view }) => {
        const { typeCounts } = show(snapshot, view);
        for (const plate of platesIn(snapshot, view).plates) {
          const total = stanceCounts(plate).reduce((sum, { count }) => sum + count, 0);
          expect(total).toBe(typeCounts[plate.type]);
        }
      }),
    );
  });
});

describe("in words", () => {
  const [troops, diplomacy] = platesIn(small).plates;

  test("a plate says who stands where, and groups apart from countries", () => {
    expect(troops && plateInWords(troops)).toBe(
      "Troops: France and United Kingdom committed, Germany reluctant, Russia opposed; as a group, European Union committed",
    );
    expect(diplomacy && plateInWords(diplomacy)).toBe("Diplomacy: France and Ukraine back it");
  });

  test("more than three names are counted", () => {
    const many = snapshotOf({
      claims: ["FRA", "GBR", "DEU", "POL", "ITA"].map((holder) => ({ holder })),
    });
    const [plate] = platesIn(many).plates;
    expect(plate && plateInWords(plate)).toBe("Troops: France, Germany and 3 more committed");
  });

  test("a type that nobody speaks of is told apart from one that a filter hides", () => {
    const view: View = { ...DEFAULT_VIEW, types: ["troops", "funds"], stances: ["open"] };
    expect(undrawnInWords(platesIn(small, view))).toEqual([
      "No position on: funding",
      "Hidden by a filter: troops",
    ]);
  });

  test("a claim of a group alone leaves no country with a position", () => {
    const group = snapshotOf({ claims: [{ holder: "EU" }], members: { EU: ["FRA"] } });
    const [plate] = platesIn(group).plates;
    expect(plate && plateInWords(plate)).toBe(
      "Troops: no country by itself; as a group, European Union committed",
    );
  });
});

describe("drawn", () => {
  const ground = placedGround(small, DEFAULT_VIEW);
  const [troops] = platesIn(small).plates;
  const svg = plateToSvg(ground, troops?.fills ?? new Map());

  test("a plate refers only to what the ground holds", () => {
    const ids = new Set([...ground.land.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const referred = [...(svg + ground.land).matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(referred.length).toBeGreaterThan(5);
    expect(referred.filter((id) => !ids.has(id))).toEqual([]);
  });

  test("every country with a position has its colour and its glyph", () => {
    for (const [id, stance] of [
      ["FRA", "committed"],
      ["GBR", "committed"],
      ["DEU", "reluctant"],
      ["RUS", "opposed"],
    ]) {
      expect(svg).toContain(
        `<use class="plate-country" href="#plate-${id}" data-holder="${id}" data-fill="${stance}"/>`,
      );
      expect(svg).toMatch(
        new RegExp(
          `data-holder="${id}" data-fill="${stance}">(<circle[^>]*>)?<use href="#plate-glyph`,
        ),
      );
    }
  });

  test("who is mentioned is drawn and has no glyph, and a group is not drawn", () => {
    expect(svg).toContain('data-holder="ITA" data-fill="mentioned"');
    expect(svg).not.toMatch(/plate-mark[^>]*data-holder="ITA"/);
    expect(svg).not.toContain('data-holder="EU"');
  });

  test("the land is in the page once, and a plate is small beside it", () => {
    expect(ground.land.length).toBeGreaterThan(8000);
    expect(ground.land.length).toBeLessThan(30_000);
    expect(svg.length).toBeLessThan(2500);
  });

  test("a country too small for its land, and one beyond the frame, have a mark", () => {
    const tiny = snapshotOf({
      claims: [{ holder: "MLT" }, { holder: "FRA" }, { holder: "USA", stance: "opposed" }],
    });
    const view: View = { ...DEFAULT_VIEW, region: "europe" };
    const [plate] = platesIn(tiny, view).plates;
    const drawn = plateToSvg(groundFor(loadAtlas("detail"), tiny, view), plate?.fills ?? new Map());
    for (const id of ["MLT", "USA"])
      expect(drawn).toMatch(new RegExp(`plate-mark[^>]*data-holder="${id}"[^>]*><circle`));
  });

  test("the frame follows region and data, and no filter of positions", () => {
    const framing = (view: Partial<View>) => framingOf(small, { ...DEFAULT_VIEW, ...view });
    expect(framing({ stances: ["opposed"], types: ["troops"], q: "x", conditional: true })).toBe(
      framing({}),
    );
    expect(framing({ region: "world" })).not.toBe(framing({}));
  });
});
