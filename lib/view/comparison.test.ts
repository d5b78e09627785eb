import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COMMITMENT_TYPES, sideOf } from "@/lib/codebook";
import { scenes } from "./arbitrary";
import { type ComparedCell, compare, MOST_COMPARED } from "./comparison";
import { show } from "./show";
import { DEFAULT_VIEW } from "./view";

const stancesOf = (cells: readonly ComparedCell[]) =>
  cells.flatMap((cell) => (cell.kind === "position" ? [cell.position.stance] : []));

describe("laws", () => {
  test("each type is a row, hidden or silent, and only one of these", () => {
    fc.assert(
      fc.property(scenes, ({ snapshot, view }) => {
        const { rows, hidden, silent } = compare(snapshot, view);
        const types = [...rows.map(({ type }) => type), ...hidden, ...silent];
        expect(types.toSorted()).toEqual(COMMITMENT_TYPES.toSorted());
      }),
    );
  });

  test("each shown position of the compared stands in its cell, and nothing else does", () => {
    fc.assert(
      fc.property(scenes, ({ snapshot, view }) => {
        const { holders, rows } = compare(snapshot, view);
        const compared = rows.flatMap(({ cells }) =>
          cells.flatMap((cell) => (cell.kind === "position" ? [cell.position] : [])),
        );
        const shown = show(snapshot, view).positions.filter(({ holder }) =>
          holders.some(({ id }) => id === holder),
        );
        expect(new Set(compared)).toEqual(new Set(shown));
        expect(compared).toHaveLength(shown.length);
      }),
    );
  });

  test("silence is not what a filter hides: without filters nothing is hidden", () => {
    fc.assert(
      fc.property(scenes, ({ snapshot, view: { holders } }) => {
        const { rows, hidden } = compare(snapshot, { ...DEFAULT_VIEW, holders });
        expect(hidden).toEqual([]);
        for (const { cells } of rows)
          for (const cell of cells) expect(cell.kind).not.toBe("hidden");
      }),
    );
  });

  test("a row is opposite if and only if it has a yes and a no, and says so first", () => {
    fc.assert(
      fc.property(scenes, ({ snapshot, view }) => {
        const { rows } = compare(snapshot, view);
        const opposite = rows.map(({ relation }) => relation === "opposite");
        expect(opposite).toEqual(
          rows.map(({ cells }) => new Set(stancesOf(cells).map(sideOf)).size === 2),
        );
        expect(opposite).toEqual(opposite.toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  test("those beyond the most compared are named, none is lost", () => {
    fc.assert(
      fc.property(scenes, ({ snapshot, view }) => {
        const { holders, left } = compare(snapshot, view);
        expect(holders.length).toBeLessThanOrEqual(MOST_COMPARED);
        expect([...holders, ...left]).toEqual(show(snapshot, view).selected);
      }),
    );
  });
});
