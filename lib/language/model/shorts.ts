import type { Kernel } from "@/lib/language/kernel/kernel";

/** What the parser's values are multiplied by when they go to 16 bits: they stay within ±16, in steps of 1/256. */
export const SHORT_SCALE = 256;

/** The kernel adds up products of whole numbers up to this, of at most `MOST_ROWS` rows, in 32 bits. */
const MOST = 4095;
const MOST_ROWS = 128;

/** A matrix of weights in 16 bits, ready to be multiplied with values of `SHORT_SCALE`. */
export interface ShortMatrix {
  readonly rows: number;
  readonly columns: number;
  /** Where it lies in the kernel's memory. */
  readonly at: number;
  /** What makes whole-number products floats again. */
  readonly scale: number;
}

/** Floats that `shortMatrix` takes of the kernel's memory. */
export const floatsOf = (rows: number, columns: number): number => (rows * columns) / 2 + 4;

/**
 * Lays a matrix out as `multiplyShort` reads it: panels of 8 columns, in each of them pairs of rows.
 * Throws a RangeError when it has more rows than 32 bits can add up.
 */
export function shortMatrix(
  kernel: Kernel,
  values: Float32Array,
  rows: number,
  columns: number,
): ShortMatrix {
  if (rows > MOST_ROWS) throw new RangeError(`${rows} rows, and at most ${MOST_ROWS} can be added`);
  const most = values.reduce((max, value) => Math.max(max, Math.abs(value)), 1e-9);
  const scale = most / MOST;
  const at = kernel.alloc(floatsOf(rows, columns));
  let to = at >> 1;
  for (let panel = 0; panel < columns; panel += 8)
    for (let row = 0; row < rows; row += 2)
      for (let column = panel; column < panel + 8; column++)
        for (const one of [row, row + 1])
          kernel.i16[to++] = Math.round((values[one * columns + column] ?? 0) / scale);
  return { rows, columns, at, scale: scale / SHORT_SCALE };
}
