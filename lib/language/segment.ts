import type { Span } from "@/lib/codebook";
import { sentenceEnd } from "./boundaries";
import { type RawToken, tokenise } from "./tokenise";

/**
 * The tokens of the given regions of `text`, sentence by sentence, in order; no sentence is empty or
 * crosses from one region into the next. Offsets point into `text`. Linear in the length of the regions.
 */
export function segment(text: string, regions: readonly Span[]): RawToken[][] {
  const sentences: RawToken[][] = [];
  for (const region of regions) {
    const tokens = tokenise(text, region.start, region.end);
    let from = 0;
    while (from < tokens.length) {
      const to = sentenceEnd(text, tokens, from);
      sentences.push(tokens.slice(from, to));
      from = to;
    }
  }
  return sentences;
}
