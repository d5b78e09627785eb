import fc from "fast-check";
import { expect, test } from "vitest";
import { loadAtlas } from "@/lib/atlas/load";
import { pathOf, ringArea, ringsInPath } from "@/lib/atlas/outline";
import { placeScene } from "@/lib/atlas/scene";
import { coarse } from "./coarse";

const ring = fc.array(fc.tuple(fc.nat(300), fc.nat(190)), { minLength: 3, maxLength: 40 });

test("a coarse path lies on a grid of half pixels and is never longer", () => {
  fc.assert(
    fc.property(fc.array(ring, { maxLength: 4 }), (rings) => {
      const d = pathOf(rings.map((one) => one.map(([x, y]) => [x / 1.7, y / 1.3] as const)));
      const thin = coarse(d);
      for (const [x, y] of ringsInPath(thin).flat()) {
        expect(Math.abs(x * 2 - Math.round(x * 2))).toBeLessThan(1e-6);
        expect(Math.abs(y * 2 - Math.round(y * 2))).toBeLessThan(1e-6);
      }
      expect(ringsInPath(thin).flat().length).toBeLessThanOrEqual(ringsInPath(d).flat().length);
    }),
  );
});

test("no country that can be seen loses or gains a tenth of its land, at half the bytes", () => {
  const { shapes } = placeScene(loadAtlas("detail"), {
    region: "europe",
    holders: [],
    width: 300,
    height: 190,
  });
  let [before, after] = [0, 0];
  for (const { d, area } of shapes) {
    const thin = coarse(d);
    before += d.length;
    after += thin.length;
    if (area < 40) continue;
    const left = Math.abs(ringsInPath(thin).reduce((sum, one) => sum + ringArea(one), 0));
    expect(left / area, d).toBeGreaterThan(0.9);
    expect(left / area, d).toBeLessThan(1.1);
  }
  expect(after).toBeLessThan(before * 0.55);
});
