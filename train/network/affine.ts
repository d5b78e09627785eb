import type { Context } from "./parameters";

/** out = in · weights + bias, with its way back. */
export interface Affine {
  readonly rows: number;
  readonly columns: number;
  forward(n: number, input: number, out: number): void;
  /** From the gradient of `out`: adds to those of weights and bias, and to that of `input` unless `dInput` is null. */
  back(n: number, input: number, dOut: number, dInput: number | null): void;
}

/** The affine map of the tensors `NAME.weights` and `NAME.bias`. */
export function openAffine({ kernel, parameters, scratch }: Context, name: string): Affine {
  const { rows, columns, weights, grads } = parameters.of(`${name}.weights`);
  const bias = parameters.of(`${name}.bias`);
  const turned = kernel.alloc(rows * columns);
  return {
    rows,
    columns,
    forward(n, input, out) {
      kernel.fillRows(n, columns, bias.weights, out);
      kernel.multiply(n, rows, columns, input, weights, out);
    },
    back(n, input, dOut, dInput) {
      kernel.transpose(n, rows, input, n, scratch);
      kernel.multiply(rows, n, columns, scratch, dOut, grads);
      kernel.sumRows(n, columns, dOut, bias.grads);
      if (dInput === null) return;
      kernel.transpose(rows, columns, weights, rows, turned);
      kernel.multiply(n, columns, rows, dOut, turned, dInput);
    },
  };
}
