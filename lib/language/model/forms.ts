import type { Kernel } from "@/lib/language/kernel/kernel";
import { hashedFeatures, normalForm } from "./features";
import { FIRST_WORD_ROW, type Model, UNKNOWN_ROW } from "./format";
import { floatsOf, SHORT_SCALE, type ShortMatrix } from "./shorts";

/** Word forms whose first layer's input is kept at hand. */
const FORMS_KEPT = 8192;

/** What the first layer reads of word forms, made when first asked for. */
export interface Forms {
  /** Writes where the input of each word lies to `pointers`: at most 256 words. */
  place(words: readonly string[], pointers: number): void;
}

/** Floats that `openForms` takes of the kernel's memory. */
export const formsFloats = ({ widths, table }: Model): number =>
  table.length / 4 + FORMS_KEPT * 6 * widths.hidden + 2 * widths.input + 16;

/** `first` are the first layer's weights, `bias` is where its bias lies. */
export function openForms(kernel: Kernel, model: Model, first: ShortMatrix, bias: number): Forms {
  const { input, hidden } = model.widths;
  const wide = 6 * hidden;
  const table = kernel.alloc(Math.ceil(model.table.length / 4));
  kernel.bytes.set(
    new Uint8Array(model.table.buffer, model.table.byteOffset, model.table.length),
    table,
  );
  const inputs = kernel.alloc(FORMS_KEPT * wide);
  const sum = kernel.alloc(input);
  const short = kernel.alloc(floatsOf(1, input));
  const rowOf = new Map(model.words.map((word, i) => [word, FIRST_WORD_ROW + i]));
  const kept = new Map<string, number>();

  const addRow = (row: number): void =>
    kernel.addBytes(input, table + row * input, model.tableScales[row] ?? 0, sum);

  function make(form: string): number {
    const at = inputs + 4 * wide * kept.size;
    const word = normalForm(form);
    kernel.f32.fill(0, sum >> 2, (sum >> 2) + input);
    addRow(rowOf.get(word) ?? UNKNOWN_ROW);
    for (const row of hashedFeatures(form, word)) addRow(row);
    kernel.shorten(input, SHORT_SCALE, sum, short);
    kernel.multiplyShort(1, input, wide, short, first.at, first.scale, bias, at);
    kept.set(form, at);
    return at;
  }

  return {
    place(words, pointers) {
      // Inputs that this sentence still needs must not be overwritten on the way.
      if (kept.size + words.length > FORMS_KEPT) kept.clear();
      let to = pointers >> 2;
      for (const word of words) kernel.i32[to++] = kept.get(word) ?? make(word);
    },
  };
}
