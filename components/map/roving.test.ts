import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ArrowKey, DIRECTIONS, nextStop } from "./roving";

const stops = fc.array(fc.record({ x: fc.nat(900), y: fc.nat(560) }), { minLength: 1 });
const keys = fc.constantFrom<ArrowKey[]>("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight");

describe("an arrow key on the map", () => {
  test("never stays, and only leads its own way", () => {
    fc.assert(
      fc.property(stops, fc.nat(), keys, (all, n, key) => {
        const from = n % all.length;
        const next = nextStop(all, from, key);
        if (next === -1) return;
        const [a, b] = [all[from], all[next]];
        const [dx, dy] = DIRECTIONS[key];
        expect(next).not.toBe(from);
        expect(((b?.x ?? 0) - (a?.x ?? 0)) * dx + ((b?.y ?? 0) - (a?.y ?? 0)) * dy).toBeGreaterThan(
          0,
        );
      }),
    );
  });

  test("leads to the nearer of two in line", () => {
    const line = [
      { x: 0, y: 0 },
      { x: 300, y: 5 },
      { x: 100, y: 5 },
    ];
    expect(nextStop(line, 0, "ArrowRight")).toBe(2);
  });

  test("leads nowhere when nothing lies that way", () => {
    expect(
      nextStop(
        [
          { x: 0, y: 0 },
          { x: 0, y: 50 },
        ],
        0,
        "ArrowLeft",
      ),
    ).toBe(-1);
  });
});
