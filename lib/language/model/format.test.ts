import fc from "fast-check";
import { expect, test } from "vitest";
import { FIRST_WORD_ROW, readModel, writeModel } from "./format";
import { layOut, type Widths } from "./tensors";

const WIDTHS: Widths = {
  input: 8,
  hidden: 8,
  layers: 2,
  arc: 8,
  label: 8,
  tagLayers: 1,
  tagUnits: 8,
  tags: 8,
  labels: 8,
};
const { tensors, size } = layOut(WIDTHS);

const names = fc.array(fc.string({ unit: "binary" }), { maxLength: 8 });
const header = fc.record({ widths: fc.constant(WIDTHS), tags: names, labels: names, words: names });
const numbersFor = (count: number, seed: number) =>
  Float32Array.from({ length: count }, (_, i) => Math.sin(seed + 1.7 * i) * (1 + (i % 5)));
const tableFor = (words: readonly string[], seed: number) =>
  numbersFor((FIRST_WORD_ROW + words.length) * WIDTHS.input, seed);

test("what was written is read again: names exactly, weights to 16 bits, rows to 8", () => {
  fc.assert(
    fc.property(header, fc.integer({ min: 0, max: 99 }), (given, seed) => {
      const table = tableFor(given.words, seed);
      const weights = numbersFor(size, seed + 0.5);
      const read = readModel(writeModel(given, table, weights));
      expect({ ...read.widths }).toEqual(WIDTHS);
      expect([read.tags, read.labels, read.words]).toEqual([given.tags, given.labels, given.words]);
      for (const { at, rows, columns } of tensors.values()) {
        const step = weights.subarray(at, at + rows * columns).reduce(most, 0) / 32767;
        for (let i = at; i < at + rows * columns; i++)
          expect(Math.abs((read.weights[i] ?? 0) - (weights[i] ?? 0))).toBeLessThanOrEqual(step);
      }
      for (let i = 0; i < 20 * WIDTHS.input; i++) {
        const row = Math.floor(i / WIDTHS.input);
        const value = (read.table[i] ?? 0) * (read.tableScales[row] ?? 0);
        expect(Math.abs(value - (table[i] ?? 0))).toBeLessThanOrEqual(5 / 127);
      }
    }),
    { numRuns: 10 },
  );
});

const most = (max: number, value: number) => Math.max(max, Math.abs(value));

const GOOD = writeModel(
  { widths: WIDTHS, tags: ["NOUN"], labels: ["root"], words: ["peace"] },
  tableFor(["peace"], 1),
  numbersFor(size, 2),
);

test("the same model gives the same bytes, wherever they lie in memory", () => {
  const moved = new Uint8Array(GOOD.length + 3);
  moved.set(GOOD, 3);
  expect(readModel(moved.subarray(3)).weights).toEqual(readModel(GOOD).weights);
});

test("other bytes are refused with an Error that says so", () => {
  expect(() => readModel(new Uint8Array(0))).toThrow("no parser model");
  expect(() => readModel(new TextEncoder().encode("ATLAS-PARSER-1\n\n and more"))).toThrow(
    "another version",
  );
  expect(() => readModel(GOOD.subarray(0, 18))).toThrow("cut off");
  expect(() => readModel(GOOD.subarray(0, GOOD.length - 1))).toThrow(/has \d+ bytes, not \d+/);
  expect(() => readModel(GOOD.subarray(0, 60))).toThrow("header");
});

test("a model that was cut anywhere, or whose header was changed anywhere, is an Error and no crash", () => {
  fc.assert(
    fc.property(fc.nat({ max: GOOD.length - 1 }), (length) => {
      expect(() => readModel(GOOD.subarray(0, length))).toThrow(Error);
    }),
  );
  fc.assert(
    fc.property(fc.nat({ max: 200 }), fc.nat({ max: 255 }), (at, value) => {
      const changed = GOOD.slice();
      changed[at] = value;
      try {
        readModel(changed);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        expect(error).not.toBeInstanceOf(TypeError);
      }
    }),
  );
});
