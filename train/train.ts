import { Worker } from "node:worker_threads";
import { FIRST_WORD_ROW } from "@/lib/language/model/format";
import type { Widths } from "@/lib/language/model/tensors";
import type { TreebankSentence } from "./conllu";
import { encode } from "./encode";
import { openExchange } from "./exchange";
import { modelOf } from "./model-of";
import { FEATURES } from "./network/input";
import { tensorsOf } from "./network/network";
import type { Plan } from "./plan";
import { readVectors } from "./vectors";
import { vocabularyOf } from "./vocabulary";
import type { Report, Task } from "./worker";

/** Workers that share the work. The number is part of the plan: another one gives another model. */
const WORKERS = 2;

/**
 * Trains the network as planned and returns the model's file, not yet compressed. Each worker takes its
 * part of every batch, all add up all parts in the same order and take the same step: the same
 * sentences, plan and seed give the same bytes, whatever the timing. Rejects when a worker fails.
 */
export async function train(
  plan: Plan,
  sentences: readonly TreebankSentence[],
  dev: readonly TreebankSentence[],
  say: (line: string) => void,
): Promise<Uint8Array> {
  const began = performance.now();
  const vectors = readVectors(plan.frequentWords);
  const vocabulary = vocabularyOf(sentences, vectors.words);
  const vectorOf = new Map(vectors.words.map((word, i) => [word, i]));
  const widths: Widths = {
    ...plan.widths,
    tags: padded(vocabulary.tags.length),
    labels: padded(vocabulary.labels.length),
  };
  const tableRows = FIRST_WORD_ROW + vocabulary.words.length;
  const { size } = tensorsOf(widths, vectors.width);
  const lowered = sentences.filter((_, i) => i % plan.lowerEvery === 0).map(inLowerCase);
  const data = encode([...sentences, ...lowered], vocabulary, vectorOf);
  const task: Omit<Task, "worker"> = {
    plan,
    widths,
    tableRows,
    vectors: { width: vectors.width, values: vectors.values },
    data,
    dev: encode(dev, vocabulary, vectorOf),
    exchange: openExchange(WORKERS, size, (plan.batchWords / WORKERS) * FEATURES, widths.input),
  };
  say(
    `${data.tags.length.toLocaleString("en")} words in ${sentences.length.toLocaleString("en")} sentences (${lowered.length.toLocaleString("en")} of them also in lower case); ` +
      `${vocabulary.words.length.toLocaleString("en")} word rows, ${vocabulary.tags.length} tags, ${vocabulary.labels.length} labels, ${size.toLocaleString("en")} dense weights`,
  );
  const trained = await runWorkers(task, (report) => {
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    const scores = report.scores
      ? `   dev: fine tags ${percent(report.scores.tags)}  UAS ${percent(report.scores.uas)}  LAS ${percent(report.scores.las)}`
      : "";
    say(
      `epoch ${String(report.epoch).padStart(2)}/${plan.epochs}   loss ${report.loss.toFixed(3)}   ${seconds} s${scores}`,
    );
  });
  return modelOf(widths, vocabulary, vectors, vectorOf, trained.weights, trained.table);
}

const percent = (share: number) => (100 * share).toFixed(2);

/** The kernel works in eights. */
const padded = (count: number) => Math.ceil(count / 8) * 8;

const inLowerCase = (sentence: TreebankSentence): TreebankSentence => ({
  ...sentence,
  words: sentence.words.map((word) => ({ ...word, form: word.form.toLowerCase() })),
});

/** Runs all workers to their end; the first one tells of each epoch. */
function runWorkers(
  task: Omit<Task, "worker">,
  onEpoch: (report: Report & { kind: "epoch" }) => void,
): Promise<Report & { kind: "done" }> {
  return new Promise((resolve, reject) => {
    const workers = Array.from({ length: WORKERS }, (_, worker) => {
      const workerData: Task = { ...task, worker };
      return new Worker(new URL("./worker.mjs", import.meta.url), { workerData });
    });
    for (const worker of workers) {
      worker.on("message", (report: Report) => {
        if (report.kind === "epoch") onEpoch(report);
        else resolve(report);
      });
      worker.on("error", (error) => {
        for (const other of workers) other.terminate();
        reject(error);
      });
    }
  });
}
