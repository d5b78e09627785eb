import { distanceRange, ROOT_RANGE } from "@/lib/language/model/distance";
import type { Encoded } from "../encode";
import { openAffine } from "./affine";
import { greatest } from "./greatest";
import { softmaxLoss } from "./loss";
import type { Context, Span } from "./parameters";

/** Labels of arcs, from the dependent's part + the head's part + the distance's row, at least 0. */
export function openLabels(context: Context, partsStride: number) {
  const { kernel, parameters, maxWords } = context;
  const { f32 } = kernel;
  const affine = openAffine(context, "label");
  const width = affine.rows;
  const count = affine.columns;
  const root = parameters.of("root.label");
  const distance = parameters.of("distance.label");
  const inputs = kernel.alloc(maxWords * width);
  const dInputs = kernel.alloc(maxWords * width);
  const scores = kernel.alloc(maxWords * count);

  /** Where the three rows of word i lie that are added up: as pointers by 4, in weights or in gradients. */
  const rowsOf = (
    { at }: Span,
    i: number,
    head: number,
    parts: number,
    rootRow: number,
    distances: number,
  ): readonly [number, number, number] => [
    (parts >> 2) + (at + i) * partsStride,
    head < 0 ? rootRow >> 2 : (parts >> 2) + (at + head) * partsStride + width,
    (distances >> 2) + (head < 0 ? ROOT_RANGE : distanceRange(head - i)) * width,
  ];

  /** Scores of the labels of arcs to `heads` (of the batch's words, each an index in its sentence). */
  function forward(spans: readonly Span[], heads: Int32Array, parts: number): void {
    let n = 0;
    for (const span of spans)
      for (let i = 0; i < span.n; i++) {
        const head = heads[span.at + i] ?? -1;
        const [a, b, c] = rowsOf(span, i, head, parts, root.weights, distance.weights);
        const to = (inputs >> 2) + n++ * width;
        for (let k = 0; k < width; k++)
          f32[to + k] = Math.max(0, (f32[a + k] ?? 0) + (f32[b + k] ?? 0) + (f32[c + k] ?? 0));
      }
    affine.forward(n, inputs, scores);
  }

  return {
    /** The best labels of arcs; `parts` points to the labels' part of the first word. */
    choose(spans: readonly Span[], heads: Int32Array, parts: number): Int32Array {
      forward(spans, heads, parts);
      return greatest(f32, scores >> 2, heads.length, count);
    },
    /** The loss on the right heads; adds to the gradients of the weights and of the parts. */
    back(
      data: Encoded,
      words: Int32Array,
      spans: readonly Span[],
      scale: number,
      parts: number,
      dParts: number,
    ): number {
      const n = words.length;
      const heads = words.map((word) => data.heads[word] ?? -1);
      forward(spans, heads, parts);
      let loss = 0;
      words.forEach((word, i) => {
        const weight = (data.weights[word] ?? 1) * scale;
        loss += softmaxLoss(f32, (scores >> 2) + i * count, count, data.labels[word] ?? 0, weight);
      });
      f32.fill(0, dInputs >> 2, (dInputs >> 2) + n * width);
      affine.back(n, inputs, scores, dInputs);
      for (const span of spans)
        for (let i = 0; i < span.n; i++) {
          const head = heads[span.at + i] ?? -1;
          const rows = rowsOf(span, i, head, dParts, root.grads, distance.grads);
          const from = (span.at + i) * width;
          for (let k = 0; k < width; k++) {
            if ((f32[(inputs >> 2) + from + k] ?? 0) <= 0) continue;
            const d = f32[(dInputs >> 2) + from + k] ?? 0;
            for (const row of rows) f32[row + k] = (f32[row + k] ?? 0) + d;
          }
        }
      return loss;
    },
  };
}
