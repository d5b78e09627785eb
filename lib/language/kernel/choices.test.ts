import fc from "fast-check";
import { expect, test } from "vitest";
import { distanceRange, FAR, RANGES } from "@/lib/language/model/distance";
import { openKernel } from "./kernel";

const kernel = openKernel(100_000);
const { f32, i16, i32 } = kernel;
const WIDTH = 8;
const RANGE_COLUMNS = 24;
const room = () => kernel.alloc(8_000);
const [parts, root, dependents, heads, scores, worth, chosen, distances, short] = [
  room(),
  room(),
  room(),
  room(),
  room(),
  room(),
  room(),
  room(),
  room(),
];
const rangeOf = room();
kernel.bytes.set(RANGES, rangeOf);

const whole = (count: number) =>
  fc.array(fc.integer({ min: -9, max: 9 }), { minLength: count, maxLength: count });
const lengths = fc.integer({ min: 1, max: 40 });
const row = (from: number, i: number, width: number) => [
  ...f32.subarray((from >> 2) + i * width, (from >> 2) + (i + 1) * width),
];
const bent = (value: number) => (value < 0 ? Math.fround(value * Math.fround(0.1)) : value);

test("greatest finds the first greatest of each row", () => {
  fc.assert(
    fc.property(fc.array(whole(8), { minLength: 1, maxLength: 9 }), (rows) => {
      f32.set(rows.flat(), scores >> 2);
      kernel.greatest(rows.length, 5, 8, scores, chosen);
      const wanted = rows.map((values) => values.indexOf(Math.max(...values.slice(0, 5))));
      expect([...i32.subarray(chosen >> 2, (chosen >> 2) + rows.length)]).toEqual(wanted);
    }),
  );
});

test("gather copies rows from where pointers say", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), (rows) => {
      f32.set(
        Array.from({ length: 80 }, (_, i) => i),
        parts >> 2,
      );
      i32.set(
        rows.map((one) => parts + 32 * one),
        chosen >> 2,
      );
      kernel.gather(rows.length, 8, chosen, scores);
      rows.forEach((one, i) => {
        expect(row(scores, i, 8)).toEqual(row(parts, one, 8));
      });
    }),
  );
});

test("addBytes adds signed bytes times their scale", () => {
  const bytes = fc.array(fc.integer({ min: -128, max: 127 }), { minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(bytes, whole(16), (values, start) => {
      kernel.bytes.set(Uint8Array.from(values), parts);
      f32.set(start, scores >> 2);
      kernel.addBytes(16, parts, 0.5, scores);
      expect(row(scores, 0, 16)).toEqual(values.map((value, i) => value / 2 + (start[i] ?? 0)));
    }),
  );
});

test("splitArcs bends both parts, and turns the heads' with the root before them and nothing after", () => {
  const given = lengths.chain((n) => fc.tuple(fc.constant(n), whole(n * 3 * WIDTH), whole(WIDTH)));
  fc.assert(
    fc.property(given, ([n, values, first]) => {
      const columns = Math.ceil((n + 1) / 8) * 8;
      f32.set(values, parts >> 2);
      f32.set(first, root >> 2);
      f32.fill(7, heads >> 2, (heads >> 2) + columns * WIDTH);
      kernel.splitArcs(n, WIDTH, 3 * WIDTH, columns, parts, root, dependents, heads);
      for (let k = 0; k < WIDTH; k++) {
        const turned = row(heads, k, columns);
        expect(turned[0]).toBe(first[k]);
        expect(turned.slice(n + 1)).toEqual(new Array(columns - n - 1).fill(0));
        for (let i = 0; i < n; i++) {
          expect(row(dependents, i, WIDTH)[k]).toBe(bent(values[i * 3 * WIDTH + k] ?? 0));
          expect(turned[i + 1]).toBe(bent(values[i * 3 * WIDTH + WIDTH + k] ?? 0));
        }
      }
    }),
    { numRuns: 30 },
  );
});

test("bestHeads adds what distances are worth and never makes a word its own head", () => {
  const given = lengths.chain((n) => {
    const stride = Math.ceil((n + 1) / 8) * 8;
    return fc.tuple(fc.constant({ n, stride }), whole(n * stride), whole(n * RANGE_COLUMNS));
  });
  fc.assert(
    fc.property(given, ([{ n, stride }, values, worths]) => {
      f32.set(values, scores >> 2);
      f32.set(worths, worth >> 2);
      kernel.bestHeads(n, stride, scores, RANGE_COLUMNS, worth, FAR, rangeOf, chosen);
      for (let i = 0; i < n; i++) {
        const total = (head: number) =>
          (values[i * stride + head + 1] ?? 0) +
          (worths[i * RANGE_COLUMNS + (head < 0 ? 0 : distanceRange(head - i))] ?? 0);
        const others = [...Array(n).keys()].filter((head) => head !== i);
        const best = Math.max(total(-1), ...others.map(total));
        expect(row(scores, i, stride).slice(0, n + 1)).toEqual(
          Array.from({ length: n + 1 }, (_, column) => total(column - 1)),
        );
        expect(i32[(chosen >> 2) + i]).toBe([-1, ...others].find((head) => total(head) === best));
      }
    }),
    { numRuns: 50 },
  );
});

test("joinLabels adds the dependent's part, the head's and the distance's, and keeps what is positive", () => {
  const given = lengths.chain((n) =>
    fc.tuple(
      fc.constant(n),
      whole(n * 3 * WIDTH),
      whole(WIDTH),
      whole(RANGE_COLUMNS * WIDTH),
      fc.array(fc.integer({ min: -1, max: n - 1 }), { minLength: n, maxLength: n }),
    ),
  );
  fc.assert(
    fc.property(given, ([n, values, first, rows, tree]) => {
      f32.set(values, parts >> 2);
      f32.set(first, root >> 2);
      f32.set(rows, distances >> 2);
      i32.set(tree, chosen >> 2);
      kernel.joinLabels(
        n,
        WIDTH,
        3 * WIDTH,
        parts,
        root,
        distances,
        FAR,
        rangeOf,
        chosen,
        4,
        short,
      );
      tree.forEach((head, i) => {
        const range = head < 0 ? 0 : distanceRange(head - i);
        for (let k = 0; k < WIDTH; k++) {
          const other = head < 0 ? first[k] : values[head * 3 * WIDTH + WIDTH + k];
          const sum =
            (values[i * 3 * WIDTH + k] ?? 0) + (other ?? 0) + (rows[range * WIDTH + k] ?? 0);
          expect(i16[(short >> 1) + i * WIDTH + k]).toBe(4 * Math.max(0, sum));
        }
      });
    }),
    { numRuns: 50 },
  );
});
