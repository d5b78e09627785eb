import fc from "fast-check";
import { expect, test } from "vitest";
import { openKernel } from "@/lib/language/kernel/kernel";
import type { Widths } from "@/lib/language/model/tensors";
import type { Encoded } from "../encode";
import { seeded } from "../random";
import { startWeights } from "../start";
import { FEATURES } from "./input";
import { type Network, openNetwork } from "./network";

const WIDTHS: Widths = {
  input: 8,
  hidden: 8,
  layers: 3,
  arc: 8,
  label: 8,
  tagLayers: 2,
  tagUnits: 16,
  tags: 8,
  labels: 8,
};
const VECTOR_WIDTH = 4;
const VECTORS = 5;
const ROWS = 7000;
const NO_DROPOUT = { word: 0, input: 0, hidden: 0 };

/** Three sentences of 1, 4 and 7 words, all else drawn from the seed. */
function drawn(seed: number): { net: Network; data: Encoded } {
  const random = seeded(seed);
  const below = (n: number) => Math.floor(random.next() * n);
  const lengths = [1, 4, 7];
  const words = lengths.flatMap((n) => Array.from({ length: n }, (_, i) => ({ n, i })));
  const numbers = (make: (word: { n: number; i: number }) => number) =>
    Int32Array.from(words.map(make));
  const data: Encoded = {
    starts: Int32Array.of(0, 1, 5, 12),
    features: Int32Array.from({ length: words.length * FEATURES }, () => below(ROWS)),
    vectors: numbers(() => below(VECTORS + 1) - 1),
    tags: numbers(() => below(WIDTHS.tags)),
    heads: numbers(({ n, i }) => (i === 0 ? -1 : (i + 1 + below(n - 1)) % n)),
    labels: numbers(() => below(WIDTHS.labels)),
    weights: Float32Array.from(words, () => 0.5 + random.next()),
  };
  const values = Float32Array.from({ length: VECTORS * VECTOR_WIDTH }, () => random.next() - 0.5);
  const vectors = { width: VECTOR_WIDTH, values };
  const room = { words: 16, sentence: 16 };
  const net = openNetwork(openKernel(100_000), WIDTHS, vectors, ROWS, room);
  startWeights(net, seed);
  for (let i = 0; i < net.weights.length; i++) net.weights[i] = (net.weights[i] ?? 0) * 1.5;
  return { net, data };
}

const learn = (net: Network, data: Encoded) => net.learn(data, [0, 1, 2], seeded(1), NO_DROPOUT, 1);

/**
 * Expects a gradient to be the slope of the loss by a small step down or up, or between the two: where
 * the loss has a kink they differ.
 */
function expectSlope(
  name: string,
  given: number,
  net: Network,
  data: Encoded,
  values: Float32Array,
  i: number,
): void {
  const step = 5e-4;
  const before = values[i] ?? 0;
  const [down = 0, here = 0, up = 0] = [-step, 0, step].map((change) => {
    values[i] = before + change;
    return learn(net, data);
  });
  values[i] = before;
  const slopes = [(here - down) / step, (up - here) / step];
  const told = `${name} ${i}: ${given}, slopes ${slopes}`;
  expect(given, told).toBeGreaterThan(Math.min(...slopes) - 0.03 - 0.03 * Math.abs(given));
  expect(given, told).toBeLessThan(Math.max(...slopes) + 0.03 + 0.03 * Math.abs(given));
}

test("the gradient of every tensor is the slope of the loss", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      const { net, data } = drawn(seed);
      learn(net, data);
      const grads = net.grads.slice();
      const random = seeded(seed + 1);
      for (const [name, { at, rows, columns }] of net.tensors) {
        const i = at + Math.floor(random.next() * rows * columns);
        expectSlope(name, grads[i] ?? 0, net, data, net.weights, i);
      }
    }),
    { numRuns: 12 },
  );
});

test("the gradient of a word's rows is the slope of the loss, and other rows have none", () => {
  const { net, data } = drawn(7);
  learn(net, data);
  const used = new Set(data.features);
  net.touched.forEach((touched, row) => {
    expect(touched === 1, `row ${row}`).toBe(used.has(row));
  });
  const grads = net.tableGrads.slice();
  for (const row of [...used].slice(0, 20)) {
    const i = row * WIDTHS.input + (row % WIDTHS.input);
    expectSlope("row", grads[i] ?? 0, net, data, net.table, i);
  }
});

test("a few steps against the gradient make the loss fall", () => {
  const { net, data } = drawn(3);
  const first = learn(net, data);
  for (let step = 0; step < 20; step++) {
    net.grads.fill(0);
    learn(net, data);
    for (let i = 0; i < net.weights.length; i++)
      net.weights[i] = (net.weights[i] ?? 0) - 0.01 * (net.grads[i] ?? 0);
  }
  expect(learn(net, data)).toBeLessThan(0.8 * first);
});

test("what a sentence is said to be does not depend on what was read before", () => {
  const { net, data } = drawn(5);
  const say = () => {
    const { tags, arcs } = net.predict(data, 2);
    return { tags, arcs: arcs.scores.slice() };
  };
  const alone = say();
  learn(net, data);
  net.predict(data, 1);
  expect(say()).toEqual(alone);
});
