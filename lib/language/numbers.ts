import { HYPHEN, isApostrophe, isWordAt, matchEnd, runEnd, STOP } from "./characters";
import { tokenWords } from "./data";

/**
 * Digits with their separators: "3.5", "10:30", "1,200,000", "9/11", "12/05/2024". Bounded: a
 * pattern that repeats a million times overflows its stack.
 */
const NUMBER = /\p{N}{1,999}(?:[.:/]\p{N}{1,99}|,\d{3}(?!\d)){0,99}/uy;
/** Dates and telephone numbers, not ranges: "2024-05-12", "202-555-0100". */
const HYPHENED = /\d{1,4}-\d{1,4}-\d{1,4}(?:-\d{1,4})?(?![\p{L}\p{N}-])/uy;
const ORDINAL = /(?:st|nd|rd|th|s)(?![\p{L}\p{N}])/iuy;
const DECADE = /0['’]s(?![\p{L}\p{N}])/iuy;
const UNIT = new RegExp(
  `(?:${tokenWords.units.map((unit) => unit.replaceAll(".", "\\.")).join("|")})(?![\\p{L}\\p{N}])`,
  "uy",
);
/** Numbers of list items have at most so many digits. */
const ITEM_DIGITS = 3;

/**
 * The end of the number that begins at `at`. A unit written to it stays outside ("5", "km"). Where it
 * may number a list item (`item`), a full stop after it is its own.
 */
export function numberEnd(text: string, at: number, item: boolean): number {
  const to = matchEnd(NUMBER, text, at) || runEnd(text, at);
  const next = text.charCodeAt(to);
  if (next === HYPHEN) return matchEnd(HYPHENED, text, at) || to;
  if (next === STOP)
    return item && to - at <= ITEM_DIGITS && /\s/.test(text.charAt(to + 1)) ? to + 1 : to;
  if (isApostrophe(next)) {
    const years = to - at === 2 || to - at === 4;
    return (years && matchEnd(DECADE, text, to - 1)) || to;
  }
  if (!isWordAt(text, to)) return to;
  const ordinal = matchEnd(ORDINAL, text, to);
  if (ordinal > 0) return ordinal;
  return matchEnd(UNIT, text, to) > 0 ? to : runEnd(text, to);
}
