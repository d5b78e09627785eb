import { distanceRange, ROOT_RANGE } from "@/lib/language/model/distance";
import { RANGES_PADDED } from "@/lib/language/model/tensors";
import type { Encoded } from "../encode";
import { softmaxLoss } from "./loss";
import type { Context, Span } from "./parameters";

/** The scores of a sentence's arcs: n rows of `stride`; column 0 is the root, column j + 1 word j. */
export interface ArcScores {
  readonly scores: Float32Array;
  readonly stride: number;
}

/** What no word is: its own head. */
const NEVER = -1e9;

/**
 * Scores of arcs: the product of the dependent's and the head's part, and what the distance between
 * them is worth to the dependent. One sentence at a time; `longest` is the most words it may have.
 */
export function openArcs({ kernel, parameters }: Context, width: number, longest: number) {
  const { f32, multiply, transpose } = kernel;
  const root = parameters.of("root.arc");
  const distance = parameters.of("distance.arc");
  const bias = parameters.of("distance.bias");
  const room = (rows: number, columns: number) => kernel.alloc(rows * columns);
  const most = longest + 8;
  const dependents = room(most, width);
  const dDependents = room(most, width);
  const heads = room(most, width);
  const dHeads = room(most, width);
  const headsTurned = room(width, most);
  const scores = room(most, most);
  const scoresTurned = room(most, most);
  const worth = room(most, RANGES_PADDED);
  const worthTurned = room(RANGES_PADDED, most);
  const distanceTurned = room(width, RANGES_PADDED);
  const zero = (pointer: number, floats: number) =>
    f32.fill(0, pointer >> 2, (pointer >> 2) + floats);
  const strideOf = (n: number) => Math.ceil((n + 1) / 8) * 8;

  /** `parts` points to the sentence's rows of `stride` floats: the dependent's part, then the head's. */
  function forward(n: number, parts: number, partsStride: number): ArcScores {
    if (n > longest) throw new RangeError(`a sentence of ${n} words, more than ${longest}`);
    const stride = strideOf(n);
    zero(heads, stride * width);
    f32.copyWithin(heads >> 2, root.weights >> 2, (root.weights >> 2) + width);
    for (let i = 0; i < n; i++) {
      const row = (parts >> 2) + i * partsStride;
      f32.copyWithin((dependents >> 2) + i * width, row, row + width);
      f32.copyWithin((heads >> 2) + (i + 1) * width, row + width, row + 2 * width);
    }
    transpose(stride, width, heads, stride, headsTurned);
    zero(scores, n * stride);
    multiply(n, width, stride, dependents, headsTurned, scores);
    transpose(RANGES_PADDED, width, distance.weights, RANGES_PADDED, distanceTurned);
    kernel.fillRows(n, RANGES_PADDED, bias.weights, worth);
    multiply(n, width, RANGES_PADDED, dependents, distanceTurned, worth);
    for (let i = 0; i < n; i++) {
      const row = (scores >> 2) + i * stride;
      const far = (worth >> 2) + i * RANGES_PADDED;
      f32[row] = (f32[row] ?? 0) + (f32[far + ROOT_RANGE] ?? 0);
      for (let j = 0; j < n; j++)
        f32[row + j + 1] =
          j === i ? NEVER : (f32[row + j + 1] ?? 0) + (f32[far + distanceRange(j - i)] ?? 0);
    }
    return { scores: f32.subarray(scores >> 2, (scores >> 2) + n * stride), stride };
  }

  /** After `forward`: the loss; adds to the gradients of the weights and writes those of the parts. */
  function back(data: Encoded, span: Span, scale: number, dParts: number, partsStride: number) {
    const { n } = span;
    const stride = strideOf(n);
    const loss = backToScores(data, span, stride, scale);
    kernel.sumRows(n, RANGES_PADDED, worth, bias.grads);
    zero(dDependents, n * width);
    multiply(n, stride, width, scores, heads, dDependents);
    multiply(n, RANGES_PADDED, width, worth, distance.weights, dDependents);
    transpose(n, RANGES_PADDED, worth, n, worthTurned);
    multiply(RANGES_PADDED, n, width, worthTurned, dependents, distance.grads);
    zero(dHeads, stride * width);
    transpose(n, stride, scores, n, scoresTurned);
    multiply(stride, n, width, scoresTurned, dependents, dHeads);
    kernel.add(width, dHeads, root.grads);
    for (let i = 0; i < n; i++) {
      const row = (dParts >> 2) + i * partsStride;
      const own = (dDependents >> 2) + i * width;
      const head = (dHeads >> 2) + (i + 1) * width;
      f32.copyWithin(row, own, own + width);
      f32.copyWithin(row + width, head, head + width);
    }
    return loss;
  }

  /** Turns the scores into their gradients, and `worth` into that of what distances are worth. */
  function backToScores(data: Encoded, span: Span, stride: number, scale: number): number {
    const { n, from } = span;
    let loss = 0;
    zero(worth, n * RANGES_PADDED);
    for (let i = 0; i < n; i++) {
      const row = (scores >> 2) + i * stride;
      const right = (data.heads[from + i] ?? -1) + 1;
      loss += softmaxLoss(f32, row, n + 1, right, (data.weights[from + i] ?? 1) * scale);
      f32[row + i + 1] = 0;
      const far = (worth >> 2) + i * RANGES_PADDED;
      f32[far + ROOT_RANGE] = f32[row] ?? 0;
      for (let j = 0; j < n; j++) {
        const range = far + distanceRange(j - i);
        f32[range] = (f32[range] ?? 0) + (f32[row + j + 1] ?? 0);
      }
    }
    return loss;
  }

  return { forward, back };
}
