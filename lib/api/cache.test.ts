import fc from "fast-check";
import { expect, test } from "vitest";
import { createCache } from "./cache";

const bounded = () =>
  createCache<string>({ entries: 3, weight: 20, weightOf: (value) => value.length });

test("never holds more entries or weight than its bounds, and gives back only what was put in", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d", "e"), fc.string({ maxLength: 25 }))),
      (puts) => {
        const cache = bounded();
        const latest = new Map<string, string>();
        for (const [key, value] of puts) {
          cache.set(key, value);
          latest.set(key, value);
          expect(cache.size()).toBeLessThanOrEqual(3);
          expect(cache.weight()).toBeLessThanOrEqual(20);
          expect([undefined, latest.get(key)]).toContain(cache.get(key));
        }
        const held = [...latest.keys()].flatMap((key) => cache.get(key) ?? []);
        expect(cache.weight()).toBe(held.join("").length);
      },
    ),
  );
});

test("forgets what was used least recently first", () => {
  const cache = bounded();
  for (const key of ["a", "b", "c"]) cache.set(key, key);
  cache.get("a");
  cache.set("d", "d");
  expect(cache.get("b")).toBeUndefined();
  expect(cache.get("a")).toBe("a");
});
