import type { Network } from "./network/network";

/** Gradients of one worker's part of a batch, in shared memory. */
interface Slot {
  readonly dense: Float32Array;
  /** First how many rows of the table have a gradient, then which. */
  readonly rows: Int32Array;
  readonly table: Float32Array;
}

/** What the workers share to add up their gradients. */
export interface Exchange {
  readonly workers: number;
  /** By turn (two, so that nobody writes where somebody still reads), then by worker. */
  readonly slots: readonly (readonly Slot[])[];
  /** How many wait, and which turn it is. */
  readonly gate: Int32Array;
}

const shared = (floats: number) => new Float32Array(new SharedArrayBuffer(4 * floats));
const sharedNumbers = (length: number) => new Int32Array(new SharedArrayBuffer(4 * length));

/** An exchange for `dense` weights and at most `rows` rows of `width` floats a part. */
export function openExchange(
  workers: number,
  dense: number,
  rows: number,
  width: number,
): Exchange {
  const slot = (): Slot => ({
    dense: shared(dense),
    rows: sharedNumbers(rows + 1),
    table: shared(rows * width),
  });
  const turn = () => Array.from({ length: workers }, slot);
  return { workers, slots: [turn(), turn()], gate: sharedNumbers(2) };
}

/**
 * Adds up the gradients of all workers, in the same order in each, so that the sums are the same to the
 * bit whoever comes first. Returns the rows of the table that have a gradient, in that order.
 */
export function addUp(exchange: Exchange, turn: number, worker: number, net: Network): number[] {
  const slots = exchange.slots[turn % 2] ?? [];
  const own = slots[worker];
  if (!own) throw new Error(`no slot for worker ${worker}`);
  hand(net, own);
  waitForAll(exchange);
  const width = own.table.length / (own.rows.length - 1);
  net.grads.fill(0);
  const rows = new Set<number>();
  for (const { dense, rows: given, table } of slots) {
    for (let i = 0; i < dense.length; i++) net.grads[i] = (net.grads[i] ?? 0) + (dense[i] ?? 0);
    for (let k = 0; k < (given[0] ?? 0); k++) {
      const row = given[1 + k] ?? 0;
      rows.add(row);
      for (let d = 0; d < width; d++)
        net.tableGrads[row * width + d] =
          (net.tableGrads[row * width + d] ?? 0) + (table[k * width + d] ?? 0);
    }
  }
  return [...rows];
}

/** Moves a worker's own gradients to its slot. */
function hand(net: Network, slot: Slot): void {
  const width = slot.table.length / (slot.rows.length - 1);
  slot.dense.set(net.grads);
  let count = 0;
  net.touched.forEach((touched, row) => {
    if (!touched) return;
    slot.rows[1 + count] = row;
    slot.table.set(net.tableGrads.subarray(row * width, (row + 1) * width), count * width);
    net.tableGrads.fill(0, row * width, (row + 1) * width);
    count++;
  });
  slot.rows[0] = count;
  net.touched.fill(0);
}

function waitForAll({ workers, gate }: Exchange): void {
  const turn = Atomics.load(gate, 1);
  if (Atomics.add(gate, 0, 1) === workers - 1) {
    Atomics.store(gate, 0, 0);
    Atomics.add(gate, 1, 1);
    Atomics.notify(gate, 1);
    return;
  }
  while (Atomics.load(gate, 1) === turn) Atomics.wait(gate, 1, turn);
}
