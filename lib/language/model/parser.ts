import { type Kernel, openKernel } from "@/lib/language/kernel/kernel";
import { distanceRange, ROOT_RANGE } from "./distance";
import { hashedFeatures, normalForm } from "./features";
import { FIRST_WORD_ROW, type Model, UNKNOWN_ROW } from "./format";
import { layOut, RANGES_PADDED } from "./tensors";
import { bestTree } from "./tree";

/** Tags words and finds their dependencies. Holds memory of its own and answers one call at a time. */
export interface Parser {
  /** The model's tag of each word of a sentence, such as `NOUN:Plur` or `VERB:Part:Pass`. */
  tag(words: readonly string[]): string[];
  /** Head (index, −1 for the root) and relation of each word of a sentence. */
  parse(words: readonly string[]): { heads: Int32Array; deprels: string[] };
}

/** Longer sentences are read in pieces: scores for all pairs of words would grow with their square. */
const LONGEST = 256;
/** Word forms whose first layer's input is kept at hand. */
const FORMS_KEPT = 4096;

/** A parser with the model's weights. About 30 MB of memory. Takes a few milliseconds. */
export function openParser(model: Model): Parser {
  const { widths } = model;
  const { tensors, size } = layOut(widths);
  const { input: D, hidden: H, arc: A, label: B, tags: T, labels: R } = widths;
  const P = 2 * A + 2 * B;
  const wide = 6 * H;
  const long8 = LONGEST + 8;
  const kernel: Kernel = openKernel(
    size +
      FORMS_KEPT * wide +
      LONGEST * (wide + 2 * H * (widths.layers + 1) + T + P + B + R + A + RANGES_PADDED) +
      long8 * (2 * A + LONGEST) +
      RANGES_PADDED * A +
      4096,
  );
  const { f32, multiply, transpose, recur } = kernel;
  const weights = kernel.alloc(size);
  f32.set(model.weights, weights >> 2);
  const w = (name: string): number => {
    const tensor = tensors.get(name);
    if (!tensor) throw new Error(`the model has no ${name}`);
    return weights + 4 * tensor.at;
  };
  const layers = Array.from({ length: widths.layers }, (_, l) => ({
    weights: w(`layer${l}.weights`),
    bias: w(`layer${l}.bias`) >> 2,
    peephole: w(`layer${l}.peephole`),
    out: kernel.alloc(LONGEST * 2 * H),
  }));
  const first = layers[0];
  if (!first) throw new Error("the model has no layers");
  const tagWeights = w("tag.weights");
  const tagBias = w("tag.bias") >> 2;
  const partsWeights = w("parts.weights");
  const partsBias = w("parts.bias") >> 2;
  const rootArc = w("root.arc") >> 2;
  const rootLabel = w("root.label") >> 2;
  const distanceBias = w("distance.bias") >> 2;
  const distanceLabel = w("distance.label") >> 2;
  const labelWeights = w("label.weights");
  const labelBias = w("label.bias") >> 2;

  const forms = kernel.alloc(FORMS_KEPT * wide);
  const u = kernel.alloc(LONGEST * wide);
  const tagScores = kernel.alloc(LONGEST * T);
  const parts = kernel.alloc(LONGEST * P);
  const labelInputs = kernel.alloc(LONGEST * B);
  const labelScores = kernel.alloc(LONGEST * R);
  const dependents = kernel.alloc(LONGEST * A);
  const heads = kernel.alloc(long8 * A);
  const headsTurned = kernel.alloc(long8 * A);
  const arcs = kernel.alloc(long8 * LONGEST);
  const ranges = kernel.alloc(LONGEST * RANGES_PADDED);
  const distanceTurned = kernel.alloc(RANGES_PADDED * A);
  transpose(RANGES_PADDED, A, w("distance.arc"), RANGES_PADDED, distanceTurned);
  const sum = kernel.alloc(D);

  const rowOf = new Map(model.words.map((word, i) => [word, FIRST_WORD_ROW + i]));
  const kept = new Map<string, number>();

  const addRow = (row: number): void => {
    const scale = model.tableScales[row] ?? 0;
    for (let d = 0; d < D; d++)
      f32[(sum >> 2) + d] = (f32[(sum >> 2) + d] ?? 0) + (model.table[row * D + d] ?? 0) * scale;
  };

  /** Where the first layer's input for a word form lies: its features times the layer's weights. */
  function formAt(form: string): number {
    const known = kept.get(form);
    if (known !== undefined) return known;
    if (kept.size === FORMS_KEPT) kept.clear();
    const at = forms + 4 * wide * kept.size;
    f32.fill(0, sum >> 2, (sum >> 2) + D);
    addRow(rowOf.get(normalForm(form)) ?? UNKNOWN_ROW);
    for (const row of hashedFeatures(form)) addRow(row);
    f32.copyWithin(at >> 2, first?.bias ?? 0, (first?.bias ?? 0) + wide);
    multiply(1, D, wide, sum, first?.weights ?? 0, at);
    kept.set(form, at);
    return at;
  }

  const fillRows = (bias: number, columns: number, rows: number, to: number): void => {
    for (let i = 0; i < rows; i++) f32.copyWithin((to >> 2) + i * columns, bias, bias + columns);
  };

  function recurBoth(n: number, peephole: number, out: number): void {
    recur(n, H, 0, 1, u, wide, peephole, out, 2 * H, 0);
    recur(n, H, n - 1, -1, u + 12 * H, wide, peephole + 8 * H, out + 4 * H, 2 * H, 0);
  }

  function firstLayer(words: readonly string[]): void {
    words.forEach((word, i) => {
      const at = formAt(word) >> 2;
      f32.copyWithin((u >> 2) + i * wide, at, at + wide);
    });
    recurBoth(words.length, first?.peephole ?? 0, first?.out ?? 0);
  }

  function tagPiece(words: readonly string[]): string[] {
    const n = words.length;
    firstLayer(words);
    fillRows(tagBias, T, n, tagScores);
    multiply(n, 2 * H, T, first?.out ?? 0, tagWeights, tagScores);
    return words.map(
      (_, i) => model.tags[best(f32, (tagScores >> 2) + i * T, model.tags.length)] ?? "X",
    );
  }

  function parsePiece(words: readonly string[]): { heads: Int32Array; deprels: string[] } {
    const n = words.length;
    firstLayer(words);
    let below = first?.out ?? 0;
    for (const layer of layers.slice(1)) {
      fillRows(layer.bias, wide, n, u);
      multiply(n, 2 * H, wide, below, layer.weights, u);
      recurBoth(n, layer.peephole, layer.out);
      for (let i = 0; i < n * 2 * H; i++)
        f32[(layer.out >> 2) + i] = (f32[(layer.out >> 2) + i] ?? 0) + (f32[(below >> 2) + i] ?? 0);
      below = layer.out;
    }
    fillRows(partsBias, P, n, parts);
    multiply(n, 2 * H, P, below, partsWeights, parts);
    const tree = bestTree(arcScores(n), n, strideOf(n));
    return { heads: tree, deprels: labelsOf(tree, n) };
  }

  function arcScores(n: number): Float32Array {
    const stride = strideOf(n);
    const [to, from] = [heads >> 2, parts >> 2];
    f32.copyWithin(to, rootArc, rootArc + A);
    f32.fill(0, to + (n + 1) * A, to + stride * A);
    for (let i = 0; i < n; i++) {
      const row = from + i * P;
      for (let k = 0; k < 2 * A; k++) {
        const value = f32[row + k] ?? 0;
        const bent = value < 0 ? value * 0.1 : value;
        if (k < A) f32[(dependents >> 2) + i * A + k] = bent;
        else f32[to + i * A + k] = bent;
      }
    }
    transpose(stride, A, heads, stride, headsTurned);
    f32.fill(0, arcs >> 2, (arcs >> 2) + n * stride);
    multiply(n, A, stride, dependents, headsTurned, arcs);
    fillRows(distanceBias, RANGES_PADDED, n, ranges);
    multiply(n, A, RANGES_PADDED, dependents, distanceTurned, ranges);
    for (let i = 0; i < n; i++) {
      const row = (arcs >> 2) + i * stride;
      const far = (ranges >> 2) + i * RANGES_PADDED;
      f32[row] = (f32[row] ?? 0) + (f32[far + ROOT_RANGE] ?? 0);
      for (let j = 0; j < n; j++)
        f32[row + j + 1] = (f32[row + j + 1] ?? 0) + (f32[far + distanceRange(j - i)] ?? 0);
    }
    return f32.subarray(arcs >> 2, (arcs >> 2) + n * stride);
  }

  function labelsOf(tree: Int32Array, n: number): string[] {
    for (let i = 0; i < n; i++) {
      const head = tree[i] ?? -1;
      const own = (parts >> 2) + i * P + 2 * A;
      const other = head < 0 ? rootLabel : (parts >> 2) + head * P + 2 * A + B;
      const far = distanceLabel + (head < 0 ? ROOT_RANGE : distanceRange(head - i)) * B;
      const to = (labelInputs >> 2) + i * B;
      for (let k = 0; k < B; k++)
        f32[to + k] = Math.max(
          0,
          (f32[own + k] ?? 0) + (f32[other + k] ?? 0) + (f32[far + k] ?? 0),
        );
    }
    fillRows(labelBias, R, n, labelScores);
    multiply(n, B, R, labelInputs, labelWeights, labelScores);
    return Array.from(
      tree,
      (_, i) => model.labels[best(f32, (labelScores >> 2) + i * R, model.labels.length)] ?? "dep",
    );
  }

  return {
    tag: (words) =>
      words.length <= LONGEST ? tagPiece(words) : pieces(words).flatMap((piece) => tagPiece(piece)),
    parse(words) {
      if (words.length === 0) return { heads: new Int32Array(0), deprels: [] };
      if (words.length <= LONGEST) return parsePiece(words);
      return joined(
        pieces(words).map((piece) => parsePiece(piece)),
        words.length,
      );
    },
  };
}

const strideOf = (n: number): number => Math.ceil((n + 1) / 8) * 8;

function pieces(words: readonly string[]): (readonly string[])[] {
  const out: (readonly string[])[] = [];
  for (let i = 0; i < words.length; i += LONGEST) out.push(words.slice(i, i + LONGEST));
  return out;
}

/** The trees of a long sentence's pieces as one: later roots stand beside the first. */
function joined(
  parsed: readonly { heads: Int32Array; deprels: string[] }[],
  length: number,
): { heads: Int32Array; deprels: string[] } {
  const heads = new Int32Array(length);
  const deprels: string[] = [];
  let root = -1;
  for (const piece of parsed) {
    const at = deprels.length;
    piece.heads.forEach((head, i) => {
      heads[at + i] = head < 0 ? root : at + head;
      deprels.push(head < 0 && root >= 0 ? "parataxis" : (piece.deprels[i] ?? "dep"));
    });
    if (root < 0) root = piece.heads.indexOf(-1);
  }
  return { heads, deprels };
}

function best(values: Float32Array, from: number, count: number): number {
  let at = 0;
  for (let k = 1; k < count; k++) if ((values[from + k] ?? 0) > (values[from + at] ?? 0)) at = k;
  return at;
}
