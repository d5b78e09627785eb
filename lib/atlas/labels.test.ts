import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groundOf } from "./ground";
import { measureText, placeLabels, type WantedLabel } from "./labels";
import { loadAtlas } from "./load";
import { contains, cross, crossesBox, overlaps } from "./plane";
import { REGIONS } from "./region";
import { resolutionFor } from "./resolution";
import { placeScene, type Scene, type SceneOptions } from "./scene";

const world = loadAtlas("world");
const atlas = { detail: loadAtlas("detail"), world };
const ids = atlas.detail.countries.map(({ id }) => id);

const place = (options: SceneOptions): Scene =>
  placeScene(atlas[resolutionFor(options.region)], options);

const wantedLabel: fc.Arbitrary<WantedLabel> = fc.record({
  id: fc.constantFrom(...ids, "FRA", "DEU", "UKR", "USA", "NOWHERE"),
  lines: fc.array(fc.string({ maxLength: 30 }), { maxLength: 3 }),
  mark: fc.constantFrom("●", "◐◇"),
  priority: fc.integer({ min: 0, max: 5 }),
});
const given = fc.record({
  region: fc.constantFrom(...REGIONS),
  width: fc.integer({ min: 200, max: 1200 }),
  height: fc.integer({ min: 200, max: 800 }),
  wanted: fc.array(wantedLabel, { maxLength: 14 }),
});

type Example = typeof given extends fc.Arbitrary<infer T> ? T : never;
const placed = ({ wanted, ...frame }: Example) => {
  const scene = place({ ...frame, holders: wanted.map(({ id }) => id) });
  return { scene, labels: placeLabels(scene, wanted) };
};

