import fc from "fast-check";
import { expect, test } from "vitest";
import { openKernel } from "./kernel";

const kernel = openKernel(100_000);
const { f32 } = kernel;
const H = 8;
const WIDE = 6 * H;
const MOST = 9;
const u = kernel.alloc(MOST * WIDE);
const peephole = kernel.alloc(4 * H);
const below = kernel.alloc(MOST * 2 * H);
const out = kernel.alloc(MOST * 2 * H);
const other = kernel.alloc(MOST * 2 * H);
const short = kernel.alloc(MOST * H);

const floats = (count: number) =>
  fc.array(fc.float({ min: -3, max: 3, noNaN: true }), { minLength: count, maxLength: count });
const inputs = fc
  .integer({ min: 1, max: MOST })
  .chain((n) => fc.tuple(fc.constant(n), floats(n * WIDE), floats(4 * H), floats(n * 2 * H)));

const f = Math.fround;
const gate = (x: number) => f(0.5 + f(0.5 * f(x / f(Math.sqrt(f(1 + f(x * x)))))));

/** Both directions in plain numbers, each operation rounded as the kernel does. */
function plain(n: number, values: readonly number[], peepholes: readonly number[]): number[] {
  const result = new Array<number>(n * 2 * H).fill(0);
  for (const side of [0, 1])
    for (let k = 0; k < H; k++) {
      let c = 0;
      for (let t = 0; t < n; t++) {
        const row = side === 0 ? t : n - 1 - t;
        const of = (part: number) => values[row * WIDE + (3 * side + part) * H + k] ?? 0;
        const keep = gate(f(of(1) + f((peepholes[2 * side * H + k] ?? 0) * c)));
        const give = gate(f(of(2) + f((peepholes[(2 * side + 1) * H + k] ?? 0) * c)));
        c = f(f(keep * c) + f(f(1 - keep) * of(0)));
        result[row * 2 * H + side * H + k] = f(give * c);
      }
    }
  return result;
}

const recurBoth = (n: number, to: number) => {
  kernel.recur(n, H, 0, 1, u, WIDE, peephole, to, 2 * H, 0);
  kernel.recur(n, H, n - 1, -1, u + 12 * H, WIDE, peephole + 8 * H, to + 4 * H, 2 * H, 0);
};

test("a recurrent layer does what plain numbers do, to the last bit", () => {
  fc.assert(
    fc.property(inputs, ([n, values, peepholes]) => {
      f32.set(values, u >> 2);
      f32.set(peepholes, peephole >> 2);
      recurBoth(n, out);
      const given = [...f32.subarray(out >> 2, (out >> 2) + n * 2 * H)];
      expect(given.map((value) => value + 0)).toEqual(
        plain(n, values, peepholes).map((value) => value + 0),
      );
    }),
  );
});

test("the parser's layer is the trained one, plus what is below, in floats and in 16 bits", () => {
  fc.assert(
    fc.property(inputs, fc.boolean(), ([n, values, peepholes, lower], residual) => {
      f32.set(values, u >> 2);
      f32.set(peepholes, peephole >> 2);
      f32.set(lower, below >> 2);
      recurBoth(n, other);
      kernel.layer(n, H, u, peephole, residual ? below : 0, out, short, 256);
      for (let i = 0; i < n * 2 * H; i++) {
        const wanted = f((f32[(other >> 2) + i] ?? 0) + (residual ? (lower[i] ?? 0) : 0));
        expect(f32[(out >> 2) + i]).toBeCloseTo(wanted, 6);
        expect(Math.abs((kernel.i16[(short >> 1) + i] ?? 0) - 256 * wanted)).toBeLessThan(0.51);
      }
    }),
  );
});
