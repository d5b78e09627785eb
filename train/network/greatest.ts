/** Of each of n rows of `count` values, from `from` on, the index of the first greatest. */
export function greatest(values: Float32Array, from: number, n: number, count: number): Int32Array {
  return Int32Array.from({ length: n }, (_, i) => {
    const row = from + i * count;
    let best = 0;
    for (let k = 1; k < count; k++)
      if ((values[row + k] ?? 0) > (values[row + best] ?? 0)) best = k;
    return best;
  });
}
