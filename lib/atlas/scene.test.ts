import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadAtlas } from "./load";
import { type Box, ringsInPath } from "./outline";
import { REGIONS } from "./region";
import { resolutionFor } from "./resolution";
import { placeScene, type Scene, type SceneOptions } from "./scene";

const detail = loadAtlas("detail");
const world = loadAtlas("world");
const ids = detail.countries.map(({ id }) => id);
const atlantic = ["FRA", "GBR", "DEU", "UKR", "USA", "RUS", "DNK"];
const size = { width: 900, height: 560 };

const place = (options: Partial<SceneOptions>): Scene => {
  const region = options.region ?? "holders";
  const atlas = resolutionFor(region) === "world" ? world : detail;
  return placeScene(atlas, { region, holders: atlantic, ...size, ...options });
};

const options = fc.record({
  region: fc.constantFrom(...REGIONS),
  holders: fc.uniqueArray(fc.constantFrom(...ids, "EU", "NOWHERE"), { maxLength: 6 }),
  width: fc.integer({ min: 60, max: 1600 }),
  height: fc.integer({ min: 60, max: 1200 }),
});

const numbersOf = (scene: Scene): number[] => [
  ...scene.shapes.flatMap(({ anchor, room, box, area }) => [...anchor, ...room, ...box, area]),
  ...scene.markers.flatMap(({ x, y, r }) => [x, y, r]),
  ...scene.outside.flatMap(({ x, y }) => [x, y]),
];
const pathsOf = (scene: Scene): string[] => [
  ...scene.shapes.map(({ d }) => d),
  scene.graticule,
  scene.elsewhere,
  scene.sphere ?? "",
];

