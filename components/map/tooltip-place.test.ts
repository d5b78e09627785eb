import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeTooltip } from "./tooltip-place";

const window = { width: 1000, height: 700 };
const tips = fc.record({
  width: fc.integer({ min: 40, max: 320 }),
  height: fc.integer({ min: 20, max: 240 }),
});
const countries = fc
  .record({
    left: fc.integer({ min: -200, max: 1100 }),
    top: fc.integer({ min: -200, max: 800 }),
    width: fc.integer({ min: 1, max: 300 }),
    height: fc.integer({ min: 1, max: 200 }),
  })
  .map(({ left, top, width, height }) => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  }));

describe("a tooltip", () => {
  test("stays inside the window, wherever its country is", () => {
    fc.assert(
      fc.property(tips, countries, (tip, avoid) => {
        const { left, top } = placeTooltip(tip, avoid, window);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + tip.width).toBeLessThanOrEqual(window.width);
        expect(top + tip.height).toBeLessThanOrEqual(window.height);
      }),
    );
  });

  test("does not cover its country where a side has room", () => {
    fc.assert(
      fc.property(tips, countries, (tip, avoid) => {
        const { left, top } = placeTooltip(tip, avoid, window);
        const apart =
          left >= avoid.right ||
          left + tip.width <= avoid.left ||
          top >= avoid.bottom ||
          top + tip.height <= avoid.top;
        expect(apart).toBe(true);
      }),
    );
  });

  test("stands in the window even beside a country as large as it", () => {
    const everything = { left: 0, top: 0, right: 1000, bottom: 700 };
    const { left, top } = placeTooltip({ width: 200, height: 100 }, everything, window);
    expect(left + 200).toBeLessThanOrEqual(1000);
    expect(top).toBeGreaterThanOrEqual(0);
  });
});
