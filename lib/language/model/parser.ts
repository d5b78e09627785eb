import { openKernel } from "@/lib/language/kernel/kernel";
import type { DependencyTree } from "@/lib/language/sentence";
import { FAR, RANGES } from "./distance";
import type { Model } from "./format";
import { formsFloats, openForms } from "./forms";
import { joined, pieces } from "./long";
import { SHORT_SCALE, type ShortMatrix, shortMatrix } from "./shorts";
import { layOut, RANGES_PADDED, type Tensor } from "./tensors";
import { treeFrom } from "./tree";

/** Tags words and finds their dependencies. Holds memory of its own and answers one call at a time. */
export interface Parser {
  /** The model's tag of each word of a sentence, such as `NOUN:Plur` or `VERB:Part:Pass`. */
  tag(words: readonly string[]): string[];
  /** Head (index, −1 for the root) and relation of each word of a sentence. */
  parse(words: readonly string[]): DependencyTree;
}

/** Longer sentences are read in pieces: scores for all pairs of words would grow with their square. */
const LONGEST = 256;
const COLUMNS = LONGEST + 8;

/** A parser with the model's weights. About 20 MB of memory. Takes a few milliseconds. Throws an Error where the model lacks a tensor. */
export function openParser(model: Model): Parser {
  const { widths } = model;
  const { tensors, size } = layOut(widths);
  const { hidden: H, arc: A, label: B, tags: T, labels: R } = widths;
  const P = 2 * A + 2 * B;
  const wide = 6 * H;
  const kernel = openKernel(
    formsFloats(model) +
      2 * size +
      LONGEST *
        (3 +
          2 * widths.tagUnits +
          wide +
          3 * H * widths.layers +
          T +
          P +
          B +
          R +
          A +
          RANGES_PADDED) +
      COLUMNS * (A + LONGEST) +
      RANGES_PADDED * A +
      4096,
  );
  const { multiply, multiplyShort, layer: runLayer } = kernel;

  const tensor = (name: string): Tensor => {
    const found = tensors.get(name);
    if (!found) throw new Error(`the model has no ${name}`);
    return found;
  };
  const valuesOf = ({ rows, columns, at }: Tensor) =>
    model.weights.subarray(at, at + rows * columns);
  const floats = (name: string): number => {
    const values = valuesOf(tensor(name));
    const at = kernel.alloc(values.length);
    kernel.f32.set(values, at >> 2);
    return at;
  };
  const short = (name: string): ShortMatrix => {
    const { rows, columns } = tensor(name);
    return shortMatrix(kernel, valuesOf(tensor(name)), rows, columns);
  };
  const product = (name: string) => ({ ...short(`${name}.weights`), bias: floats(`${name}.bias`) });
  type Product = ReturnType<typeof product>;

  const layers = Array.from({ length: widths.layers }, (_, l) => ({
    product: product(`layer${l}`),
    peephole: floats(`layer${l}.peephole`),
    out: kernel.alloc(LONGEST * 2 * H),
    short: kernel.alloc(LONGEST * H),
  }));
  type Layer = (typeof layers)[number];
  const [first] = layers;
  if (!first) throw new Error("the model has no layers");
  const tagUnits = widths.tagUnits > 0 ? product("tagunits") : null;
  const tags = product("tag");
  const parts = product("parts");
  const labels = product("label");
  const rootArc = floats("root.arc");
  const rootLabel = floats("root.label");
  const distanceBias = floats("distance.bias");
  const distanceLabel = floats("distance.label");
  const distanceArc = kernel.alloc(RANGES_PADDED * A);
  kernel.transpose(RANGES_PADDED, A, floats("distance.arc"), RANGES_PADDED, distanceArc);
  const rangeOf = kernel.alloc(Math.ceil(RANGES.length / 4));
  kernel.bytes.set(RANGES, rangeOf);
  const forms = openForms(kernel, model, first.product, first.product.bias);

  const pointers = kernel.alloc(LONGEST);
  const chosen = kernel.alloc(LONGEST);
  const headsFound = kernel.alloc(LONGEST);
  const u = kernel.alloc(LONGEST * wide);
  const scores = kernel.alloc(LONGEST * Math.max(T, R));
  const units = kernel.alloc(LONGEST * widths.tagUnits);
  const unitsShort = kernel.alloc(LONGEST * widths.tagUnits);
  const partsFound = kernel.alloc(LONGEST * P);
  const labelInputs = kernel.alloc(LONGEST * B);
  const dependents = kernel.alloc(LONGEST * A);
  const headsTurned = kernel.alloc(COLUMNS * A);
  const arcs = kernel.alloc(COLUMNS * LONGEST);
  const worth = kernel.alloc(LONGEST * RANGES_PADDED);

  const multiplied = (
    n: number,
    { rows, columns, at, scale, bias }: Product,
    from: number,
    to: number,
  ) => multiplyShort(n, rows, columns, from, at, scale, bias, to);

  /** Runs the first `count` layers; returns the last of them. */
  const runLayers = (words: readonly string[], count: number): Layer => {
    const n = words.length;
    forms.place(words, pointers);
    kernel.gather(n, wide, pointers, u);
    let below: Layer | null = null;
    for (const layer of layers.slice(0, count)) {
      if (below) multiplied(n, layer.product, below.short, u);
      runLayer(n, H, u, layer.peephole, below?.out ?? 0, layer.out, layer.short, SHORT_SCALE);
      below = layer;
    }
    return below ?? first;
  };

  /** Of each of n rows of scores the name of the best, added to `names`. */
  function choose(n: number, stride: number, known: readonly string[], names: string[]): string[] {
    kernel.greatest(n, known.length, stride, scores, chosen);
    for (let i = 0; i < n; i++) names.push(known[kernel.i32[(chosen >> 2) + i] ?? 0] ?? "");
    return names;
  }

  function tagPiece(words: readonly string[]): string[] {
    const n = words.length;
    const layer = runLayers(words, widths.tagLayers);
    if (tagUnits) {
      multiplied(n, tagUnits, layer.short, units);
      kernel.shortenPositive(n * widths.tagUnits, SHORT_SCALE, units, unitsShort);
    }
    multiplied(n, tags, tagUnits ? unitsShort : layer.short, scores);
    return choose(n, T, model.tags, []);
  }

  function parsePiece(words: readonly string[]): DependencyTree {
    const n = words.length;
    multiplied(n, parts, runLayers(words, layers.length).short, partsFound);
    const heads = headsOf(n);
    kernel.i32.set(heads, headsFound >> 2);
    const from = partsFound + 8 * A;
    kernel.joinLabels(
      n,
      B,
      P,
      from,
      rootLabel,
      distanceLabel,
      FAR,
      rangeOf,
      headsFound,
      SHORT_SCALE,
      labelInputs,
    );
    multiplied(n, labels, labelInputs, scores);
    return { heads, deprels: choose(n, R, model.labels, []) };
  }

  function headsOf(n: number): Int32Array {
    const stride = Math.ceil((n + 1) / 8) * 8;
    kernel.splitArcs(n, A, P, stride, partsFound, rootArc, dependents, headsTurned);
    kernel.f32.fill(0, arcs >> 2, (arcs >> 2) + n * stride);
    multiply(n, A, stride, dependents, headsTurned, arcs);
    kernel.fillRows(n, RANGES_PADDED, distanceBias, worth);
    multiply(n, A, RANGES_PADDED, dependents, distanceArc, worth);
    kernel.bestHeads(n, stride, arcs, RANGES_PADDED, worth, FAR, rangeOf, headsFound);
    const greedy = kernel.i32.slice(headsFound >> 2, (headsFound >> 2) + n);
    return treeFrom(greedy, kernel.f32.subarray(arcs >> 2, (arcs >> 2) + n * stride), stride);
  }

  return {
    tag: (words) =>
      words.length <= LONGEST ? tagPiece(words) : pieces(words, LONGEST).flatMap(tagPiece),
    parse(words) {
      if (words.length === 0) return { heads: new Int32Array(0), deprels: [] };
      if (words.length <= LONGEST) return parsePiece(words);
      return joined(pieces(words, LONGEST).map(parsePiece), words.length);
    },
  };
}
