/**
 * Replaces `count` scores from `from` on by the gradient of the cross entropy against the right one,
 * both times `weight`. Returns that cross entropy.
 */
export function softmaxLoss(
  values: Float32Array,
  from: number,
  count: number,
  right: number,
  weight: number,
): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let k = from; k < from + count; k++) most = Math.max(most, values[k] ?? 0);
  let sum = 0;
  for (let k = from; k < from + count; k++) {
    const power = Math.exp((values[k] ?? 0) - most);
    values[k] = power;
    sum += power;
  }
  const chance = (values[from + right] ?? 0) / sum;
  const scale = weight / sum;
  for (let k = from; k < from + count; k++) values[k] = (values[k] ?? 0) * scale;
  values[from + right] = (values[from + right] ?? 0) - weight;
  return -Math.log(Math.max(chance, 1e-12)) * weight;
}
