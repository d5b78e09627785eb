import { FIRST_WORD_ROW, writeModel } from "@/lib/language/model/format";
import { layOut, type Widths } from "@/lib/language/model/tensors";
import type { Vectors } from "./vectors";
import type { Vocabulary } from "./vocabulary";

/** The model's file: the projected vectors are added to the rows of their words, once for all. */
export function modelOf(
  widths: Widths,
  vocabulary: Vocabulary,
  vectors: Vectors,
  vectorOf: ReadonlyMap<string, number>,
  weights: Float32Array,
  table: Float32Array,
): Uint8Array {
  const { size } = layOut(widths);
  const project = weights.subarray(size);
  const D = widths.input;
  const rows = table.slice();
  vocabulary.words.forEach((word, i) => {
    const vector = vectorOf.get(word);
    if (vector === undefined) return;
    const to = (FIRST_WORD_ROW + i) * D;
    for (let k = 0; k < vectors.width; k++) {
      const value = vectors.values[vector * vectors.width + k] ?? 0;
      for (let d = 0; d < D; d++)
        rows[to + d] = (rows[to + d] ?? 0) + value * (project[k * D + d] ?? 0);
    }
  });
  return writeModel({ widths, ...vocabulary }, rows, weights.subarray(0, size));
}
