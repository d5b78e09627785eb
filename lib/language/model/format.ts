import { z } from "zod";
import { HASHED_ROWS } from "./features";
import { layOut, type Widths } from "./tensors";

/** A trained model: everything the parser needs, as read from its file. */
export interface Model {
  readonly widths: Widths;
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  /** Words of the vocabulary; word i has row `HASHED_ROWS + 1 + i`, the row before is for unknown words. */
  readonly words: readonly string[];
  /** `input` numbers a row, to be multiplied by the row's scale. */
  readonly table: Int8Array;
  readonly tableScales: Float32Array;
  /** The dense weights, laid out as `layOut(widths)` says. */
  readonly weights: Float32Array;
}

export const UNKNOWN_ROW = HASHED_ROWS;
export const FIRST_WORD_ROW = HASHED_ROWS + 1;

const MAGIC = "ATLAS-PARSER-2\n\n";

const eighths = z.number().int().positive().multipleOf(8);
const few = z.number().int().min(1).max(16);
const names = z.array(z.string());

const headerSchema = z.object({
  widths: z.object({
    input: eighths,
    hidden: eighths,
    layers: few,
    arc: eighths,
    label: eighths,
    tagLayers: few,
    tagUnits: eighths.or(z.literal(0)),
    tags: eighths,
    labels: eighths,
  }),
  tags: names,
  labels: names,
  words: names,
});
type Header = Pick<Model, "widths" | "tags" | "labels" | "words">;

/** Dense weights are kept in 16 bits, with one scale a tensor. */
export function writeModel(
  header: Header,
  table: Float32Array,
  weights: Float32Array,
): Uint8Array<ArrayBuffer> {
  const width = header.widths.input;
  const rows = table.length / width;
  const tableScales = new Float32Array(rows);
  const small = new Int8Array(table.length);
  for (let row = 0; row < rows; row++)
    tableScales[row] = quantise(
      table.subarray(row * width, (row + 1) * width),
      small,
      row * width,
      127,
    );
  const { tensors } = layOut(header.widths);
  const scales = new Float32Array(tensors.size);
  const dense = new Int16Array(weights.length);
  [...tensors.values()].forEach(({ at, rows: r, columns }, i) => {
    scales[i] = quantise(weights.subarray(at, at + r * columns), dense, at, 32767);
  });
  const text = new TextEncoder().encode(JSON.stringify(header));
  const padding = new Uint8Array((4 - (text.length % 4)) % 4).fill(32);
  const parts = [
    new TextEncoder().encode(MAGIC),
    new Uint8Array(Uint32Array.of(text.length + padding.length).buffer),
    text,
    padding,
    new Uint8Array(tableScales.buffer),
    new Uint8Array(scales.buffer),
    new Uint8Array(dense.buffer),
    new Uint8Array(small.buffer),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function quantise(
  values: Float32Array,
  into: Int8Array | Int16Array,
  at: number,
  most: number,
): number {
  const scale = values.reduce((max, value) => Math.max(max, Math.abs(value)), 1e-9) / most;
  values.forEach((value, i) => {
    into[at + i] = Math.round(value / scale);
  });
  return Math.fround(scale);
}

function readHeader(text: string): Header {
  try {
    return headerSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new Error("the parser model's header is broken", { cause: error });
  }
}

/** Reads what `writeModel` wrote (after gunzip). Throws an Error where the bytes are no such model. */
export function readModel(given: Uint8Array): Model {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const text = (from: number, length: number) =>
    new TextDecoder().decode(bytes.subarray(from, from + length));
  if (text(0, MAGIC.length) !== MAGIC)
    throw new Error("these bytes are no parser model, or one of another version");
  const buffer = bytes.buffer;
  const view = new DataView(buffer, bytes.byteOffset, bytes.byteLength);
  let at = MAGIC.length;
  if (bytes.byteLength < at + 4) throw new Error("the parser model is cut off");
  const length = view.getUint32(at, true);
  at += 4;
  const header = readHeader(text(at, length));
  at += length;
  const rows = FIRST_WORD_ROW + header.words.length;
  const { tensors, size } = layOut(header.widths);
  const expected = at + 4 * rows + 4 * tensors.size + 2 * size + rows * header.widths.input;
  if (expected !== bytes.byteLength)
    throw new Error(`the parser model has ${bytes.byteLength} bytes, not ${expected}`);
  const take = (count: number): number => {
    const from = bytes.byteOffset + at;
    at += count;
    return from;
  };
  const tableScales = new Float32Array(buffer, take(4 * rows), rows);
  const scales = new Float32Array(buffer, take(4 * tensors.size), tensors.size);
  const dense = new Int16Array(buffer, take(2 * size), size);
  const table = new Int8Array(buffer, take(rows * header.widths.input));
  const weights = new Float32Array(size);
  [...tensors.values()].forEach((tensor, i) => {
    const scale = scales[i] ?? 0;
    for (let k = tensor.at; k < tensor.at + tensor.rows * tensor.columns; k++)
      weights[k] = (dense[k] ?? 0) * scale;
  });
  return { ...header, table, tableScales, weights };
}
