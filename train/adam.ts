/** Adam (Kingma and Ba 2015) over a stretch of weights; `rows` limits it to those that had a gradient. */
export function adam(size: number) {
  const mean = new Float32Array(size);
  const square = new Float32Array(size);
  const [b1, b2] = [0.9, 0.98];
  return (
    weights: Float32Array,
    grads: Float32Array,
    step: number,
    rate: number,
    from: number,
    to: number,
  ) => {
    const scale = (rate * Math.sqrt(1 - b2 ** step)) / (1 - b1 ** step);
    for (let i = from; i < to; i++) {
      const g = grads[i] ?? 0;
      const m = b1 * (mean[i] ?? 0) + (1 - b1) * g;
      const v = b2 * (square[i] ?? 0) + (1 - b2) * g * g;
      mean[i] = m;
      square[i] = v;
      weights[i] = (weights[i] ?? 0) - (scale * m) / (Math.sqrt(v) + 1e-8);
    }
  };
}
