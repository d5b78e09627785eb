/** Decay of the running means of gradients and of their squares. */
const MEAN = 0.9;
const SQUARE = 0.98;

/** Adam (Kingma and Ba 2015): a step of the weights `from` to `to` (exclusive) against their gradients. */
export function openAdam(weights: Float32Array, grads: Float32Array) {
  const mean = new Float32Array(weights.length);
  const square = new Float32Array(weights.length);
  return (step: number, rate: number, from: number, to: number): void => {
    const scale = (rate * Math.sqrt(1 - SQUARE ** step)) / (1 - MEAN ** step);
    for (let i = from; i < to; i++) {
      const grad = grads[i] ?? 0;
      const m = MEAN * (mean[i] ?? 0) + (1 - MEAN) * grad;
      const v = SQUARE * (square[i] ?? 0) + (1 - SQUARE) * grad * grad;
      mean[i] = m;
      square[i] = v;
      weights[i] = (weights[i] ?? 0) - (scale * m) / (Math.sqrt(v) + 1e-8);
    }
  };
}
