import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dockAtEdge } from "./docks";

const [width, height] = [900, 500];
const clear = [width - 46, height - 104, width, height] as const;
const holders = fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 60 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(String(id)),
        x: fc.integer({ min: -3000, max: 4000 }),
        y: fc.integer({ min: -3000, max: 4000 }),
      }),
    ),
  ),
);

describe("docks", () => {
  it("stand at the edge, each holder once, none in the corner that is to stay free", () => {
    fc.assert(
      fc.property(holders, (given) => {
        const docks = dockAtEdge(given, width, height, clear);
        expect(docks.map(({ id }) => id).sort()).toEqual(given.map(({ id }) => id).sort());
        for (const { x, y } of docks) {
          expect(Math.min(x, y, width - x, height - y)).toBeCloseTo(13);
          expect(x > clear[0] + 1 && y > clear[1] + 1).toBe(false);
        }
      }),
    );
  });

  it("are 24 pixels apart, so that each can be hit", () => {
    fc.assert(
      fc.property(holders, (given) => {
        const docks = dockAtEdge(given, width, height, clear);
        for (const [i, a] of docks.entries())
          for (const b of docks.slice(i + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(24);
      }),
    );
  });

  it("lie in the direction of their country where there is room", () => {
    const [west] = dockAtEdge([{ id: "USA", x: -2000, y: 250 }], width, height, clear);
    expect(west).toEqual({ id: "USA", x: 13, y: 250 });
    const [north] = dockAtEdge([{ id: "GRL", x: 450, y: -900 }], width, height, clear);
    expect(north).toEqual({ id: "GRL", x: 450, y: 13 });
  });
});
