import type { Span } from "@/lib/codebook";

/** White space that only a hard wrap put inside a word: after the hyphen of "U.S.-⏎led". */
const WRAP_IN_WORD = /(?<=\p{L}\.?-)\r?\n[ \t]*(?=\p{L})/gu;
/** As far as the pattern looks around its white space: a letter of two code units, a full stop, a hyphen. */
const AROUND = 4;
const isSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at));

/** The stretches of `text` within `span` that are not set, since a hard wrap broke a word there. */
export function wrapsIn(text: string, { start, end }: Span): readonly Span[] {
  let from = start;
  let to = end;
  while (from > 0 && isSpace(text, from - 1)) from--;
  while (isSpace(text, to)) to++;
  from = Math.max(0, from - AROUND);
  const around = text.slice(from, to + AROUND);
  return [...around.matchAll(WRAP_IN_WORD)]
    .map(({ index, 0: { length } }) => ({ start: from + index, end: from + index + length }))
    .filter((wrap) => wrap.start < end && wrap.end > start);
}

/**
 * The text of `span` as it is set: a word broken at a hyphen by a hard wrap is joined again, even where
 * the span ends inside it. Other line breaks are left to the browser, which sets them as spaces.
 */
export function setText(text: string, span: Span): string {
  const bounds = wrapsIn(text, span).flatMap(({ start, end }) => [start, end]);
  const kept = [span.start, ...bounds, span.end];
  let set = "";
  for (let i = 0; i + 1 < kept.length; i += 2)
    set += text.slice(Math.max(kept[i] ?? 0, span.start), Math.min(kept[i + 1] ?? 0, span.end));
  return set;
}

/** A stretch of text as one line, as it is quoted. */
export const quotedText = (text: string): string =>
  setText(text, { start: 0, end: text.length }).replace(/\s+/g, " ").trim();
