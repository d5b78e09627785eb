import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { gzipSync } from "node:zlib";
import { FIRST_WORD_ROW, writeModel } from "@/lib/language/model/format";
import { layOut, type Widths } from "@/lib/language/model/tensors";
import { parseConllu } from "./conllu";
import { encode, vocabularyOf } from "./data";
import type { Dropout } from "./network";
import { readVectors, VECTOR_WIDTH } from "./vectors";

export interface Plan {
  readonly seed: number;
  readonly widths: Widths;
  readonly dropout: Dropout;
  readonly epochs: number;
  readonly batchWords: number;
  readonly rate: number;
  readonly warmup: number;
  readonly decay: number;
  readonly clip: number;
  readonly longest: number;
}

const { values } = parseArgs({
  options: {
    treebank: { type: "string", default: "../shared/treebank" },
    set: { type: "string", default: "{}" },
    words: { type: "string", default: "30000" },
    out: { type: "string", default: "/tmp/parser.bin.gz" },
  },
});
const read = (name: string) =>
  parseConllu(readFileSync(join(values.treebank, `${name}.conllu`), "utf8"));
const train = read("train");
const vectors = readVectors(Number(values.words));
const vocabulary = vocabularyOf(train, vectors.words);
const vectorOf = new Map(vectors.words.map((word, i) => [word, i]));
const over = JSON.parse(values.set);
const up = (n: number) => Math.ceil(n / 8) * 8;
const plan: Plan = {
  seed: 1,
  dropout: { word: 0.1, input: 0.2, hidden: 0.3 },
  epochs: 12,
  batchWords: 1200,
  rate: 0.003,
  warmup: 200,
  decay: 1.5,
  clip: 5,
  longest: 160,
  ...over,
  widths: {
    input: 64,
    hidden: 96,
    layers: 2,
    arc: 64,
    label: 64,
    ...over.widths,
    tags: up(vocabulary.tags.length),
    labels: up(vocabulary.labels.length),
  },
};
const tableRows = FIRST_WORD_ROW + vocabulary.words.length;
const size = layOut(plan.widths).size + VECTOR_WIDTH * plan.widths.input;
console.log(
  vocabulary.words.length,
  "words",
  vocabulary.tags.length,
  "tags",
  vocabulary.labels.length,
  "labels",
  size,
  "weights",
);
const encoded = encode(train, vocabulary, vectorOf);
const tests = Object.fromEntries(
  ["dev", "test-ewt", "test-pud"].map((name) => [name, encode(read(name), vocabulary, vectorOf)]),
);
const shared = (n: number) => new Float32Array(new SharedArrayBuffer(4 * n));
const D = plan.widths.input;
const maxRows = plan.batchWords * 7;
const slots = [0, 1].map(() =>
  [0, 1].map(() => ({
    dense: shared(size),
    rows: new Int32Array(new SharedArrayBuffer(4 * (maxRows + 1))),
    table: shared(maxRows * D),
  })),
);
const gate = new Int32Array(new SharedArrayBuffer(8));
for (const shard of [0, 1]) {
  const worker = new Worker(new URL("./worker.mjs", import.meta.url), {
    workerData: {
      plan,
      shard,
      train: encoded,
      tests,
      vectors: vectors.values,
      tableRows,
      slots,
      gate,
    },
  });
  worker.on("message", (message) => {
    if (message.done) {
      writeFileSync(
        values.out,
        gzipSync(exported(plan.widths, message.weights, message.table), { level: 9 }),
      );
      return;
    }
    console.log(JSON.stringify(message));
  });
  worker.on("error", (error) => {
    console.error(error);
    process.exit(1);
  });
}

/** The model's file: the projected vectors are added to the rows of their words, once for all. */
function exported(widths: Widths, trained: Float32Array, table: Float32Array): Uint8Array {
  const project = trained.subarray(layOut(widths).size);
  const rows = table.slice();
  vocabulary.words.forEach((word, i) => {
    const vector = vectorOf.get(word);
    if (vector === undefined) return;
    const to = (FIRST_WORD_ROW + i) * D;
    for (let k = 0; k < VECTOR_WIDTH; k++) {
      const value = vectors.values[vector * VECTOR_WIDTH + k] ?? 0;
      for (let d = 0; d < D; d++)
        rows[to + d] = (rows[to + d] ?? 0) + value * (project[k * D + d] ?? 0);
    }
  });
  return writeModel({ widths, ...vocabulary }, rows, trained.subarray(0, layOut(widths).size));
}
