import type { Span } from "@/lib/codebook";
import { DIGIT, kindAt, LETTER, SPACE } from "./characters";
import { numberEnd } from "./numbers";
import { symbolEnd } from "./symbols";
import { wordEnd } from "./words";

export interface RawToken extends Span {
  readonly text: string;
}

/**
 * The tokens of `text` from `start` to `end`, in order, white space left out, cut as Universal
 * Dependencies cuts English: hyphens between words stand alone ("U.S.", "-", "led"), save after a
 * prefix; contractions are split ("do", "n't"). Linear in the length.
 */
export function tokenise(text: string, start: number, end: number): RawToken[] {
  const region = text.slice(start, end);
  const tokens: RawToken[] = [];
  for (let at = 0; at < region.length; ) {
    const kind = kindAt(region, at);
    if (kind === SPACE) {
      at++;
      continue;
    }
    const to =
      kind === LETTER
        ? wordEnd(region, at)
        : kind === DIGIT
          ? numberEnd(region, at, opensList(tokens))
          : symbolEnd(region, at);
    tokens.push({ text: region.slice(at, to), start: start + at, end: start + to });
    at = to;
  }
  return tokens;
}

/** Whether a number right after these tokens may be that of a list item. */
const opensList = (tokens: readonly RawToken[]): boolean =>
  tokens.length === 0 || /^[.!?…]/.test(tokens[tokens.length - 1]?.text ?? "");