describe("a placed scene", () => {
  it("holds no number that cannot be drawn, whatever the holders and the size", () => {
    fc.assert(
      fc.property(options, (given) => {
        const scene = place(given);
        for (const value of numbersOf(scene)) expect(Number.isFinite(value)).toBe(true);
        for (const d of pathsOf(scene)) expect(d).toMatch(/^[Mlz\d. -]*$/);
      }),
      { numRuns: 25 },
    );
  });

  it("keeps shapes, anchors, markers and edge points inside the frame", () => {
    fc.assert(
      fc.property(options, (given) => {
        const { shapes, markers, outside } = place(given);
        const points = [
          ...shapes.flatMap(({ anchor, box }) => [anchor, [box[0], box[1]], [box[2], box[3]]]),
          ...markers.map(({ x, y }) => [x, y]),
          ...outside.map(({ x, y }) => [x, y]),
        ];
        for (const [x = -1, y = -1] of points) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(given.width);
          expect(y).toBeLessThanOrEqual(given.height);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("shows every holder of the registry as a shape, a marker or a point of the edge", () => {
    fc.assert(
      fc.property(options, (given) => {
        const { shapes, markers, outside } = place(given);
        const shown = new Set([...shapes, ...markers, ...outside].map(({ id }) => id));
        const holders = given.holders.filter((id) => ids.includes(id));
        expect(holders.filter((id) => !shown.has(id))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("shows all holders inside the frame when it is framed on them", () => {
    fc.assert(
      fc.property(options, (given) => {
        const { outside } = place({ ...given, region: "holders" });
        expect(outside.filter(({ id }) => id !== "ATA")).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("is the same scene for the same countries in another order", () => {
    const turned = place({ holders: [...atlantic].reverse() });
    expect(turned).toEqual(place({}));
  });

  it("has the largest shapes first, each country once", () => {
    const { shapes } = place({});
    const areas = shapes.map(({ area }) => area);
    expect(areas).toEqual([...areas].sort((a, b) => b - a));
    expect(new Set(shapes.map(({ id }) => id)).size).toBe(shapes.length);
  });

  it.each([
    ["holders", 60_000],
    ["europe", 60_000],
    ["world", 60_000],
  ] as const)("draws the region %s in paths of at most %d bytes, compressed", (region, most) => {
    const bytes = gzipSync(pathsOf(place({ region })).join("\n")).length;
    expect(bytes).toBeLessThanOrEqual(most);
    expect(bytes).toBeGreaterThan(5_000);
  });
});

describe("the frame", () => {
  const at = (scene: Scene, id: string) => scene.shapes.find((shape) => shape.id === id)?.anchor;

  it("spans both sides of the Atlantic and Russia, north up, for the countries of the seed", () => {
    const scene = place({});
    expect(scene.region).toBe("holders");
    expect(scene.outside).toEqual([]);
    const [usa, gbr, ukr, rus] = ["USA", "GBR", "UKR", "RUS"].map((id) => at(scene, id) ?? [0, 0]);
    expect(usa?.[0]).toBeLessThan(gbr?.[0] ?? 0);
    expect(gbr?.[0]).toBeLessThan(ukr?.[0] ?? 0);
    expect(rus?.[1]).toBeLessThan(ukr?.[1] ?? 0);
  });

  it("crosses the antimeridian without a streak", () => {
    const scene = place({ holders: ["FJI", "TON", "NZL", "WSM"] });
    expect(scene.region).toBe("holders");
    const fiji = scene.shapes.find(({ id }) => id === "FJI");
    expect((fiji?.box[2] ?? 900) - (fiji?.box[0] ?? 0)).toBeLessThan(120);
  });

  it("falls back to the world for holders all around it, and for none", () => {
    const around = place({ holders: ["USA", "CHN", "BRA", "AUS", "ZAF", "FRA"] });
    expect(around.region).toBe("world");
    expect(around.sphere).not.toBeNull();
    expect(place({ holders: [] }).region).toBe("world");
    expect(place({ holders: ["EU"] }).region).toBe("world");
  });

  it("shows one small country among its neighbours and one large country whole", () => {
    const small = place({ holders: ["LUX"] });
    expect(small.shapes.length).toBeGreaterThan(10);
    const large = place({ holders: ["BRA"] }).shapes.find(({ id }) => id === "BRA");
    expect(large?.box.every((side) => side > 0)).toBe(true);
    expect(large?.box[3]).toBeLessThan(560);
  });

  it("points from the edge of Europe at holders overseas", () => {
    const { outside } = place({ region: "europe" });
    expect(outside.map(({ id }) => id)).toEqual(["USA"]);
    expect(outside[0]?.x).toBeLessThan(450);
  });

  it("gives small states a marker and large ones none", () => {
    const marked = new Set(place({ region: "europe" }).markers.map(({ id }) => id));
    for (const id of ["MLT", "MCO", "LIE", "VAT", "SMR", "AND"]) expect(marked.has(id)).toBe(true);
    for (const id of ["FRA", "BEL", "SVN", "CYP"]) expect(marked.has(id)).toBe(false);
  });
});

describe("a zoomed scene", () => {
  const zooms = fc.record({
    k: fc.double({ min: 0.5, max: 12, noNaN: true }),
    x: fc.integer({ min: -4000, max: 900 }),
    y: fc.integer({ min: -3000, max: 560 }),
  });

  it("has each country where the frame has it, as many times as large", () => {
    const whole = place({ region: "europe" });
    const within = ([x0, y0, x1, y1]: Box) => x0 > 4 && y0 > 4 && x1 < 896 && y1 < 556;
    const inOnePart = new Set(["CHE", "AUT", "CZE", "SVK", "HUN", "POL", "ROU", "BGR", "MKD"]);
    let compared = 0;
    fc.assert(
      fc.property(zooms, ({ k, x, y }) => {
        const zoomed = place({ region: "europe", zoom: { k, x, y } });
        for (const { id, box } of zoomed.shapes.filter((shape) => inOnePart.has(shape.id))) {
          const before = whole.shapes.find((shape) => shape.id === id)?.box;
          if (!before || !within(box) || !within(before)) continue;
          compared++;
          for (const [i, side] of box.entries())
            expect(side).toBeCloseTo((before[i] ?? 0) * k + (i % 2 === 0 ? x : y), -1);
        }
      }),
      { numRuns: 25, examples: [[{ k: 1.5, x: -200, y: -150 }]] },
    );
    expect(compared).toBeGreaterThan(5);
  });

  it("shows every holder, whatever part of the frame it is", () => {
    fc.assert(
      fc.property(zooms, fc.constantFrom(...REGIONS), (zoom, region) => {
        const { shapes, markers, outside } = place({ region, zoom });
        const shown = new Set([...shapes, ...markers, ...outside].map(({ id }) => id));
        expect(atlantic.filter((id) => !shown.has(id))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it("is the frame itself where nothing is larger and nothing moved", () => {
    expect(place({ zoom: { k: 1, x: 0, y: 0 } })).toEqual(place({}));
  });
});

describe("holders that the borders do not know", () => {
  const atlas = {
    ...detail,
    countries: [
      ...detail.countries.filter(({ id }) => id !== "DNK" && id !== "GBR"),
      { id: "GBR", land: null, point: [-2, 54] } as const,
    ],
  };
  const scene = placeScene(atlas, { region: "europe", holders: atlantic, ...size });

  it("stand as a circle at their point where they have no land", () => {
    expect(scene.shapes.some(({ id }) => id === "GBR")).toBe(false);
    expect(scene.markers.map(({ id }) => id)).toContain("GBR");
  });

  it("are told by id where they have no place at all", () => {
    expect(scene.unplaced).toEqual(["DNK"]);
    expect(place({}).unplaced).toEqual([]);
  });
});

describe("a path", () => {
  it("reads back as the rings it was written from", () => {
    const { shapes } = place({ region: "europe" });
    for (const { d, box } of shapes) {
      const xs = ringsInPath(d).flatMap((ring) => ring.map(([x]) => x));
      expect(Math.max(0, Math.min(...xs))).toBeCloseTo(box[0], 1);
      expect(Math.min(900, Math.max(...xs))).toBeCloseTo(box[2], 1);
    }
  });
});
