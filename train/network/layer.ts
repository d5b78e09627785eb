import type { Random } from "../random";
import { openAffine } from "./affine";
import { fillMask } from "./dropout";
import type { Context, Span } from "./parameters";

/** A layer of simple recurrent units in both directions, as tensors `NAME.weights`, `.bias` and `.peephole`. */
export interface Layer {
  /** What the layer gives, n × 2h, and its gradient. */
  readonly out: number;
  readonly grads: number;
  /** `residual`: the input (then of the same width) is added to what the units give. */
  forward(
    spans: readonly Span[],
    input: number,
    residual: boolean,
    random: Random | null,
    rate: number,
  ): void;
  /** Adds to the gradients of the weights and to that of the input. */
  back(spans: readonly Span[], input: number, dInput: number, residual: boolean): void;
}

export function openLayer(context: Context, name: string): Layer {
  const { kernel, parameters, maxWords } = context;
  const { recur, recurBack } = kernel;
  const affine = openAffine(context, name);
  const peephole = parameters.of(`${name}.peephole`);
  const wide = affine.columns;
  const h = wide / 6;
  const room = (columns: number) => kernel.alloc(maxWords * columns);
  const u = room(wide);
  const du = room(wide);
  const cells = room(2 * h);
  const units = room(2 * h);
  const mask = room(2 * h);
  const out = room(2 * h);
  const grads = room(2 * h);
  const dUnits = room(2 * h);
  const wordsOf = (spans: readonly Span[]) => spans.reduce((sum, { n }) => sum + n, 0);
  /** Both directions: first row, step, offset among the columns of h floats. */
  const directions = ({ at, n }: Span) =>
    [
      { first: at, step: 1, side: 0 },
      { first: at + n - 1, step: -1, side: 4 * h },
    ] as const;

  return {
    out,
    grads,
    forward(spans, input, residual, random, rate) {
      const count = wordsOf(spans) * 2 * h;
      affine.forward(wordsOf(spans), input, u);
      for (const span of spans)
        for (const { first, step, side } of directions(span))
          recur(
            span.n,
            h,
            first,
            step,
            u + 3 * side,
            wide,
            peephole.weights + 2 * side,
            units + side,
            2 * h,
            cells + side,
          );
      if (random) {
        fillMask(kernel.f32.subarray(mask >> 2, (mask >> 2) + count), rate, random);
        kernel.scaleBy(count, units, mask, out);
      } else kernel.f32.copyWithin(out >> 2, units >> 2, (units >> 2) + count);
      if (residual) kernel.add(count, input, out);
    },
    back(spans, input, dInput, residual) {
      const count = wordsOf(spans) * 2 * h;
      if (residual) kernel.add(count, grads, dInput);
      kernel.scaleBy(count, grads, mask, dUnits);
      for (const span of spans)
        for (const { first, step, side } of directions(span))
          recurBack(
            span.n,
            h,
            first,
            step,
            u + 3 * side,
            wide,
            peephole.weights + 2 * side,
            cells + side,
            dUnits + side,
            2 * h,
            du + 3 * side,
            peephole.grads + 2 * side,
          );
      affine.back(wordsOf(spans), input, du, dInput);
    },
  };
}
