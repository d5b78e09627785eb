import { parentPort, workerData } from "node:worker_threads";
import { openKernel } from "@/lib/language/kernel/kernel";
import { UNKNOWN_ROW } from "@/lib/language/model/format";
import { adam } from "./adam";
import { evaluate } from "./evaluate";
import { type Encoded, network } from "./network";
import { seeded, shuffled } from "./random";
import type { Plan } from "./train";

/**
 * One of two workers that train the same weights: each takes half of every batch, both add up both
 * halves in the same order and take the same step, so the result does not depend on timing.
 */
const { plan, shard, train, tests, vectors, tableRows, slots, gate } = workerData as {
  plan: Plan;
  shard: number;
  train: Encoded;
  tests: Readonly<Record<string, Encoded>>;
  vectors: Float32Array;
  tableRows: number;
  /** [turn][shard]: dense gradients. */
  slots: { dense: Float32Array; rows: Int32Array; table: Float32Array }[][];
  gate: Int32Array;
};
const SHARDS = 2;
const half = plan.batchWords / SHARDS;
const maxWords = Math.max(4096, half + 512);
const net = network(openKernel(60_000_000), plan.widths, vectors, tableRows, maxWords);
const D = plan.widths.input;

const init = seeded(plan.seed);
const gaussian = () => {
  const r = Math.sqrt(-2 * Math.log(1 - init.next()));
  return r * Math.cos(2 * Math.PI * init.next());
};
for (const [name, { rows, columns, at }] of net.tensors) {
  if (/bias/.test(name)) continue;
  const scale = /peephole|distance|root/.test(name) ? 0.1 : Math.sqrt(2 / (rows + columns));
  for (let i = 0; i < rows * columns; i++) net.weights[at + i] = gaussian() * scale;
}
for (let i = 0; i < net.table.length; i++) net.table[i] = gaussian() * 0.1;

const stepDense = adam(net.weights.length);
const stepTable = adam(net.table.length);
const sumTable = new Float32Array(net.table.length);
const order = seeded(plan.seed + 1);
const random = seeded(plan.seed + 17 + shard);
const sentences = train.starts.length - 1;
const lengthOf = (s: number) => (train.starts[s + 1] ?? 0) - (train.starts[s] ?? 0);

function barrier(): void {
  const turn = Atomics.load(gate, 1);
  if (Atomics.add(gate, 0, 1) === SHARDS - 1) {
    Atomics.store(gate, 0, 0);
    Atomics.add(gate, 1, 1);
    Atomics.notify(gate, 1);
    return;
  }
  while (Atomics.load(gate, 1) === turn) Atomics.wait(gate, 1, turn);
}

/** Batches of `SHARDS` halves of about the same number of words, the same for all workers. */
function batches(): number[][][] {
  const out: number[][][] = [];
  let halves: number[][] = [];
  let current: number[] = [];
  let words = 0;
  for (const s of shuffled([...Array(sentences).keys()], order)) {
    if (lengthOf(s) > plan.longest) continue;
    if (words + lengthOf(s) > half) {
      halves.push(current);
      current = [];
      words = 0;
      if (halves.length === SHARDS) {
        out.push(halves);
        halves = [];
      }
    }
    current.push(s);
    words += lengthOf(s);
  }
  return out;
}

const perEpoch = batches().length;
const total = plan.epochs * perEpoch;
let step = 0;
const began = performance.now();
for (let epoch = 0; epoch < plan.epochs; epoch++) {
  let loss = 0;
  for (const halves of batches()) {
    if (step >= total) break;
    step++;
    const own = halves[shard] ?? [];
    const words = halves.flat().reduce((sum, s) => sum + lengthOf(s), 0);
    net.grads.fill(0);
    loss += net.train(train, own, random, plan.dropout, 1 / words, UNKNOWN_ROW);
    const mine = slots[step % 2]?.[shard];
    if (!mine) break;
    mine.dense.set(net.grads);
    let count = 0;
    for (let row = 0; row < tableRows; row++) {
      if (!net.touched[row]) continue;
      net.touched[row] = 0;
      mine.rows[1 + count] = row;
      mine.table.set(net.tableGrads.subarray(row * D, (row + 1) * D), count * D);
      net.tableGrads.fill(0, row * D, (row + 1) * D);
      count++;
    }
    mine.rows[0] = count;
    barrier();
    net.grads.fill(0);
    const touchedRows = new Set<number>();
    for (const slot of slots[step % 2] ?? []) {
      for (let i = 0; i < net.grads.length; i++)
        net.grads[i] = (net.grads[i] ?? 0) + (slot.dense[i] ?? 0);
      const rows = slot.rows[0] ?? 0;
      for (let k = 0; k < rows; k++) {
        const row = slot.rows[1 + k] ?? 0;
        if (!touchedRows.has(row)) sumTable.fill(0, row * D, (row + 1) * D);
        touchedRows.add(row);
        for (let d = 0; d < D; d++)
          sumTable[row * D + d] = (sumTable[row * D + d] ?? 0) + (slot.table[k * D + d] ?? 0);
      }
    }
    let norm = 0;
    for (const g of net.grads) norm += g * g;
    norm = Math.sqrt(norm);
    if (norm > plan.clip)
      for (let i = 0; i < net.grads.length; i++)
        net.grads[i] = ((net.grads[i] ?? 0) * plan.clip) / norm;
    const rate = plan.rate * Math.min(1, step / plan.warmup, ((total - step) / total) * plan.decay);
    stepDense(net.weights, net.grads, step, rate, 0, net.weights.length);
    for (const row of touchedRows)
      stepTable(net.table, sumTable, step, rate, row * D, (row + 1) * D);
  }
  if (shard === 0)
    parentPort?.postMessage({
      epoch: epoch + 1,
      loss: loss / perEpoch,
      seconds: (performance.now() - began) / 1000,
      scores:
        epoch % 5 === 4 || epoch + 1 === plan.epochs
          ? Object.entries(tests).map(([name, data]) => ({ name, ...evaluate(net, data) }))
          : null,
    });
}
if (shard === 0)
  parentPort?.postMessage({ done: true, weights: net.weights.slice(), table: net.table.slice() });
