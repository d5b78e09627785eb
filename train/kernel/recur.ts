/** A gate between 0 and 1: ½ + ½ x / √(1 + x²). Unlike exp, exact rules round it the same everywhere. */
@inline
export function gate(x: v128): v128 {
  const one = f32x4.splat(1);
  const half = f32x4.splat(0.5);
  return f32x4.add(half, f32x4.mul(half, f32x4.div(x, f32x4.sqrt(f32x4.add(one, f32x4.mul(x, x))))));
}

/**
 * One direction of a simple recurrent layer (Lei et al. 2018, "Simple Recurrent Units").
 * `u` holds rows of `strideU` floats: [candidate h | forget h | output h]; `peephole` holds [forget h | output h].
 * Writes h floats a row to `out` (rows of `strideOut` floats), walking by `step` (+1 or −1) from row `first`.
 * Where `cells` is not 0, it gets the cell states, rows of `strideOut` floats, for training.
 */
export function recur(
  n: i32, h: i32, first: i32, step: i32,
  u: usize, strideU: i32, peephole: usize, out: usize, strideOut: i32, cells: usize,
): void {
  const one = f32x4.splat(1);
  const width: usize = <usize>h << 2;
  for (let q: usize = 0; q < width; q += 16) {
    const pf = v128.load(peephole + q);
    const pr = v128.load(peephole + width + q);
    let c = f32x4.splat(0);
    let row = first;
    for (let t = 0; t < n; t++) {
      const at = u + ((<usize>row * <usize>strideU) << 2) + q;
      const f = gate(f32x4.add(v128.load(at + width), f32x4.mul(pf, c)));
      const r = gate(f32x4.add(v128.load(at + width * 2), f32x4.mul(pr, c)));
      c = f32x4.add(f32x4.mul(f, c), f32x4.mul(f32x4.sub(one, f), v128.load(at)));
      const to = ((<usize>row * <usize>strideOut) << 2) + q;
      v128.store(out + to, f32x4.mul(r, c));
      if (cells) v128.store(cells + to, c);
      row += step;
    }
  }
}

/**
 * The way back through `recur`: from the gradient of its output to that of its input (`du`, written)
 * and of its peepholes (`dPeephole`, added to). `cells` is what `recur` stored.
 */
export function recurBack(
  n: i32, h: i32, first: i32, step: i32,
  u: usize, strideU: i32, peephole: usize, cells: usize, dOut: usize, strideOut: i32,
  du: usize, dPeephole: usize,
): void {
  const one = f32x4.splat(1);
  const half = f32x4.splat(0.5);
  const zero = f32x4.splat(0);
  const width: usize = <usize>h << 2;
  for (let q: usize = 0; q < width; q += 16) {
    const pf = v128.load(peephole + q);
    const pr = v128.load(peephole + width + q);
    let dpf = v128.load(dPeephole + q);
    let dpr = v128.load(dPeephole + width + q);
    let dcNext = zero;
    let row = first + (n - 1) * step;
    for (let t = n - 1; t >= 0; t--) {
      const at = ((<usize>row * <usize>strideU) << 2) + q;
      const to = ((<usize>row * <usize>strideOut) << 2) + q;
      const c = v128.load(cells + to);
      const before = t > 0 ? v128.load(cells + (((<usize>(row - step)) * <usize>strideOut) << 2) + q) : zero;
      const candidate = v128.load(u + at);
      const xf = f32x4.add(v128.load(u + at + width), f32x4.mul(pf, before));
      const xr = f32x4.add(v128.load(u + at + width * 2), f32x4.mul(pr, before));
      const sf = f32x4.add(one, f32x4.mul(xf, xf));
      const sr = f32x4.add(one, f32x4.mul(xr, xr));
      const rootF = f32x4.sqrt(sf);
      const rootR = f32x4.sqrt(sr);
      const f = f32x4.add(half, f32x4.mul(half, f32x4.div(xf, rootF)));
      const r = f32x4.add(half, f32x4.mul(half, f32x4.div(xr, rootR)));
      const dh = v128.load(dOut + to);
      const dxr = f32x4.div(f32x4.mul(f32x4.mul(half, dh), c), f32x4.mul(sr, rootR));
      const dc = f32x4.add(dcNext, f32x4.mul(dh, r));
      const dxf = f32x4.div(
        f32x4.mul(f32x4.mul(half, dc), f32x4.sub(before, candidate)),
        f32x4.mul(sf, rootF),
      );
      v128.store(du + at, f32x4.mul(dc, f32x4.sub(one, f)));
      v128.store(du + at + width, dxf);
      v128.store(du + at + width * 2, dxr);
      dpf = f32x4.add(dpf, f32x4.mul(dxf, before));
      dpr = f32x4.add(dpr, f32x4.mul(dxr, before));
      dcNext = f32x4.add(
        f32x4.mul(dc, f),
        f32x4.add(f32x4.mul(dxf, pf), f32x4.mul(dxr, pr)),
      );
      row -= step;
    }
    v128.store(dPeephole + q, dpf);
    v128.store(dPeephole + width + q, dpr);
  }
}
