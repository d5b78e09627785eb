// Operations on each value by itself; counts and widths are multiples of 4.

/** to += from */
export function add(count: i32, from: usize, to: usize): void {
  const end = to + (<usize>count << 2);
  for (; to < end; to += 16, from += 16)
    v128.store(to, f32x4.add(v128.load(to), v128.load(from)));
}

/** to = from · by */
export function scaleBy(count: i32, from: usize, by: usize, to: usize): void {
  const end = to + (<usize>count << 2);
  for (; to < end; to += 16, from += 16, by += 16)
    v128.store(to, f32x4.mul(v128.load(from), v128.load(by)));
}

/** Each of n rows of `to` becomes the one row of `width` floats. */
export function fillRows(n: i32, width: i32, row: usize, to: usize): void {
  const bytes: usize = <usize>width << 2;
  for (let i = 0; i < n; i++) {
    for (let k: usize = 0; k < bytes; k += 16) v128.store(to + k, v128.load(row + k));
    to += bytes;
  }
}

/** Adds the n rows of `from` to the one row `to`. */
export function sumRows(n: i32, width: i32, from: usize, to: usize): void {
  const bytes: usize = <usize>width << 2;
  for (let i = 0; i < n; i++) {
    for (let k: usize = 0; k < bytes; k += 16)
      v128.store(to + k, f32x4.add(v128.load(to + k), v128.load(from + k)));
    from += bytes;
  }
}
