import { textWidth } from "@/lib/atlas/text-width";

/** Width in pixels of `text` at `size`. */
export type MeasureLine = (text: string, size: number) => number;

export const inSans: MeasureLine = (text, size) => textWidth(text, size, false);
export const inBoldSans: MeasureLine = (text, size) => textWidth(text, size, true);
/** Source Serif 4 runs narrower than Inter. */
export const inSerif: MeasureLine = (text, size) => textWidth(text, size, false) * 0.92;

/**
 * What the typefaces of a drawing hold: Latin, Greek and Cyrillic with the punctuation around them, and the
 * glyphs of the stances. The
 * picture must be the same on every machine, so no font of the machine's is asked for more.
 */
const UNDRAWABLE =
  /[^\u0020-\u007E\u00A1-\u00AC\u00AE-\u0148\u014A-\u017F\u01CD-\u01DC\u0218-\u021B\u02BB-\u02BC\u0384-\u038A\u038C\u038E-\u03A1\u03A3-\u03CE\u0400-\u0479\u048A-\u049D\u04A0-\u04FF\u1E00-\u1E9B\u1EA0-\u1EF9\u2010-\u2027\u2030-\u203A\u20AC\u2116\u2122\u2190-\u2193\u2212\u2605\u25C7\u25CB\u25CF\u25D0\u2715]+/gu;
/** They change the order or the look of what stands around them, and are not seen themselves. */
const UNSEEN = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|\p{Variation_Selector}/gu;

/** Text as the typefaces can draw it: what they lack is an ellipsis. */
export const drawable = (text: string): string =>
  text
    .normalize("NFC")
    .replace(UNSEEN, "")
    .replace(/\s+/gu, " ")
    .replace(UNDRAWABLE, "…")
    .replace(/…(?: ?…)+/g, "…")
    .trim();

export interface SetText {
  readonly lines: readonly string[];
  readonly size: number;
}

interface Setting {
  readonly width: number;
  /** Pixels and how many lines are allowed at it; the first that fits is taken. */
  readonly sizes: readonly { readonly size: number; readonly lines: number }[];
  readonly measure: MeasureLine;
  /** Lines of about one length, as a title has them. */
  readonly balanced?: boolean;
}

/** The text in the largest size that holds it; in the last one it ends in an ellipsis where it must. */
export function setText(
  text: string,
  { width, sizes, measure, balanced = false }: Setting,
): SetText {
  for (const { size, lines: most } of sizes) {
    const lines = broken(text, width, (part) => measure(part, size));
    if (lines.length <= most)
      return {
        lines: balanced ? evened(lines, text, width, (part) => measure(part, size)) : lines,
        size,
      };
  }
  const { size, lines: most } = sizes.at(-1) ?? { size: 12, lines: 1 };
  const fits = (part: string) => measure(part, size);
  const lines = broken(text, width, fits);
  const kept = lines.slice(0, most);
  return {
    size,
    lines: [...kept.slice(0, -1), shortened(`${kept.at(-1) ?? ""} …`, width, fits)],
  };
}

/** The same text in as many lines, the longest of them as short as can be. */
function evened(
  lines: readonly string[],
  text: string,
  width: number,
  measure: (text: string) => number,
): readonly string[] {
  let [best, low, high] = [lines, width / 2, width];
  while (lines.length > 1 && high - low > 4) {
    const middle = (low + high) / 2;
    const tried = broken(text, middle, measure);
    if (tried.length > lines.length) low = middle;
    else [best, high] = [tried, middle];
  }
  return best;
}

/** Cut to the width, with an ellipsis where something was cut. */
export function shortened(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text.replace(/ …$/, "…");
  const characters = [...text.replace(/ ?…$/, "")];
  while (characters.length > 0 && measure(`${characters.join("")}…`) > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

function broken(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let open = "";
  for (const word of text.split(" ").flatMap((one) => pieces(one, width, measure))) {
    const longer = open === "" ? word : `${open} ${word}`;
    if (open !== "" && measure(longer) > width) {
      lines.push(open);
      open = word;
    } else open = longer;
  }
  return open === "" ? lines : [...lines, open];
}

/** A word wider than the line is broken where it must. */
function pieces(word: string, width: number, measure: (text: string) => number): string[] {
  if (measure(word) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part !== "" && measure(part + character) > width) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}
