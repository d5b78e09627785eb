import type { Span } from "@/lib/codebook";
import { lemmaOf } from "./lemma";
import { segment } from "./segment";
import type { Sentence, Token } from "./sentence";
import { tagWords } from "./tag";
import type { RawToken } from "./tokenise";

const NONE: ReadonlySet<string> = new Set();

/**
 * The sentences of the given regions of `text`, in order, with their tokens. Offsets point into
 * `text`; no sentence crosses from one region into the next. Linear in the length of the regions.
 * Tags come from simple rules; trees are null, for no parser has run. `properAdjectives` are the capitalised
 * adjectives, one word each as written ("Danish"), that the text may hold: which there are is not known here.
 */
export function analyse(
  text: string,
  regions: readonly Span[],
  properAdjectives: ReadonlySet<string> = NONE,
): Sentence[] {
  return segment(text, regions).map((tokens) => sentenceOf(tokens, properAdjectives));
}

function sentenceOf(raw: readonly RawToken[], properAdjectives: ReadonlySet<string>): Sentence {
  const tags = tagWords(
    raw.map((token) => token.text),
    properAdjectives,
  );
  const tokens: Token[] = raw.map((token, i) => ({
    ...token,
    lemma: lemmaOf(token.text),
    tag: tags[i] ?? null,
  }));
  return {
    start: raw[0]?.start ?? 0,
    end: raw[raw.length - 1]?.end ?? 0,
    tokens,
    tree: null,
  };
}
