import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeCells, type Stop, walk } from "./walk";

const KEYS = [
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "PageUp",
  "PageDown",
  "Home",
  "End",
] as const;

/** Lines of stops, some empty, with columns that rise. */
const lines = fc
  .array(
    fc.uniqueArray(fc.nat(6), { maxLength: 7 }).map((columns) => columns.toSorted((a, b) => a - b)),
    { minLength: 1, maxLength: 25 },
  )
  .map((all) =>
    all.map((columns, line) =>
      columns.map((column): Stop<string> => ({ target: `${line}.${column}`, column })),
    ),
  );
const full = fc
  .record({ rows: fc.integer({ min: 1, max: 30 }), columns: fc.integer({ min: 1, max: 12 }) })
  .map(({ rows, columns }) =>
    Array.from({ length: rows }, (_, line) =>
      Array.from(
        { length: columns },
        (_, column): Stop<string> => ({
          target: `${line}.${column}`,
          column,
        }),
      ),
    ),
  );
const placed = lines
  .filter((all) => all.some((line) => line.length > 0))
  .chain((all) =>
    fc.record({
      all: fc.constant(all),
      from: fc.constantFrom(...all.flatMap((stops, line) => stops.map((_, at) => ({ line, at })))),
    }),
  );

describe("laws", () => {
  test("a walk never leaves the table", () => {
    fc.assert(
      fc.property(placed, fc.constantFrom(...KEYS), fc.boolean(), ({ all, from }, key, ends) => {
        const to = walk(all, from, key, ends);
        if (to) expect(all[to.line]?.[to.at]).toBeDefined();
      }),
    );
  });

  test("an arrow and the one against it lead back, where every cell is a stop", () => {
    const against = [
      ["ArrowLeft", "ArrowRight"],
      ["ArrowRight", "ArrowLeft"],
      ["ArrowUp", "ArrowDown"],
      ["ArrowDown", "ArrowUp"],
    ] as const;
    fc.assert(
      fc.property(
        full,
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...against),
        (all, y, x, [go, back]) => {
          const from = { line: y % all.length, at: x % (all[0]?.length ?? 1) };
          const to = walk(all, from, go, false);
          if (to) expect(walk(all, to, back, false)).toEqual(from);
        },
      ),
    );
  });

  test("from any stop every other one can be reached by arrows, where every cell is a stop", () => {
    fc.assert(
      fc.property(full, (all) => {
        const first = { line: 0, at: 0 };
        const seen = new Set(["0.0"]);
        const queue = [first];
        for (let from = queue.pop(); from; from = queue.pop())
          for (const key of KEYS.slice(0, 4)) {
            const to = walk(all, from, key, false);
            const target = to && all[to.line]?.[to.at]?.target;
            if (!to || !target || seen.has(target)) continue;
            seen.add(target);
            queue.push(to);
          }
        expect(seen.size).toBe(all.flat().length);
      }),
      { numRuns: 30 },
    );
  });

  test("each cell stands in every row that it spans, and none on another", () => {
    const spans = fc.array(
      fc.array(fc.record({ rowSpan: fc.integer({ min: 1, max: 3 }), colSpan: fc.constant(1) }), {
        minLength: 1,
        maxLength: 4,
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(spans, (rows) => {
        const placed = placeCells(rows);
        rows.forEach((cells, line) => {
          for (const cell of cells)
            for (let i = line; i < Math.min(rows.length, line + cell.rowSpan); i++)
              expect(placed[i]?.some((one) => one.cell === cell)).toBe(true);
        });
        for (const row of placed)
          expect(row.map(({ column }) => column)).toEqual(
            row.map(({ column }) => column).toSorted((a, b) => a - b),
          );
      }),
    );
  });
});

const row = (line: number, columns: readonly number[]): readonly Stop<string>[] =>
  columns.map((column) => ({ target: `${line}.${column}`, column }));

test("a wide cell begins at its first column, and the next one after its last", () => {
  const [wide, next, over] = [
    { rowSpan: 1, colSpan: 2 },
    { rowSpan: 2, colSpan: 1 },
    { rowSpan: 1, colSpan: 1 },
  ];
  expect(placeCells([[wide, next], [over]])).toEqual([
    [
      { cell: wide, column: 0 },
      { cell: next, column: 2 },
    ],
    [
      { cell: over, column: 0 },
      { cell: next, column: 2 },
    ],
  ]);
});

test("down into a row that lacks the column leads to the nearest before it", () => {
  const table = [row(0, [0, 1, 2, 3]), row(1, [0, 1])];
  expect(walk(table, { line: 0, at: 3 }, "ArrowDown", false)).toEqual({ line: 1, at: 1 });
});

test("a head over two lines is one stop on the way up", () => {
  const head = { target: "head", column: 1 };
  const table = [[head], [head], row(2, [0, 1])];
  expect(walk(table, { line: 2, at: 1 }, "ArrowUp", false)).toEqual({ line: 1, at: 0 });
  expect(walk(table, { line: 1, at: 0 }, "ArrowUp", false)).toBeNull();
});

test("a page is ten rows, and less at the end", () => {
  const table = Array.from({ length: 14 }, (_, line) => row(line, [0]));
  expect(walk(table, { line: 0, at: 0 }, "PageDown", false)?.line).toBe(10);
  expect(walk(table, { line: 10, at: 0 }, "PageDown", false)?.line).toBe(13);
  expect(walk(table, { line: 13, at: 0 }, "PageUp", false)?.line).toBe(3);
});

test("Home and End lead to the ends of the row, with Ctrl to those of the table", () => {
  const table = [row(0, [0, 1]), row(1, [0, 1, 2]), row(2, [0, 1, 2])];
  const from = { line: 1, at: 1 };
  expect(walk(table, from, "Home", false)).toEqual({ line: 1, at: 0 });
  expect(walk(table, from, "End", false)).toEqual({ line: 1, at: 2 });
  expect(walk(table, from, "Home", true)).toEqual({ line: 0, at: 0 });
  expect(walk(table, from, "End", true)).toEqual({ line: 2, at: 2 });
});
