import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scenes } from "./arbitrary";
import { heldOf } from "./change-words";
import { changesSince } from "./changed";
import { indexOf } from "./snapshot-index";
import type { View } from "./view";

const day = fc.constantFrom("2025-12-01", "2025-12-24", "2026-01-06", "2026-02-01");

describe("laws", () => {
  test("what is told as new or gone was not there, or is not, on that day", () => {
    fc.assert(
      fc.property(scenes, day, day, ({ snapshot, view }, since, at) => {
        const asked: View = { ...view, since, at };
        const has = (date: string, change: ReturnType<typeof changesSince>[number]) =>
          indexOf(snapshot)
            .range({ document: view.document, at: date })
            .positions.some(
              ({ holder, type }) =>
                holder === heldOf(change).position.holder && type === heldOf(change).position.type,
            );
        for (const change of changesSince(snapshot, asked)) {
          expect(has(since, change)).toBe(change.kind !== "new");
          expect(has(at, change)).toBe(change.kind !== "gone");
        }
      }),
    );
  });

  test("a filter only leaves changes out", () => {
    fc.assert(
      fc.property(scenes, day, ({ snapshot, view }, since) => {
        const wide: View = { ...view, types: [], stances: [], conditional: false, q: "", since };
        const all = changesSince(snapshot, wide);
        const cells = all.map((change) => JSON.stringify(heldOf(change).position));
        for (const change of changesSince(snapshot, { ...view, since }))
          expect(cells).toContain(JSON.stringify(heldOf(change).position));
      }),
    );
  });

  test("undated documents are never what has changed", () => {
    fc.assert(
      fc.property(scenes, day, ({ snapshot, view }, since) => {
        const undated = new Set(
          snapshot.documents.filter(({ date }) => date === null).map(({ id }) => id),
        );
        for (const change of changesSince(snapshot, { ...view, at: null, since }))
          expect(undated.has(heldOf(change).ruling.document)).toBe(false);
      }),
    );
  });
});

test("without a day to compare with, and with one that is not before, nothing is told", () => {
  fc.assert(
    fc.property(scenes, day, ({ snapshot, view }, at) => {
      expect(changesSince(snapshot, { ...view, at, since: null })).toEqual([]);
      expect(changesSince(snapshot, { ...view, at, since: at })).toEqual([]);
    }),
  );
});
