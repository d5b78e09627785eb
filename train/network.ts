import type { Kernel } from "@/lib/language/kernel/kernel";
import { DISTANCE_RANGES, distanceRange, ROOT_RANGE } from "@/lib/language/model/distance";
import { HASHED_FEATURES } from "@/lib/language/model/features";
import { layOut, RANGES_PADDED, type Widths } from "@/lib/language/model/tensors";
import type { Random } from "./random";
import { VECTOR_WIDTH } from "./vectors";

/** Feature rows a word: its own row, then the hashed ones. */
export const FEATURES = 1 + HASHED_FEATURES;

/** Sentences as numbers: one entry a word, sentences one after another. */
export interface Encoded {
  /** Where each sentence begins; one more entry at the end. */
  readonly starts: Int32Array;
  /** `FEATURES` rows a word, −1 for none. */
  readonly features: Int32Array;
  /** Row of the word's vector, −1 for none. */
  readonly vectors: Int32Array;
  readonly tags: Int32Array;
  /** Index in the sentence, −1 for the root. */
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  /** How much each word counts in the loss. */
  readonly weights: Float32Array;
}

export interface Dropout {
  readonly word: number;
  readonly input: number;
  readonly hidden: number;
}

const NO_DROPOUT: Dropout = { word: 0, input: 0, hidden: 0 };

/** What a forward pass says of the words of a batch, in order. */
export interface Predicted {
  readonly tags: Int32Array;
  /** Arc scores, by sentence: n rows of `stride`. */
  readonly arcs: readonly { readonly scores: Float32Array; readonly stride: number }[];
}

/**
 * The network with its way back: word rows and vectors → layers of simple recurrent units → tags,
 * arcs (dot product with distance terms), labels. Weights and gradients lie in the kernel's memory.
 */
