import type { Encoded } from "../encode";
import { openAffine } from "./affine";
import { greatest } from "./greatest";
import { softmaxLoss } from "./loss";
import type { Context } from "./parameters";

/** The tagging loss counts this much against those of arcs and labels. */
const WEIGHT = 0.5;

/** Tags of words, read from a layer. */
export function openTags(context: Context) {
  const { kernel, maxWords } = context;
  const { f32 } = kernel;
  const affine = openAffine(context, "tag");
  const count = affine.columns;
  const scores = kernel.alloc(maxWords * count);
  return {
    choose(n: number, layer: number): Int32Array {
      affine.forward(n, layer, scores);
      return greatest(f32, scores >> 2, n, count);
    },
    /** The loss; adds to the gradients of the weights and of the layer. */
    back(data: Encoded, words: Int32Array, scale: number, layer: number, dLayer: number): number {
      affine.forward(words.length, layer, scores);
      let loss = 0;
      words.forEach((word, i) => {
        const row = (scores >> 2) + i * count;
        loss += softmaxLoss(f32, row, count, data.tags[word] ?? 0, WEIGHT * scale);
      });
      affine.back(words.length, layer, scores, dLayer);
      return loss;
    },
  };
}
