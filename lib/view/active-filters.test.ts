import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { activeFilters, waysOut } from "./active-filters";
import { cleanView, scenes } from "./arbitrary";
import { clearFilters } from "./change";
import { show } from "./show";
import { formatView } from "./url";
import type { View } from "./view";

/** Comparing filters nothing, and no choice here ends it. */
const filtersOf = (view: View): View => ({ ...view, since: null });

describe("laws", () => {
  test("dropping one filter after the other clears them all", () => {
    fc.assert(
      fc.property(scenes, cleanView, ({ snapshot, view }, other) => {
        for (const given of [view, other]) {
          let left: View = filtersOf(given);
          let steps = 0;
          for (let [first] = activeFilters(left, snapshot); first; steps++) {
            left = first.without;
            [first] = activeFilters(left, snapshot);
          }
          expect(steps).toBe(activeFilters(given, snapshot).length);
          expect(formatView(left)).toBe(formatView(clearFilters(filtersOf(given))));
        }
      }),
    );
  });

  test("without a filter every position is shown", () => {
    fc.assert(
      fc.property(scenes, ({ snapshot, view }) => {
        if (activeFilters(view, snapshot).length === 0)
          expect(show(snapshot, view).positions).toHaveLength(snapshot.positions.length);
      }),
    );
  });

  test("each way out leads to something, the most first", () => {
    fc.assert(
      fc.property(scenes, ({ snapshot, view }) => {
        const ways = waysOut(view, snapshot);
        const found = ways.map((way) => show(snapshot, way.view).positions.length);
        expect(found).toEqual(ways.map(({ positions }) => positions));
        expect(found).toEqual(found.toSorted((a, b) => b - a));
        expect(found).not.toContain(0);
      }),
    );
  });
});