export function network(
  kernel: Kernel,
  widths: Widths,
  vectors: Float32Array,
  tableRows: number,
  maxWords: number,
) {
  const { f32, multiply, transpose, recur, recurBack } = kernel;
  const laidOut = layOut(widths);
  const tensors = new Map(laidOut.tensors).set("project", {
    rows: VECTOR_WIDTH,
    columns: widths.input,
    at: laidOut.size,
  });
  const size = laidOut.size + VECTOR_WIDTH * widths.input;
  const D = widths.input;
  const H = widths.hidden;
  const A = widths.arc;
  const B = widths.label;
  const P = 2 * A + 2 * B;
  const weightsAt = kernel.alloc(size);
  const gradsAt = kernel.alloc(size);
  const weights = f32.subarray(weightsAt >> 2, (weightsAt >> 2) + size);
  const grads = f32.subarray(gradsAt >> 2, (gradsAt >> 2) + size);
  const table = new Float32Array(tableRows * D);
  const tableGrads = new Float32Array(tableRows * D);
  const touched = new Uint8Array(tableRows);

  const tensor = (name: string) => {
    const found = tensors.get(name);
    if (!found) throw new Error(`no tensor ${name}`);
    return found;
  };
  const w = (name: string) => weightsAt + 4 * tensor(name).at;
  const g = (name: string) => gradsAt + 4 * tensor(name).at;
  const room = (rows: number, columns: number) => kernel.alloc(rows * columns);

  const layers = Array.from({ length: widths.layers }, (_, l) => ({
    in: l === 0 ? D : 2 * H,
    u: room(maxWords, 6 * H),
    du: room(maxWords, 6 * H),
    cells: room(maxWords, 2 * H),
    /** What the recurrence gave, before residual and dropout. */
    out: room(maxWords, 2 * H),
    /** What the next layer gets. */
    h: room(maxWords, 2 * H),
    dh: room(maxWords, 2 * H),
    mask: new Float32Array(maxWords * 2 * H),
    weightsT: room(6 * H, l === 0 ? D : 2 * H),
    w: w(`layer${l}.weights`),
    b: w(`layer${l}.bias`),
    p: w(`layer${l}.peephole`),
    gw: g(`layer${l}.weights`),
    gb: g(`layer${l}.bias`),
    gp: g(`layer${l}.peephole`),
  }));
  const G = room(maxWords, VECTOR_WIDTH);
  const X = room(maxWords, D);
  const dX = room(maxWords, D);
  const xMask = new Float32Array(maxWords * D);
  const T = widths.tags;
  const R = widths.labels;
  const tagScores = room(maxWords, T);
  const parts = room(maxWords, P);
  const dParts = room(maxWords, P);
  const Z = room(maxWords, B);
  const dZ = room(maxWords, B);
  const labelScores = room(maxWords, R);
  const wide = Math.max(6 * H, P, T, R, D, VECTOR_WIDTH, 2 * H);
  const turned = room(maxWords + 8, wide);
  const tagWT = room(T, 2 * H);
  const partsWT = room(P, 2 * H);
  const labelWT = room(R, B);
  const distT = room(A, RANGES_PADDED);
  // One sentence's arcs.
  const LONGEST = 400;
  const N8 = LONGEST + 8;
  const deps = room(N8, A);
  const heads = room(N8, A);
  const headsT = room(A, N8);
  const S = room(N8, N8);
  const ST = room(N8, N8);
  const DR = room(N8, RANGES_PADDED);
  const DRT = room(RANGES_PADDED, N8);
  const dDeps = room(N8, A);
  const dHeads = room(N8, A);

  const at = (pointer: number) => pointer >> 2;
  const zero = (pointer: number, floats: number) => f32.fill(0, at(pointer), at(pointer) + floats);
  const copyRows = (bias: number, rows: number, columns: number, to: number) => {
    for (let i = 0; i < rows; i++)
      f32.copyWithin(at(to) + i * columns, at(bias), at(bias) + columns);
  };
  /** gradient of weights and bias of `out = in · weights + bias`, and of `in` where wanted (added to). */
  const back = (
    n: number,
    k: number,
    m: number,
    input: number,
    dOut: number,
    gw: number,
    gb: number | null,
    wT: number | null,
    dIn: number | null,
  ) => {
    transpose(n, k, input, n, turned);
    multiply(k, n, m, turned, dOut, gw);
    if (gb !== null)
      for (let i = 0; i < n; i++) {
        const row = at(dOut) + i * m;
        for (let j = 0; j < m; j++) f32[at(gb) + j] = (f32[at(gb) + j] ?? 0) + (f32[row + j] ?? 0);
      }
    if (wT !== null && dIn !== null) multiply(n, m, k, dOut, wT, dIn);
  };

  const mask = (into: Float32Array, count: number, rate: number, random: Random | null) => {
    if (!random || rate === 0) {
      into.fill(1, 0, count);
      return;
    }
    const keep = 1 / (1 - rate);
    for (let i = 0; i < count; i++) into[i] = random.next() < rate ? 0 : keep;
  };

  /** Runs the batch through; where `random` is given it also goes back and adds to the gradients. */
  function run(
    data: Encoded,
    batch: readonly number[],
    random: Random | null,
    dropout: Dropout,
    scale: number,
    unknownRow: number,
  ): Predicted & { readonly loss: number; readonly labelOf: (heads: Int32Array) => Int32Array } {
    const spans: { from: number; at: number; n: number }[] = [];
    let n = 0;
    for (const s of batch) {
      const from = data.starts[s] ?? 0;
      const length = (data.starts[s + 1] ?? 0) - from;
      spans.push({ from, at: n, n: length });
      n += length;
    }
    if (n > maxWords) throw new Error(`${n} words in a batch of at most ${maxWords}`);
    const word = new Int32Array(n);
    for (const span of spans) for (let i = 0; i < span.n; i++) word[span.at + i] = span.from + i;

    // Input.
    zero(X, n * D);
    zero(G, n * VECTOR_WIDTH);
    const rows = new Int32Array(n * FEATURES);
    for (let i = 0; i < n; i++) {
      const t = word[i] ?? 0;
      const forget = random !== null && random.next() < dropout.word;
      const vector = data.vectors[t] ?? -1;
      if (vector >= 0 && !forget)
        f32.set(
          vectors.subarray(vector * VECTOR_WIDTH, (vector + 1) * VECTOR_WIDTH),
          at(G) + i * VECTOR_WIDTH,
        );
      for (let k = 0; k < FEATURES; k++) {
        let row = data.features[t * FEATURES + k] ?? -1;
        if (k === 0 && forget) row = unknownRow;
        rows[i * FEATURES + k] = row;
        if (row < 0) continue;
        const to = at(X) + i * D;
        const from = row * D;
        for (let d = 0; d < D; d++) f32[to + d] = (f32[to + d] ?? 0) + (table[from + d] ?? 0);
      }
    }
    multiply(n, VECTOR_WIDTH, D, G, w("project"), X);
    mask(xMask, n * D, dropout.input, random);
    if (random)
      for (let i = 0; i < n * D; i++) f32[at(X) + i] = (f32[at(X) + i] ?? 0) * (xMask[i] ?? 0);

    // Layers.
    let input = X;
    for (const layer of layers) {
      copyRows(layer.b, n, 6 * H, layer.u);
      multiply(n, layer.in, 6 * H, input, layer.w, layer.u);
      for (const { at: first, n: length } of spans) {
        recur(length, H, first, 1, layer.u, 6 * H, layer.p, layer.out, 2 * H, layer.cells);
        recur(
          length,
          H,
          first + length - 1,
          -1,
          layer.u + 12 * H,
          6 * H,
          layer.p + 8 * H,
          layer.out + 4 * H,
          2 * H,
          layer.cells + 4 * H,
        );
      }
      mask(layer.mask, n * 2 * H, dropout.hidden, random);
      const residual = input === X ? null : at(input);
      for (let i = 0; i < n * 2 * H; i++)
        f32[at(layer.h) + i] =
          (f32[at(layer.out) + i] ?? 0) * (layer.mask[i] ?? 0) +
          (residual === null ? 0 : (f32[residual + i] ?? 0));
      input = layer.h;
    }
    const first = layers[0];
    const last = layers[layers.length - 1];
    if (!first || !last) throw new Error("a network has layers");

    // Tags, from the first layer.
    copyRows(w("tag.bias"), n, T, tagScores);
    multiply(n, 2 * H, T, first.h, w("tag.weights"), tagScores);
    const tags = new Int32Array(n);
    for (let i = 0; i < n; i++) tags[i] = argmax(f32, at(tagScores) + i * T, T);

    // Parts: dependent and head of arcs and labels.
    copyRows(w("parts.bias"), n, P, parts);
    multiply(n, 2 * H, P, last.h, w("parts.weights"), parts);
    for (let i = 0; i < n; i++) {
      const row = at(parts) + i * P;
      for (let j = 0; j < 2 * A; j++)
        if ((f32[row + j] ?? 0) < 0) f32[row + j] = 0.1 * (f32[row + j] ?? 0);
    }

    let loss = 0;
    if (random) zero(dParts, n * P);
    const arcs: { scores: Float32Array; stride: number }[] = [];
    transpose(RANGES_PADDED, A, w("distance.arc"), RANGES_PADDED, distT);
    for (const span of spans) {
      const stride = Math.ceil((span.n + 1) / 8) * 8;
      zero(heads, stride * A);
      f32.copyWithin(at(heads), at(w("root.arc")), at(w("root.arc")) + A);
      for (let i = 0; i < span.n; i++) {
        const row = at(parts) + (span.at + i) * P;
        f32.copyWithin(at(deps) + i * A, row, row + A);
        f32.copyWithin(at(heads) + (i + 1) * A, row + A, row + 2 * A);
      }
      transpose(stride, A, heads, stride, headsT);
      zero(S, span.n * stride);
      multiply(span.n, A, stride, deps, headsT, S);
      copyRows(w("distance.bias"), span.n, RANGES_PADDED, DR);
      multiply(span.n, A, RANGES_PADDED, deps, distT, DR);
      for (let i = 0; i < span.n; i++) {
        const row = at(S) + i * stride;
        const ranges = at(DR) + i * RANGES_PADDED;
        f32[row] = (f32[row] ?? 0) + (f32[ranges + ROOT_RANGE] ?? 0);
        for (let j = 0; j < span.n; j++)
          f32[row + j + 1] =
            j === i ? -1e9 : (f32[row + j + 1] ?? 0) + (f32[ranges + distanceRange(j - i)] ?? 0);
      }
      if (!random) {
        arcs.push({ scores: f32.slice(at(S), at(S) + span.n * stride), stride });
        continue;
      }
      // Softmax over heads, gradient in place.
      zero(DR, span.n * RANGES_PADDED);
      for (let i = 0; i < span.n; i++) {
        const row = at(S) + i * stride;
        const gold = (data.heads[span.from + i] ?? -1) + 1;
        const weight = (data.weights[span.from + i] ?? 1) * scale;
        loss += softmax(f32, row, span.n + 1, gold, weight);
        for (let j = span.n + 1; j < stride; j++) f32[row + j] = 0;
        f32[row + i + 1] = 0;
        const ranges = at(DR) + i * RANGES_PADDED;
        f32[ranges] = (f32[ranges] ?? 0) + (f32[row] ?? 0);
        for (let j = 0; j < span.n; j++) {
          if (j === i) continue;
          const range = ranges + distanceRange(j - i);
          f32[range] = (f32[range] ?? 0) + (f32[row + j + 1] ?? 0);
        }
        const bias = at(g("distance.bias"));
        for (let k = 0; k < DISTANCE_RANGES; k++)
          f32[bias + k] = (f32[bias + k] ?? 0) + (f32[ranges + k] ?? 0);
      }
      zero(dDeps, span.n * A);
      multiply(span.n, stride, A, S, heads, dDeps);
      multiply(span.n, RANGES_PADDED, A, DR, w("distance.arc"), dDeps);
      transpose(span.n, RANGES_PADDED, DR, span.n, DRT);
      multiply(RANGES_PADDED, span.n, A, DRT, deps, g("distance.arc"));
      zero(dHeads, stride * A);
      transpose(span.n, stride, S, span.n, ST);
      multiply(stride, span.n, A, ST, deps, dHeads);
      for (let k = 0; k < A; k++)
        f32[at(g("root.arc")) + k] = (f32[at(g("root.arc")) + k] ?? 0) + (f32[at(dHeads) + k] ?? 0);
      for (let i = 0; i < span.n; i++) {
        const row = at(dParts) + (span.at + i) * P;
        f32.copyWithin(row, at(dDeps) + i * A, at(dDeps) + (i + 1) * A);
        f32.copyWithin(row + A, at(dHeads) + (i + 1) * A, at(dHeads) + (i + 2) * A);
      }
    }

    const labelInputs = (heads: Int32Array) => {
      for (const span of spans)
        for (let i = 0; i < span.n; i++) {
          const head = heads[span.at + i] ?? -1;
          const own = at(parts) + (span.at + i) * P + 2 * A;
          const other =
            head < 0 ? at(w("root.label")) : at(parts) + (span.at + head) * P + 2 * A + B;
          const far =
            at(w("distance.label")) + (head < 0 ? ROOT_RANGE : distanceRange(head - i)) * B;
          const to = at(Z) + (span.at + i) * B;
          for (let k = 0; k < B; k++)
            f32[to + k] = Math.max(
              0,
              (f32[own + k] ?? 0) + (f32[other + k] ?? 0) + (f32[far + k] ?? 0),
            );
        }
      copyRows(w("label.bias"), n, R, labelScores);
      multiply(n, B, R, Z, w("label.weights"), labelScores);
    };
    const labelOf = (heads: Int32Array) => {
      labelInputs(heads);
      const labels = new Int32Array(n);
      for (let i = 0; i < n; i++) labels[i] = argmax(f32, at(labelScores) + i * R, R);
      return labels;
    };
    if (!random) return { tags, arcs, loss, labelOf };

    // Labels, on gold heads.
    const gold = new Int32Array(n);
    for (let i = 0; i < n; i++) gold[i] = data.heads[word[i] ?? 0] ?? -1;
    labelInputs(gold);
    for (let i = 0; i < n; i++) {
      const t = word[i] ?? 0;
      loss += softmax(
        f32,
        at(labelScores) + i * R,
        R,
        data.labels[t] ?? 0,
        (data.weights[t] ?? 1) * scale,
      );
    }
    transpose(B, R, w("label.weights"), B, labelWT);
    zero(dZ, n * B);
    back(n, B, R, Z, labelScores, g("label.weights"), g("label.bias"), labelWT, dZ);
    for (const span of spans)
      for (let i = 0; i < span.n; i++) {
        const head = gold[span.at + i] ?? -1;
        const z = at(Z) + (span.at + i) * B;
        const dz = at(dZ) + (span.at + i) * B;
        const own = at(dParts) + (span.at + i) * P + 2 * A;
        const other =
          head < 0 ? at(g("root.label")) : at(dParts) + (span.at + head) * P + 2 * A + B;
        const far = at(g("distance.label")) + (head < 0 ? ROOT_RANGE : distanceRange(head - i)) * B;
        for (let k = 0; k < B; k++) {
          if ((f32[z + k] ?? 0) <= 0) continue;
          const d = f32[dz + k] ?? 0;
          f32[own + k] = (f32[own + k] ?? 0) + d;
          f32[other + k] = (f32[other + k] ?? 0) + d;
          f32[far + k] = (f32[far + k] ?? 0) + d;
        }
      }
    for (let i = 0; i < n; i++) {
      const row = at(parts) + i * P;
      const d = at(dParts) + i * P;
      for (let j = 0; j < 2 * A; j++)
        if ((f32[row + j] ?? 0) < 0) f32[d + j] = 0.1 * (f32[d + j] ?? 0);
    }
    for (const layer of layers) zero(layer.dh, n * 2 * H);
    transpose(2 * H, P, w("parts.weights"), 2 * H, partsWT);
    back(n, 2 * H, P, last.h, dParts, g("parts.weights"), g("parts.bias"), partsWT, last.dh);

    // Tags.
    for (let i = 0; i < n; i++)
      loss += softmax(f32, at(tagScores) + i * T, T, data.tags[word[i] ?? 0] ?? 0, 0.5 * scale);
    transpose(2 * H, T, w("tag.weights"), 2 * H, tagWT);
    back(n, 2 * H, T, first.h, tagScores, g("tag.weights"), g("tag.bias"), tagWT, first.dh);

    // Layers, from the last.
    zero(dX, n * D);
    for (let l = layers.length - 1; l >= 0; l--) {
      const layer = layers[l];
      const before = layers[l - 1];
      if (!layer) continue;
      if (before) {
        const from = at(layer.dh);
        const to = at(before.dh);
        for (let i = 0; i < n * 2 * H; i++) f32[to + i] = (f32[to + i] ?? 0) + (f32[from + i] ?? 0);
      }
      for (let i = 0; i < n * 2 * H; i++)
        f32[at(layer.dh) + i] = (f32[at(layer.dh) + i] ?? 0) * (layer.mask[i] ?? 0);
      for (const { at: firstRow, n: length } of spans) {
        recurBack(
          length,
          H,
          firstRow,
          1,
          layer.u,
          6 * H,
          layer.p,
          layer.cells,
          layer.dh,
          2 * H,
          layer.du,
          layer.gp,
        );
        recurBack(
          length,
          H,
          firstRow + length - 1,
          -1,
          layer.u + 12 * H,
          6 * H,
          layer.p + 8 * H,
          layer.cells + 4 * H,
          layer.dh + 4 * H,
          2 * H,
          layer.du + 12 * H,
          layer.gp + 8 * H,
        );
      }
      transpose(layer.in, 6 * H, layer.w, layer.in, layer.weightsT);
      back(
        n,
        layer.in,
        6 * H,
        before ? before.h : X,
        layer.du,
        layer.gw,
        layer.gb,
        layer.weightsT,
        before ? before.dh : dX,
      );
    }
    for (let i = 0; i < n * D; i++) f32[at(dX) + i] = (f32[at(dX) + i] ?? 0) * (xMask[i] ?? 0);
    back(n, VECTOR_WIDTH, D, G, dX, g("project"), null, null, null);
    for (let i = 0; i < n; i++)
      for (let k = 0; k < FEATURES; k++) {
        const row = rows[i * FEATURES + k] ?? -1;
        if (row < 0) continue;
        touched[row] = 1;
        const from = at(dX) + i * D;
        const to = row * D;
        for (let d = 0; d < D; d++)
          tableGrads[to + d] = (tableGrads[to + d] ?? 0) + (f32[from + d] ?? 0);
      }
    return { tags, arcs, loss, labelOf };
  }

  return {
    widths,
    tensors,
    weights,
    grads,
    table,
    tableGrads,
    touched,
    train: (
      data: Encoded,
      batch: readonly number[],
      random: Random,
      dropout: Dropout,
      scale: number,
      unknownRow: number,
    ) => run(data, batch, random, dropout, scale, unknownRow).loss,
    predict: (data: Encoded, batch: readonly number[]) => run(data, batch, null, NO_DROPOUT, 1, -1),
  };
}

function argmax(values: Float32Array, from: number, count: number): number {
  let best = 0;
  for (let k = 1; k < count; k++)
    if ((values[from + k] ?? 0) > (values[from + best] ?? 0)) best = k;
  return best;
}

/** Replaces scores by the gradient of the weighted cross entropy; returns the loss. */
function softmax(
  values: Float32Array,
  from: number,
  count: number,
  gold: number,
  weight: number,
): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < count; k++) most = Math.max(most, values[from + k] ?? 0);
  let sum = 0;
  for (let k = 0; k < count; k++) {
    const e = Math.exp((values[from + k] ?? 0) - most);
    values[from + k] = e;
    sum += e;
  }
  const p = (values[from + gold] ?? 0) / sum;
  for (let k = 0; k < count; k++) values[from + k] = (weight * (values[from + k] ?? 0)) / sum;
  values[from + gold] = (values[from + gold] ?? 0) - weight;
  return -Math.log(Math.max(p, 1e-12)) * weight;
}
