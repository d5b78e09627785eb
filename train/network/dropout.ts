import type { Random } from "../random";

/** How often a word is taken for an unknown one, and how often a value of the input or of a layer is left out. */
export interface Dropout {
  readonly word: number;
  readonly input: number;
  readonly hidden: number;
}

export const NO_DROPOUT: Dropout = { word: 0, input: 0, hidden: 0 };

/** Fills `mask` with what values are multiplied by: 0 for those left out, the others so that the mean stays. */
export function fillMask(mask: Float32Array, rate: number, random: Random): void {
  if (rate === 0) {
    mask.fill(1);
    return;
  }
  const keep = 1 / (1 - rate);
  for (let i = 0; i < mask.length; i++) mask[i] = random.next() < rate ? 0 : keep;
}
