/** What the kernel computes (train/kernel, where each operation is described). Pointers are byte offsets. */
export interface Operations {
  /** C[n×m] += A[n×k] · B[k×m]; m a multiple of 8. */
  multiply(n: number, k: number, m: number, a: number, b: number, c: number): void;
  /** C[n×m] = bias + scale · A[n×k] · B[k×m], A and B in 16 bits, B in panels; m a multiple of 8, k of 2. */
  multiplyShort(
    n: number,
    k: number,
    m: number,
    a: number,
    b: number,
    scale: number,
    bias: number,
    c: number,
  ): void;
  /** to[count] = from[count] · scale in 16 bits; count a multiple of 8. */
  shorten(count: number, scale: number, from: number, to: number): void;
  /** The same of what is above 0, and 0 of the rest. */
  shortenPositive(count: number, scale: number, from: number, to: number): void;
  transpose(rows: number, columns: number, a: number, stride: number, b: number): void;
  /** One direction of a recurrent layer; keeps the cell states where `cells` is not 0. */
  recur(
    n: number,
    h: number,
    first: number,
    step: number,
    u: number,
    strideU: number,
    peephole: number,
    out: number,
    strideOut: number,
    cells: number,
  ): void;
  recurBack(
    n: number,
    h: number,
    first: number,
    step: number,
    u: number,
    strideU: number,
    peephole: number,
    cells: number,
    dOut: number,
    strideOut: number,
    du: number,
    dPeephole: number,
  ): void;
  /** Both directions of a recurrent layer, plus `below`, in floats and in 16 bits. */
  layer(
    n: number,
    h: number,
    u: number,
    peephole: number,
    below: number,
    out: number,
    short: number,
    scale: number,
  ): void;
  /** to[count] += from[count] */
  add(count: number, from: number, to: number): void;
  /** to[count] = from[count] · by[count] */
  scaleBy(count: number, from: number, by: number, to: number): void;
  /** Each of n rows of `to` becomes the one row of `width` floats. */
  fillRows(n: number, width: number, row: number, to: number): void;
  /** Adds the n rows of `from` to the one row `to`. */
  sumRows(n: number, width: number, from: number, to: number): void;
  /** to[count] += scale · from[count], `from` in 8 bits; count a multiple of 8. */
  addBytes(count: number, from: number, scale: number, to: number): void;
  /** Copies n rows of `floats` floats, a multiple of 8, from n pointers. */
  gather(n: number, floats: number, pointers: number, to: number): void;
  /** The index of the first greatest of each row's first `count` values. */
  greatest(n: number, count: number, stride: number, from: number, to: number): void;
  splitArcs(
    n: number,
    width: number,
    stride: number,
    columns: number,
    parts: number,
    root: number,
    dependents: number,
    heads: number,
  ): void;
  bestHeads(
    n: number,
    stride: number,
    scores: number,
    ranges: number,
    worth: number,
    far: number,
    rangeOf: number,
    heads: number,
  ): void;
  joinLabels(
    n: number,
    width: number,
    stride: number,
    parts: number,
    root: number,
    distances: number,
    far: number,
    rangeOf: number,
    heads: number,
    scale: number,
    to: number,
  ): void;
}

const NAMES: Readonly<Record<keyof Operations, true>> = {
  multiply: true,
  multiplyShort: true,
  shorten: true,
  shortenPositive: true,
  transpose: true,
  recur: true,
  recurBack: true,
  layer: true,
  add: true,
  scaleBy: true,
  fillRows: true,
  sumRows: true,
  addBytes: true,
  gather: true,
  greatest: true,
  splitArcs: true,
  bestHeads: true,
  joinLabels: true,
};

/** The names of all operations. */
export const OPERATIONS = Object.keys(NAMES);