describe("placed labels", () => {
  it("never touch one another, nor another's line", () => {
    fc.assert(
      fc.property(given, (example) => {
        const { labels } = placed(example);
        for (const [i, a] of labels.entries()) {
          for (const b of labels.slice(i + 1)) {
            expect(overlaps(a.box, b.box)).toBe(false);
            if (a.leader) expect(crossesBox(a.leader, b.box)).toBe(false);
            if (b.leader) expect(crossesBox(b.leader, a.box)).toBe(false);
            if (a.leader && b.leader) expect(cross(a.leader, b.leader)).toBe(false);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it("stay inside the frame, are among those wanted, each country once", () => {
    fc.assert(
      fc.property(given, (example) => {
        const { scene, labels } = placed(example);
        const wanted = new Set(example.wanted.map(({ id }) => id));
        for (const { id, box } of labels) {
          expect(wanted.has(id)).toBe(true);
          expect(contains([0, 0, scene.width, scene.height], box)).toBe(true);
        }
        expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length);
      }),
      { numRuns: 25 },
    );
  });

  const atlantic = ["FRA", "GBR", "DEU", "UKR", "USA", "RUS", "DNK"];
  const scene = place({ region: "holders", holders: atlantic, width: 900, height: 560 });
  const wanted = atlantic.map((id, i) => ({ id, lines: [id, "sends observers"], priority: -i }));

  it("find room for all countries of an open map, with all their lines", () => {
    const labels = placeLabels(scene, wanted);
    expect(labels.map(({ id }) => id).sort()).toEqual([...atlantic].sort());
    expect(labels.every(({ lines }) => lines.length === 2)).toBe(true);
  });

  it("lead over no other labelled country where there is a way around it", () => {
    const ids = ["FRA", "GBR", "DEU", "UKR", "USA", "RUS"];
    const allies = place({ region: "holders", holders: ids, width: 837, height: 465 });
    const ground = groundOf(allies, new Set(ids));
    const long = "◐ open on monitoring, only in some places";
    const leaders = placeLabels(
      allies,
      ids.map((id, i) => ({ id, lines: [`Country ${id}`, "● 3 positions", long], priority: -i })),
    ).flatMap(({ id, leader }) => (leader ? [{ id, leader }] : []));
    expect(leaders.length).toBeGreaterThan(2);
    for (const { id, leader } of leaders)
      expect(ground.along(id, leader[0], leader[1]).others, id).toBe(0);
  });

  it("know of islands too small to hold the middle of a square", () => {
    const island = { id: "GBR", d: "M10 10L11 10L11 11Z" };
    const { under } = groundOf({ width: 60, height: 60, shapes: [island] }, new Set(["GBR"]));
    expect(under([6, 6, 12, 12]).labelled).toBe(1);
    expect(under([30, 30, 50, 50]).labelled).toBe(0);
  });

  it("stand on a large country and lead to a small one", () => {
    const byId = new Map(placeLabels(scene, wanted).map((label) => [label.id, label]));
    expect(byId.get("USA")).toMatchObject({ inside: true, leader: null });
    expect(byId.get("RUS")).toMatchObject({ inside: true, leader: null });
    expect(byId.get("DNK")?.inside).toBe(false);
    expect(byId.get("DNK")?.leader).not.toBeNull();
  });

  it("give way by priority where there is room for one only", () => {
    const strip: Scene = {
      width: 100,
      height: 30,
      region: "world",
      sphere: null,
      graticule: "",
      elsewhere: "",
      shapes: [],
      markers: [
        { id: "TON", x: 10, y: 15, r: 6.5 },
        { id: "WSM", x: 20, y: 15, r: 6.5 },
      ],
      outside: [],
    };
    const rivals = (tonga: number, samoa: number) =>
      placeLabels(
        strip,
        [
          { id: "TON", lines: ["Tonga"], priority: tonga },
          { id: "WSM", lines: ["Samoa"], priority: samoa },
        ],
        () => 55,
      ).map(({ id }) => id);
    expect(rivals(2, 1)).toEqual(["TON"]);
    expect(rivals(1, 2)).toEqual(["WSM"]);
  });

  it("stand beside the dock of a holder outside the frame, in one line", () => {
    const europe = place({ region: "europe", holders: ["USA"], width: 900, height: 560 });
    const [label] = placeLabels(europe, [
      { id: "USA", lines: ["United States", "leads monitoring"], short: "USA ●", priority: 0 },
    ]);
    const [edge] = europe.outside;
    expect(label).toMatchObject({ lines: ["USA ●"], leader: null, inside: false });
    expect(Math.abs((label?.x ?? 0) - (edge?.x ?? 0))).toBeLessThan(20);
  });

  it("keep sixty countries of one frame apart, and leave no more than a sign on most", () => {
    const sixty = world.countries.slice(0, 60).map(({ id }) => id);
    const crowded = place({ region: "europe", holders: sixty, width: 900, height: 500 });
    const labels = placeLabels(
      crowded,
      sixty.map((id, i) => ({
        id,
        lines: [`Country ${id}`, "● troops, after a ceasefire"],
        short: `Country ${id} ●`,
        mark: "●",
        priority: i,
      })),
    );
    for (const [i, a] of labels.entries())
      for (const b of labels.slice(i + 1)) expect(overlaps(a.box, b.box)).toBe(false);
    const drawn = [...crowded.shapes, ...crowded.markers, ...crowded.outside];
    const seen = sixty.filter((id) => drawn.some((one) => one.id === id));
    expect(labels.length).toBeGreaterThan(seen.length * 0.75);
  });

  it("leave the corner free that the page's controls stand in", () => {
    const clear = [700, 400, 900, 560] as const;
    fc.assert(
      fc.property(fc.array(wantedLabel, { maxLength: 14 }), (wanted) => {
        const holders = wanted.map(({ id }) => id);
        const scene = place({ region: "europe", holders, width: 900, height: 560, clear });
        for (const { box, mark } of placeLabels(scene, wanted))
          expect(!mark && overlaps(box, clear)).toBe(false);
      }),
      { numRuns: 15 },
    );
  });

  it("are the same whatever order they are wanted in", () => {
    expect(placeLabels(scene, [...wanted].reverse())).toEqual(placeLabels(scene, wanted));
  });
});

describe("the width of text without a DOM", () => {
  it("grows with each character and is wider in bold", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 20 }),
        fc.string({ minLength: 1 }),
        (a, b) => {
          expect(measureText(a + b, false)).toBeGreaterThan(measureText(a, false));
          expect(measureText(a, true)).toBeGreaterThan(measureText(a, false));
        },
      ),
    );
  });
});
