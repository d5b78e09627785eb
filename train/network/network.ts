import type { Kernel } from "@/lib/language/kernel/kernel";
import { layOut, RANGES_PADDED, type Tensor, type Widths } from "@/lib/language/model/tensors";
import type { Encoded } from "../encode";
import type { Random } from "../random";
import { openAffine } from "./affine";
import { type ArcScores, openArcs } from "./arcs";
import { type Dropout, NO_DROPOUT } from "./dropout";
import { openInput, type WordVectors } from "./input";
import { openLabels } from "./labels";
import { openLayer } from "./layer";
import { type Context, openParameters, type Span } from "./parameters";
import { openTags } from "./tags";

/** What the network says of a sentence. */
interface Prediction {
  readonly tags: Int32Array;
  readonly arcs: ArcScores;
  /** The best labels of arcs to these heads. */
  labelsOf(heads: Int32Array): Int32Array;
}

export interface Network {
  readonly tensors: ReadonlyMap<string, Tensor>;
  readonly weights: Float32Array;
  readonly grads: Float32Array;
  /** The feature rows, `input` numbers each, their gradients, and which of them have one. */
  readonly table: Float32Array;
  readonly tableGrads: Float32Array;
  readonly touched: Uint8Array;
  /** Reads sentences (by index), adds to the gradients, and returns the loss; both are times `scale`. */
  learn(
    data: Encoded,
    batch: readonly number[],
    random: Random,
    dropout: Dropout,
    scale: number,
  ): number;
  /** What is said lies in the network's memory: it holds until the next call. */
  predict(data: Encoded, sentence: number): Prediction;
}

/** How many words a batch and a sentence may have. */
export interface Room {
  readonly words: number;
  readonly sentence: number;
}

/** The tensors of the network: those of the model, and the projection of word vectors. */
export function tensorsOf(widths: Widths, vectorWidth: number) {
  const { tensors, size } = layOut(widths);
  const project = { rows: vectorWidth, columns: widths.input, at: size };
  return {
    tensors: new Map(tensors).set("project", project),
    size: size + vectorWidth * widths.input,
  };
}

/**
 * The network with its way back: word rows and vectors → layers of simple recurrent units → tags,
 * arcs, labels. Weights and gradients lie in the kernel's memory.
 */
export function openNetwork(
  kernel: Kernel,
  widths: Widths,
  vectors: WordVectors,
  tableRows: number,
  room: Room,
): Network {
  const { f32 } = kernel;
  const { tensors, size } = tensorsOf(widths, vectors.width);
  const parameters = openParameters(kernel, tensors, size);
  const { hidden: H, arc: A, label: B } = widths;
  const P = 2 * A + 2 * B;
  const widest = Math.max(6 * H, P, widths.tags, widths.labels, widths.input, vectors.width);
  const maxWords = room.words;
  const scratch = kernel.alloc((maxWords + 8) * Math.max(widest, RANGES_PADDED));
  const context: Context = { kernel, parameters, maxWords, scratch };
  const input = openInput(context, vectors, tableRows);
  const layers = Array.from({ length: widths.layers }, (_, l) => openLayer(context, `layer${l}`));
  const tagged = layers[widths.tagLayers - 1];
  const last = layers[layers.length - 1];
  if (!tagged || !last) throw new Error("the network lacks the layers it is read from");
  const tags = openTags(context);
  const affine = openAffine(context, "parts");
  const parts = kernel.alloc(maxWords * P);
  const dParts = kernel.alloc(maxWords * P);
  const arcs = openArcs(context, A, room.sentence);
  const labels = openLabels(context, P);
  const labelParts = parts + 8 * A;
  const outOf = (layer: number) => layers[layer]?.out ?? input.out;

  /** The parts of arcs are bent: negative values count a tenth. Labels' parts are not. */
  function bend(n: number, values: number): void {
    for (let i = 0; i < n; i++)
      for (let k = (parts >> 2) + i * P, end = k + 2 * A; k < end; k++)
        if ((f32[k] ?? 0) < 0)
          f32[k + ((values - parts) >> 2)] = 0.1 * (f32[k + ((values - parts) >> 2)] ?? 0);
  }

  function forward(
    data: Encoded,
    batch: readonly number[],
    random: Random | null,
    dropout: Dropout,
  ) {
    const spans = spansOf(data, batch);
    const words = Int32Array.from(
      spans.flatMap(({ from, n }) => Array.from({ length: n }, (_, i) => from + i)),
    );
    const n = words.length;
    if (n > maxWords) throw new RangeError(`${n} words in a batch of at most ${maxWords}`);
    input.forward(data, words, random, dropout);
    layers.forEach((layer, l) => {
      layer.forward(spans, outOf(l - 1), l > 0, random, dropout.hidden);
    });
    affine.forward(n, last?.out ?? 0, parts);
    bend(n, parts);
    return { spans, words };
  }

  function learn(
    data: Encoded,
    batch: readonly number[],
    random: Random,
    dropout: Dropout,
    scale: number,
  ): number {
    const { spans, words } = forward(data, batch, random, dropout);
    const n = words.length;
    let loss = 0;
    const zero = (pointer: number, floats: number) =>
      f32.fill(0, pointer >> 2, (pointer >> 2) + floats);
    zero(dParts, n * P);
    for (const span of spans) {
      const offset = 4 * span.at * P;
      arcs.forward(span.n, parts + offset, P);
      loss += arcs.back(data, span, scale, dParts + offset, P);
    }
    loss += labels.back(data, words, spans, scale, labelParts, dParts + 8 * A);
    bend(n, dParts);
    for (const layer of layers) zero(layer.grads, n * 2 * H);
    zero(input.grads, n * widths.input);
    affine.back(n, last?.out ?? 0, dParts, last?.grads ?? 0);
    const { out = 0, grads = 0 } = tagged ?? {};
    loss += tags.back(data, words, scale, out, grads, random, dropout.hidden);
    for (let l = layers.length - 1; l >= 0; l--)
      layers[l]?.back(spans, outOf(l - 1), layers[l - 1]?.grads ?? input.grads, l > 0);
    input.back(n);
    return loss;
  }

  function predict(data: Encoded, sentence: number): Prediction {
    const { spans, words } = forward(data, [sentence], null, NO_DROPOUT);
    return {
      tags: tags.choose(words.length, tagged?.out ?? 0),
      arcs: arcs.forward(words.length, parts, P),
      labelsOf: (heads) => labels.choose(spans, heads, labelParts),
    };
  }

  const { weights, grads } = parameters;
  const { table, tableGrads, touched } = input;
  return { tensors, weights, grads, table, tableGrads, touched, learn, predict };
}

/** The sentences of a batch, one after another. */
function spansOf(data: Encoded, batch: readonly number[]): Span[] {
  let at = 0;
  return batch.map((sentence) => {
    const from = data.starts[sentence] ?? 0;
    const n = (data.starts[sentence + 1] ?? 0) - from;
    at += n;
    return { from, at: at - n, n };
  });
}
