// What the parser does between its products: rows put together, arcs and labels chosen.
import { whole } from "./short";

/** Adds a row of bytes times its scale to floats; count is a multiple of 8. */
export function addBytes(count: i32, from: usize, scale: f32, to: usize): void {
  const by = f32x4.splat(scale);
  for (let i = 0; i < count; i += 8) {
    const shorts = v128.load_ext<i8>(from);
    const low = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(shorts));
    const high = f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(shorts));
    v128.store(to, f32x4.add(v128.load(to), f32x4.mul(by, low)));
    v128.store(to, f32x4.add(v128.load(to, 16), f32x4.mul(by, high)), 16);
    from += 8;
    to += 32;
  }
}

/** Copies n rows of `floats` floats from where `pointers` says, one after another. `floats` is a multiple of 8. */
export function gather(n: i32, floats: i32, pointers: usize, to: usize): void {
  for (let i = 0; i < n; i++) {
    let from = <usize>load<u32>(pointers + (<usize>i << 2));
    const end = to + (<usize>floats << 2);
    while (to < end) {
      v128.store(to, v128.load(from));
      v128.store(to, v128.load(from, 16), 16);
      to += 32;
      from += 32;
    }
  }
}

/** Of each of n rows of `stride` floats the index of the first greatest among its first `count`. */
export function greatest(n: i32, count: i32, stride: i32, from: usize, to: usize): void {
  for (let i = 0; i < n; i++) {
    let best = 0;
    let most = load<f32>(from);
    for (let k = 1; k < count; k++) {
      const value = load<f32>(from + (<usize>k << 2));
      if (value > most) {
        most = value;
        best = k;
      }
    }
    store<i32>(to + (<usize>i << 2), best);
    from += <usize>stride << 2;
  }
}

/** Negative values count a tenth. */
@inline
export function bend(x: v128): v128 {
  return f32x4.pmax(x, f32x4.mul(x, f32x4.splat(0.1)));
}

/**
 * Splits n rows of `parts` (`stride` floats; first `width` of the dependent, then `width` of the head) in two,
 * bent: `dependents` n×width, and `heads` width×columns, turned, where word j is column j + 1, the columns of
 * words there are not are 0 and column 0 is `root`.
 */
export function splitArcs(
  n: i32, width: i32, stride: i32, columns: i32, parts: usize, root: usize, dependents: usize, heads: usize,
): void {
  const row: usize = <usize>columns << 2;
  for (let k = 0; k < width; k++) {
    const at = heads + <usize>k * row;
    store<f32>(at, load<f32>(root + (<usize>k << 2)));
    for (let j = n + 1; j < columns; j++) store<f32>(at + (<usize>j << 2), 0);
  }
  const half: usize = <usize>width << 2;
  for (let i = 0; i < n; i++) {
    let at = heads + (<usize>(i + 1) << 2);
    for (let k: usize = 0; k < half; k += 16) {
      v128.store(dependents + k, bend(v128.load(parts + k)));
      const bent = bend(v128.load(parts + half + k));
      f32.store(at, f32x4.extract_lane(bent, 0));
      f32.store(at + row, f32x4.extract_lane(bent, 1));
      f32.store(at + row * 2, f32x4.extract_lane(bent, 2));
      f32.store(at + row * 3, f32x4.extract_lane(bent, 3));
      at += row * 4;
    }
    dependents += half;
    parts += <usize>stride << 2;
  }
}

/**
 * Adds to the scores of arcs (n rows of `stride`: column 0 the root, column j + 1 word j) what the distance
 * is worth to each dependent (n rows of `ranges` floats, the first for the root), and writes the index of each
 * word's best head, −1 for the root, to `heads`. No word is its own head.
 * `rangeOf` holds a byte for each distance from −far to far; greater ones count as those.
 */
export function bestHeads(
  n: i32, stride: i32, scores: usize, ranges: i32, worth: usize, far: i32, rangeOf: usize, heads: usize,
): void {
  for (let i = 0; i < n; i++) {
    let most = load<f32>(scores) + load<f32>(worth);
    store<f32>(scores, most);
    let best = -1;
    for (let j = 0; j < n; j++) {
      const distance = min(max(j - i, -far), far);
      const range = <usize>load<u8>(rangeOf + <usize>(distance + far));
      const at = scores + (<usize>(j + 1) << 2);
      const score = load<f32>(at) + load<f32>(worth + (range << 2));
      store<f32>(at, score);
      if (score > most && j !== i) {
        most = score;
        best = j;
      }
    }
    store<i32>(heads + (<usize>i << 2), best);
    scores += <usize>stride << 2;
    worth += <usize>ranges << 2;
  }
}

/**
 * What a label is read from, in 16 bits: the dependent's part + the head's part + the distance's row, at least 0.
 * `parts` has n rows of `stride` floats, the first `width` of the dependent, then `width` of the head;
 * `root` is the head's part of the root; `distances` has rows of `width` floats, the first for the root.
 */
export function joinLabels(
  n: i32, width: i32, stride: i32, parts: usize, root: usize, distances: usize,
  far: i32, rangeOf: usize, heads: usize, scale: f32, to: usize,
): void {
  const half: usize = <usize>width << 2;
  const by = f32x4.splat(scale);
  const zero = f32x4.splat(0);
  for (let i = 0; i < n; i++) {
    const head = load<i32>(heads + (<usize>i << 2));
    const own = parts + (<usize>(i * stride) << 2);
    const other = head < 0 ? root : parts + (<usize>(head * stride) << 2) + half;
    const distance = min(max(head - i, -far), far);
    const range: usize = head < 0 ? <usize>0 : <usize>load<u8>(rangeOf + <usize>(distance + far));
    const row = distances + range * half;
    for (let k: usize = 0; k < half; k += 32) {
      const x = f32x4.pmax(zero, f32x4.add(f32x4.add(v128.load(own + k), v128.load(other + k)), v128.load(row + k)));
      const y = f32x4.pmax(
        zero,
        f32x4.add(f32x4.add(v128.load(own + k, 16), v128.load(other + k, 16)), v128.load(row + k, 16)),
      );
      v128.store(to + (k >> 1), i16x8.narrow_i32x4_s(whole(x, by), whole(y, by)));
    }
    to += half >> 1;
  }
}
