import abbreviations from "@/data/language/abbreviations.json";
import type { Span } from "@/lib/codebook";

export interface RawToken extends Span {
  readonly text: string;
}

const escaped = (words: readonly string[]): string =>
  words.map((word) => word.replaceAll(".", "\\.")).join("|");

/**
 * One alternative a line, first match wins. Hyphens between words stand alone, as in Universal
 * Dependencies ("U.S.", "-", "led"), save after a prefix; contractions are split ("do", "n't").
 */
const PATTERN = new RegExp(
  [
    'https?:\\/\\/[^\\s<>"]+',
    "(?:\\p{L}\\.){2,}",
    `(?:${escaped([...abbreviations.title, ...abbreviations.other])})(?!\\p{L})`,
    "\\p{Lu}\\.(?=\\s{1,8}\\p{Lu})",
    "(?:pro|anti|non|post|pre|co|multi|re|ex|mid|counter|inter|ultra|vice|self|un|semi)-\\p{L}[\\p{L}\\p{M}]*",
    "\\d+(?:[.,:]\\d+)*(?:st|nd|rd|th|s)?(?![\\p{L}\\p{N}])",
    "n['’]t(?![\\p{L}])",
    "['’](?:s|re|ve|ll|d|m)(?![\\p{L}])",
    "\\p{L}[\\p{L}\\p{M}\\p{N}]*?(?=n['’]t(?![\\p{L}]))",
    "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['’](?!(?:s|re|ve|ll|d|m)(?![\\p{L}]))\\p{L}[\\p{L}\\p{M}]*){0,3}",
    "\\.{2,5}",
    "-{2,3}",
    "\\S",
  ].join("|"),
  "giuy",
);

const SPACE = /\s+/y;

/** The tokens of `text` from `start` to `end`, in order, white space left out. */
export function tokenise(text: string, start: number, end: number): RawToken[] {
  const tokens: RawToken[] = [];
  const slice = text.slice(start, end);
  let at = 0;
  while (at < slice.length) {
    SPACE.lastIndex = at;
    if (SPACE.test(slice)) {
      at = SPACE.lastIndex;
      continue;
    }
    PATTERN.lastIndex = at;
    const found = PATTERN.exec(slice)?.[0] ?? slice.charAt(at);
    tokens.push({ text: found, start: start + at, end: start + at + found.length });
    at += found.length;
  }
  return tokens;
}
