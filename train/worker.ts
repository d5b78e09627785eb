/** One of the workers that train the same weights: see train.ts. */
import { parentPort, workerData } from "node:worker_threads";
import { openKernel } from "@/lib/language/kernel/kernel";
import type { Widths } from "@/lib/language/model/tensors";
import { openAdam } from "./adam";
import { batchesOf } from "./batches";
import { type Encoded, lengthOf } from "./encode";
import { evaluate, type Scores } from "./evaluate";
import { addUp, type Exchange } from "./exchange";
import type { WordVectors } from "./network/input";
import { openNetwork } from "./network/network";
import type { Plan } from "./plan";
import { seeded } from "./random";
import { startWeights } from "./start";

/** What a worker is given. All but the plan lies in shared memory. */
export interface Task {
  readonly worker: number;
  readonly plan: Plan;
  readonly widths: Widths;
  readonly tableRows: number;
  readonly vectors: WordVectors;
  readonly data: Encoded;
  readonly dev: Encoded;
  readonly exchange: Exchange;
}

/** What the first worker tells after each epoch, and at the end. */
export type Report =
  | {
      readonly kind: "epoch";
      readonly epoch: number;
      readonly loss: number;
      /** On dev, every fifth epoch and after the last. */
      readonly scores: Scores | null;
    }
  | { readonly kind: "done"; readonly weights: Float32Array; readonly table: Float32Array };

/** Floats of the kernel's memory. */
const MEMORY = 30_000_000;
const LONGEST_OF_DEV = 400;

function train({ worker, plan, widths, tableRows, vectors, data, dev, exchange }: Task): void {
  const words = plan.batchWords / exchange.workers;
  const room = { words: Math.max(words, LONGEST_OF_DEV), sentence: LONGEST_OF_DEV };
  const net = openNetwork(openKernel(MEMORY), widths, vectors, tableRows, room);
  startWeights(net, plan.seed);
  const stepWeights = openAdam(net.weights, net.grads);
  const stepTable = openAdam(net.table, net.tableGrads);
  const order = seeded(plan.seed + 1);
  const random = seeded(plan.seed + 17 + worker);
  const epochs = Array.from({ length: plan.epochs }, () =>
    batchesOf(data, exchange.workers, words, plan.longest, order),
  );
  const steps = epochs.reduce((sum, batches) => sum + batches.length, 0);
  let step = 0;
  epochs.forEach((batches, epoch) => {
    let loss = 0;
    for (const parts of batches) {
      step++;
      const count = parts.flat().reduce((sum, sentence) => sum + lengthOf(data, sentence), 0);
      net.grads.fill(0);
      loss += net.learn(data, parts[worker] ?? [], random, plan.dropout, 1 / count);
      const rows = addUp(exchange, step, worker, net);
      clip(net.grads, plan.clip);
      const left = (steps - step) / steps;
      const rate = plan.rate * Math.min(1, step / plan.warmup, left / plan.fall);
      stepWeights(step, rate, 0, net.weights.length);
      for (const row of rows) {
        const [from, to] = [row * widths.input, (row + 1) * widths.input];
        stepTable(step, rate, from, to);
        net.tableGrads.fill(0, from, to);
      }
    }
    if (worker !== 0) return;
    const scored = epoch % 5 === 4 || epoch + 1 === plan.epochs;
    tell({
      kind: "epoch",
      epoch: epoch + 1,
      loss: loss / batches.length,
      scores: scored ? evaluate(net, dev) : null,
    });
  });
  if (worker === 0) tell({ kind: "done", weights: net.weights.slice(), table: net.table.slice() });
}

const tell = (report: Report) => parentPort?.postMessage(report);

/** Shortens a gradient that is longer than `most`. */
function clip(grads: Float32Array, most: number): void {
  let square = 0;
  for (const value of grads) square += value * value;
  const norm = Math.sqrt(square);
  if (norm <= most) return;
  for (let i = 0; i < grads.length; i++) grads[i] = ((grads[i] ?? 0) * most) / norm;
}

if (parentPort) {
  const task: Task = workerData;
  train(task);
}
