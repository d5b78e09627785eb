import fc from "fast-check";
import { expect, test } from "vitest";
import { openKernel } from "./kernel";

const kernel = openKernel(400_000);
const { f32, i16 } = kernel;
const [A, B, C, D] = [0, 0, 0, 0].map(() => kernel.alloc(60_000));

const at = (pointer: number | undefined): number => pointer ?? 0;
const [a, b, c, d] = [at(A), at(B), at(C), at(D)];

const put = (values: readonly number[], to: number) => f32.set(values, to >> 2);
const take = (from: number, count: number) => [...f32.subarray(from >> 2, (from >> 2) + count)];
/** Whole numbers, so that float32 sums are exact. */
const whole = (count: number, most = 100) =>
  fc.array(fc.integer({ min: -most, max: most }), { minLength: count, maxLength: count });

const shapes = fc.record({
  n: fc.integer({ min: 1, max: 9 }),
  k: fc.integer({ min: 1, max: 9 }).map((half) => 2 * half),
  m: fc.integer({ min: 1, max: 3 }).map((eighth) => 8 * eighth),
});
const matrices = shapes.chain(({ n, k, m }) =>
  fc.record({
    n: fc.constant(n),
    k: fc.constant(k),
    m: fc.constant(m),
    left: whole(n * k),
    right: whole(k * m),
    start: whole(n * m),
  }),
);

function product(
  n: number,
  k: number,
  m: number,
  left: readonly number[],
  right: readonly number[],
): number[] {
  return Array.from({ length: n * m }, (_, at) => {
    const [i, j] = [Math.floor(at / m), at % m];
    let sum = 0;
    for (let t = 0; t < k; t++) sum += (left[i * k + t] ?? 0) * (right[t * m + j] ?? 0);
    return sum;
  });
}

test("multiply adds the product of two matrices", () => {
  fc.assert(
    fc.property(matrices, ({ n, k, m, left, right, start }) => {
      put(left, a);
      put(right, b);
      put(start, c);
      kernel.multiply(n, k, m, a, b, c);
      const wanted = product(n, k, m, left, right).map((value, i) => value + (start[i] ?? 0));
      expect(take(c, n * m)).toEqual(wanted);
    }),
  );
});

test("transpose turns a matrix and leaves the columns beyond it alone", () => {
  fc.assert(
    fc.property(shapes, fc.integer({ min: 0, max: 5 }), ({ n, k }, more) => {
      const values = Array.from({ length: n * k }, (_, i) => i + 1);
      put(values, a);
      put(new Array((n + more) * k).fill(-1), b);
      kernel.transpose(n, k, a, n + more, b);
      for (let j = 0; j < k; j++)
        for (let i = 0; i < n + more; i++)
          expect(f32[(b >> 2) + j * (n + more) + i]).toBe(i < n ? values[i * k + j] : -1);
    }),
  );
});

test("shorten rounds to the nearest whole number and keeps within 4095", () => {
  const value = fc.float({ min: -50, max: 50, noNaN: true });
  fc.assert(
    fc.property(fc.array(value, { minLength: 8, maxLength: 8 }), (values) => {
      put(values, a);
      kernel.shorten(8, 256, a, b);
      values.forEach((given, i) => {
        const wanted = Math.max(-4095, Math.min(4095, given * 256));
        expect(Math.abs((i16[(b >> 1) + i] ?? 0) - wanted)).toBeLessThanOrEqual(0.5);
      });
      kernel.shortenPositive(8, 256, a, c);
      for (let i = 0; i < 8; i++)
        expect(i16[(c >> 1) + i]).toBe(Math.max(0, i16[(b >> 1) + i] ?? 0));
    }),
  );
});

test("multiplyShort is the same product in whole numbers, scaled, plus the bias", () => {
  const most = 4095;
  const given = shapes.chain(({ n, k, m }) =>
    fc.tuple(fc.constant({ n, k, m }), whole(n * k, most), whole(k * m, most), whole(m)),
  );
  fc.assert(
    fc.property(given, ([{ n, k, m }, left, right, bias]) => {
      i16.set(left, a >> 1);
      let to = b >> 1;
      for (let panel = 0; panel < m; panel += 8)
        for (let row = 0; row < k; row += 2)
          for (let column = panel; column < panel + 8; column++)
            for (const one of [row, row + 1]) i16[to++] = right[one * m + column] ?? 0;
      put(bias, d);
      const scale = 2 ** -12;
      kernel.multiplyShort(n, k, m, a, b, scale, d, c);
      const wanted = product(n, k, m, left, right).map((sum, i) =>
        Math.fround((bias[i % m] ?? 0) + Math.fround(Math.fround(sum) * scale)),
      );
      expect(take(c, n * m)).toEqual(wanted);
    }),
  );
});

test("128 products of the greatest whole numbers still fit", () => {
  const [n, k, m] = [4, 128, 8];
  i16.fill(4095, a >> 1, (a >> 1) + n * k);
  i16.fill(4095, b >> 1, (b >> 1) + k * m);
  put(new Array(m).fill(0), d);
  kernel.multiplyShort(n, k, m, a, b, 1, d, c);
  expect(new Set(take(c, n * m))).toEqual(new Set([Math.fround(128 * 4095 * 4095)]));
});

test("add, scaleBy, fillRows and sumRows work on each value", () => {
  const given = fc.tuple(fc.integer({ min: 1, max: 5 }), whole(40), whole(40));
  fc.assert(
    fc.property(given, ([n, left, right]) => {
      put(left, a);
      put(right, b);
      kernel.add(40, a, b);
      expect(take(b, 40)).toEqual(left.map((value, i) => value + (right[i] ?? 0)));
      kernel.scaleBy(40, a, a, c);
      expect(take(c, 40)).toEqual(left.map((value) => value * value));
      kernel.fillRows(n, 8, a, c);
      expect(take(c, 8 * n)).toEqual(Array.from({ length: n }, () => left.slice(0, 8)).flat());
      put(right, d);
      kernel.sumRows(n, 8, a, d);
      const wanted = Array.from({ length: 8 }, (_, k) =>
        Array.from({ length: n }, (_, i) => left[8 * i + k] ?? 0).reduce(
          (sum, value) => sum + value,
          right[k] ?? 0,
        ),
      );
      expect(take(d, 8)).toEqual(wanted);
    }),
  );
});

test("memory that is not there is refused", () => {
  expect(() => openKernel(16).alloc(1_000_000)).toThrow(RangeError);
});
