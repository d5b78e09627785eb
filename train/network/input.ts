import { HASHED_FEATURES } from "@/lib/language/model/features";
import { UNKNOWN_ROW } from "@/lib/language/model/format";
import type { Encoded } from "../encode";
import type { Random } from "../random";
import { type Dropout, fillMask } from "./dropout";
import type { Context } from "./parameters";

/** Feature rows a word: its own row, then the hashed ones. */
export const FEATURES = 1 + HASHED_FEATURES;

/** Word vectors: rows of `width` numbers, which are not trained, only projected. */
export interface WordVectors {
  readonly width: number;
  readonly values: Float32Array;
}

/** What the network reads of words: the sum of their feature rows and of their projected vectors. */
export function openInput(
  { kernel, parameters, maxWords, scratch }: Context,
  { width, values }: WordVectors,
  tableRows: number,
) {
  const { f32, multiply } = kernel;
  const project = parameters.of("project");
  const D = project.columns;
  const table = new Float32Array(tableRows * D);
  const tableGrads = new Float32Array(tableRows * D);
  /** Which rows have a gradient. */
  const touched = new Uint8Array(tableRows);
  const vectors = kernel.alloc(maxWords * width);
  const out = kernel.alloc(maxWords * D);
  const grads = kernel.alloc(maxWords * D);
  const mask = kernel.alloc(maxWords * D);
  const rows = new Int32Array(maxWords * FEATURES);

  /** Writes the rows of words (indices in the data) to `out`, n × input. */
  function forward(
    data: Encoded,
    words: Int32Array,
    random: Random | null,
    dropout: Dropout,
  ): void {
    const n = words.length;
    f32.fill(0, out >> 2, (out >> 2) + n * D);
    f32.fill(0, vectors >> 2, (vectors >> 2) + n * width);
    words.forEach((word, i) => {
      const forget = random !== null && random.next() < dropout.word;
      const vector = data.vectors[word] ?? -1;
      if (vector >= 0 && !forget)
        f32.set(values.subarray(vector * width, (vector + 1) * width), (vectors >> 2) + i * width);
      rows.set(data.features.subarray(word * FEATURES, (word + 1) * FEATURES), i * FEATURES);
      if (forget) rows[i * FEATURES] = UNKNOWN_ROW;
      for (let k = 0; k < FEATURES; k++) addRow(rows[i * FEATURES + k] ?? 0, (out >> 2) + i * D);
    });
    multiply(n, width, D, vectors, project.weights, out);
    if (!random) return;
    fillMask(f32.subarray(mask >> 2, (mask >> 2) + n * D), dropout.input, random);
    kernel.scaleBy(n * D, out, mask, out);
  }

  function addRow(row: number, to: number): void {
    for (let d = 0; d < D; d++) f32[to + d] = (f32[to + d] ?? 0) + (table[row * D + d] ?? 0);
  }

  /** Adds to the gradients of the projection and of the rows what `grads` says. */
  function back(n: number): void {
    kernel.scaleBy(n * D, grads, mask, grads);
    kernel.transpose(n, width, vectors, n, scratch);
    multiply(width, n, D, scratch, grads, project.grads);
    for (let i = 0; i < n; i++)
      for (let k = 0; k < FEATURES; k++) {
        const row = rows[i * FEATURES + k] ?? 0;
        touched[row] = 1;
        const from = (grads >> 2) + i * D;
        for (let d = 0; d < D; d++)
          tableGrads[row * D + d] = (tableGrads[row * D + d] ?? 0) + (f32[from + d] ?? 0);
      }
  }

  return { table, tableGrads, touched, out, grads, forward, back };
}
