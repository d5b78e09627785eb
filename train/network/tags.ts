import type { Encoded } from "../encode";
import type { Random } from "../random";
import { openAffine } from "./affine";
import { fillMask } from "./dropout";
import { greatest } from "./greatest";
import { softmaxLoss } from "./loss";
import type { Context } from "./parameters";

/** The tagging loss counts this much against those of arcs and labels. */
const WEIGHT = 0.5;

/** Tags of words, read from a layer by way of a few units that are 0 or more. */
export function openTags(context: Context) {
  const { kernel, maxWords } = context;
  const { f32 } = kernel;
  const toUnits = openAffine(context, "tagunits");
  const toTags = openAffine(context, "tag");
  const width = toUnits.columns;
  const count = toTags.columns;
  const units = kernel.alloc(maxWords * width);
  const dUnits = kernel.alloc(maxWords * width);
  const mask = kernel.alloc(maxWords * width);
  const scores = kernel.alloc(maxWords * count);

  function forward(n: number, layer: number, random: Random | null, rate: number): void {
    toUnits.forward(n, layer, units);
    for (let i = units >> 2, end = i + n * width; i < end; i++) if ((f32[i] ?? 0) < 0) f32[i] = 0;
    if (random) {
      fillMask(f32.subarray(mask >> 2, (mask >> 2) + n * width), rate, random);
      kernel.scaleBy(n * width, units, mask, units);
    }
    toTags.forward(n, units, scores);
  }

  return {
    choose(n: number, layer: number): Int32Array {
      forward(n, layer, null, 0);
      return greatest(f32, scores >> 2, n, count);
    },
    /** The loss; adds to the gradients of the weights and of the layer. */
    back(
      data: Encoded,
      words: Int32Array,
      scale: number,
      layer: number,
      dLayer: number,
      random: Random,
      rate: number,
    ): number {
      const n = words.length;
      forward(n, layer, random, rate);
      let loss = 0;
      words.forEach((word, i) => {
        const row = (scores >> 2) + i * count;
        loss += softmaxLoss(f32, row, count, data.tags[word] ?? 0, WEIGHT * scale);
      });
      f32.fill(0, dUnits >> 2, (dUnits >> 2) + n * width);
      toTags.back(n, units, scores, dUnits);
      kernel.scaleBy(n * width, dUnits, mask, dUnits);
      for (let i = 0; i < n * width; i++)
        if ((f32[(units >> 2) + i] ?? 0) <= 0) f32[(dUnits >> 2) + i] = 0;
      toUnits.back(n, layer, dUnits, dLayer);
      return loss;
    },
  };
}
