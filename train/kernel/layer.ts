import { gate } from "./recur";
import { whole } from "./short";

/**
 * Both directions of a recurrent layer as the parser runs it: as two calls of `recur`, then
 * `out` += `below` (where that is not 0) and `short` = `out` · scale in 16 bits.
 * `u` has rows of 6h floats, `out` and `below` rows of 2h floats, `short` rows of 2h short numbers; h is a multiple of 8.
 * Four chains run side by side, because each waits long for its own divisions and roots.
 */
export function layer(
  n: i32, h: i32, u: usize, peephole: usize, below: usize, out: usize, short: usize, scale: f32,
): void {
  const one = f32x4.splat(1);
  const by = f32x4.splat(scale);
  const width: usize = <usize>h << 2;
  const rowU = width * 6;
  const rowOut = width * 2;
  for (let q: usize = 0; q < width; q += 32) {
    const p = peephole + q;
    let c0 = f32x4.splat(0), c1 = f32x4.splat(0), c2 = f32x4.splat(0), c3 = f32x4.splat(0);
    let right = u + q;
    let left = u + <usize>(n - 1) * rowU + width * 3 + q;
    let to: usize = q;
    let back: usize = <usize>(n - 1) * rowOut + width + q;
    for (let t = 0; t < n; t++) {
      const f0 = gate(f32x4.add(v128.load(right + width), f32x4.mul(v128.load(p), c0)));
      const f1 = gate(f32x4.add(v128.load(right + width, 16), f32x4.mul(v128.load(p, 16), c1)));
      const f2 = gate(f32x4.add(v128.load(left + width), f32x4.mul(v128.load(p + width * 2), c2)));
      const f3 = gate(f32x4.add(v128.load(left + width, 16), f32x4.mul(v128.load(p + width * 2, 16), c3)));
      const r0 = gate(f32x4.add(v128.load(right + width * 2), f32x4.mul(v128.load(p + width), c0)));
      const r1 = gate(f32x4.add(v128.load(right + width * 2, 16), f32x4.mul(v128.load(p + width, 16), c1)));
      const r2 = gate(f32x4.add(v128.load(left + width * 2), f32x4.mul(v128.load(p + width * 3), c2)));
      const r3 = gate(f32x4.add(v128.load(left + width * 2, 16), f32x4.mul(v128.load(p + width * 3, 16), c3)));
      c0 = f32x4.add(f32x4.mul(f0, c0), f32x4.mul(f32x4.sub(one, f0), v128.load(right)));
      c1 = f32x4.add(f32x4.mul(f1, c1), f32x4.mul(f32x4.sub(one, f1), v128.load(right, 16)));
      c2 = f32x4.add(f32x4.mul(f2, c2), f32x4.mul(f32x4.sub(one, f2), v128.load(left)));
      c3 = f32x4.add(f32x4.mul(f3, c3), f32x4.mul(f32x4.sub(one, f3), v128.load(left, 16)));
      put(to, below, out, short, by, f32x4.mul(r0, c0), f32x4.mul(r1, c1));
      put(back, below, out, short, by, f32x4.mul(r2, c2), f32x4.mul(r3, c3));
      right += rowU;
      left -= rowU;
      to += rowOut;
      back -= rowOut;
    }
  }
}

@inline
function put(at: usize, below: usize, out: usize, short: usize, scale: v128, x: v128, y: v128): void {
  if (below) {
    x = f32x4.add(x, v128.load(below + at));
    y = f32x4.add(y, v128.load(below + at, 16));
  }
  v128.store(out + at, x);
  v128.store(out + at, y, 16);
  v128.store(short + (at >> 1), i16x8.narrow_i32x4_s(whole(x, scale), whole(y, scale)));
}
