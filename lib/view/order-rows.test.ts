import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COMMITMENT_TYPES, STANCE_LEVEL, STANCES } from "@/lib/codebook";
import { addUp } from "@/lib/positions/add-up";
import { claim } from "@/tests/fixtures/claim";
import { leastCpuTime } from "@/tests/fixtures/cpu-time";
import { orderRows, sortOf } from "./order-rows";
import { show } from "./show";
import type { Row } from "./shown";
import { DEFAULT_VIEW, SORTS } from "./view";

/** Rows whose cells stand as given: a stance or null for each type. */
function rowsOf(stands: readonly (readonly (string | null)[])[]): readonly Row[] {
  const claims = stands.flatMap((stand, row) =>
    COMMITMENT_TYPES.flatMap((type, column) => {
      const stance = STANCES.find((one) => one === stand[column]);
      const holder = `H${row}`;
      return stance ? [claim({ id: `${holder}-${type}`, holder, type, stance })] : [];
    }),
  );
  const holders = stands.map((_, row) => ({
    id: `H${row}`,
    kind: "country" as const,
    // Not in the order of the ids, and some of the same name.
    name: `Name ${(row * 7) % 5}`,
    members: [],
    mentions: { "0.txt": 1 },
  }));
  const snapshot = {
    rev: "0123456789ab",
    documents: [],
    unread: [],
    holders,
    positions: addUp(claims, []),
    claims,
  };
  return show(snapshot, DEFAULT_VIEW).rows;
}

const stands = fc.array(
  fc.array(fc.constantFrom(null, null, ...STANCES), { minLength: 4, maxLength: 4 }),
  { maxLength: 14 },
);
const rows = stands.map(rowsOf);
const shuffled = rows.chain((all) =>
  fc.shuffledSubarray([...all], { minLength: all.length }).map((other) => ({ all, other })),
);
const ids = (list: readonly Row[]) => list.map(({ holder }) => holder.id);
const standOf = ({ cells }: Row) =>
  COMMITMENT_TYPES.map((type) => {
    const cell = cells.find((one) => one?.type === type);
    return cell ? STANCE_LEVEL[cell.position.stance] : null;
  });

describe("laws", () => {
  test.each(SORTS)("ordered by %s, each row stands there once", (sort) => {
    fc.assert(
      fc.property(rows, (all) => {
        expect(ids(orderRows(all, sort)).sort()).toEqual(ids(all).sort());
      }),
    );
  });

  test.each(SORTS)("the order by %s does not depend on the order given", (sort) => {
    fc.assert(
      fc.property(shuffled, ({ all, other }) => {
        expect(ids(orderRows(other, sort))).toEqual(ids(orderRows(all, sort)));
      }),
    );
  });

  test("by likeness, rows that stand the same are next to each other", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const keys = orderRows(all, "likeness").map((row) => standOf(row).join());
        const runs = keys.filter((key, i) => key !== keys[i - 1]);
        expect(new Set(runs).size).toBe(runs.length);
      }),
    );
  });

  test("by likeness, the row with the strongest commitment comes first", () => {
    fc.assert(
      fc.property(rows, (all) => {
        expect(ids(orderRows(all, "likeness"))[0]).toBe(ids(orderRows(all, "commitment"))[0]);
      }),
    );
  });

  test("by a column, the levels fall, and those without a position come last, by name", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const levels = orderRows(all, "troops").map((row) => standOf(row)[0] ?? -9);
        expect(levels).toEqual(levels.toSorted((a, b) => b - a));
        const silent = orderRows(all, "troops").filter((row) => standOf(row)[0] === null);
        expect(ids(silent)).toEqual(ids(orderRows(silent, "name")));
      }),
    );
  });
});

test("by likeness, two camps are not mixed, though their sums are", () => {
  const camps = rowsOf([
    ["committed", "opposed", null, null],
    [null, null, "committed", "opposed"],
    ["committed", "reluctant", null, null],
    [null, null, "committed", "reluctant"],
    ["open", "opposed", null, null],
    [null, null, "open", "opposed"],
  ]);
  const first = orderRows(camps, "likeness").map((row) => standOf(row)[0] !== null);
  expect(first.filter((own, i) => i > 0 && own !== first[i - 1])).toHaveLength(1);
});

test("by likeness, silence is as near to yes as to no", () => {
  const [silent, yes, no] = [
    ["committed", null],
    ["committed", "committed"],
    ["committed", "opposed"],
  ];
  const order = (list: readonly (readonly (string | null)[])[]) =>
    orderRows(rowsOf(list), "likeness").map((row) => standOf(row)[1] ?? null);
  expect(order([silent ?? [], yes ?? [], no ?? []])).toEqual([3, null, -2]);
});

test("a column that is filtered out orders nothing", () => {
  expect(sortOf({ sort: "troops", types: [] })).toBe("troops");
  expect(sortOf({ sort: "troops", types: ["troops", "arms"] })).toBe("troops");
  expect(sortOf({ sort: "troops", types: ["arms"] })).toBe("commitment");
  expect(sortOf({ sort: "likeness", types: ["arms"] })).toBe("likeness");
});

test("200 rows are ordered by likeness within a frame or two", () => {
  const all = rowsOf(
    Array.from({ length: 200 }, (_, row) =>
      COMMITMENT_TYPES.map((_, column) => {
        const mixed = (row * 7919 + column * 104_729 + row * column * 31) % 11;
        return STANCES[mixed] ?? null;
      }),
    ),
  );
  orderRows(all, "likeness");
  expect(leastCpuTime(() => orderRows(all, "likeness"))).toBeLessThan(30);
});
