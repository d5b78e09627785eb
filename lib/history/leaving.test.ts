import fc from "fast-check";
import { expect, test } from "vitest";
import { type Entry, leaving } from "./leaving";

const time = fc.nat(1_000);
const entries = fc.uniqueArray(
  fc.record({
    rev: fc.constantFrom("a", "b", "c", "d", "e", "f", "g"),
    size: fc.integer({ min: 1, max: 100 }),
    written: time,
    asked: fc.option(time, { nil: null }),
  }),
  { selector: ({ rev }) => rev },
);
const sizeOf = (list: readonly Entry[]) => list.reduce((sum, { size }) => sum + size, 0);

test("what stays fits, or is the present state alone", () => {
  fc.assert(
    fc.property(entries, fc.nat(400), (list, room) => {
      const gone = new Set(leaving(list, room, "a"));
      const staying = list.filter(({ rev }) => !gone.has(rev));
      expect(sizeOf(staying) <= room || staying.every(({ rev }) => rev === "a")).toBe(true);
    }),
  );
});

test("the present state never goes, and nothing goes that need not", () => {
  fc.assert(
    fc.property(entries, fc.nat(400), (list, room) => {
      const gone = leaving(list, room, "a");
      expect(gone).not.toContain("a");
      const last = gone.at(-1);
      if (last === undefined) return;
      const before = list.filter(({ rev }) => rev === last || !gone.includes(rev));
      expect(sizeOf(before)).toBeGreaterThan(room);
    }),
  );
});

test("a state that a link asked for outlasts every one that none asked for", () => {
  fc.assert(
    fc.property(entries, fc.nat(400), (list, room) => {
      const gone = new Set(leaving(list, room, "a"));
      const others = list.filter(({ rev }) => rev !== "a");
      if (!others.some(({ rev, asked }) => asked !== null && gone.has(rev))) return;
      for (const { rev, asked } of others) if (asked === null) expect(gone).toContain(rev);
    }),
  );
});

test("of those never asked for, the oldest goes first; of those asked for, the longest ago", () => {
  const entry = (rev: string, written: number, asked: number | null): Entry => ({
    rev,
    size: 1,
    written,
    asked,
  });
  const list = [
    entry("old, asked lately", 1, 90),
    entry("new, asked long ago", 50, 60),
    entry("old", 10, null),
    entry("new", 40, null),
  ];
  expect(leaving(list, 0, "")).toEqual(["old", "new", "new, asked long ago", "old, asked lately"]);
});
