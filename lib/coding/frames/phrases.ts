import type { Token } from "@/lib/language/sentence";
import { GAP, POSSESSIVE, spellingOf, variantsOf } from "./spelling";

/** Phrases of words or dictionary forms, found by their first word. */
export type PhraseIndex<T> = ReadonlyMap<string, readonly Entry<T>[]>;

interface Entry<T> {
  readonly words: readonly string[];
  readonly value: T;
}

export interface Found<T> {
  readonly value: T;
  /** Indexes of the first and last token, inclusive. */
  readonly first: number;
  readonly last: number;
}

/** Longer phrases come first, so that "security guarantee" is found before "guarantee". */
export function indexPhrases<T>(
  values: readonly T[],
  phrasesOf: (value: T) => readonly string[],
): PhraseIndex<T> {
  const index = new Map<string, Entry<T>[]>();
  for (const value of values)
    for (const words of phrasesOf(value).flatMap(variantsOf)) {
      const first = words[0] ?? "";
      const list = index.get(first) ?? [];
      list.push({ words, value });
      index.set(first, list);
    }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** Most words a gap ("come to … aid") may stand for. */
const WIDEST_GAP = 4;
/** Most adverbs that may stand inside a phrase: "is strongly in favour of". */
const MOST_ADVERBS = 2;

/**
 * The last token of a phrase that stands at token `at`, each word as it is or in its dictionary form,
 * in either spelling; -1 where it does not stand there. `words` as `variantsOf` gives them.
 */
function phraseEnd(tokens: readonly Token[], at: number, words: readonly string[]): number {
  let k = at;
  for (let w = 0; w < words.length; w++) {
    const word = words[w] ?? "";
    if (word === GAP) {
      k = gapEnd(tokens, k, words[w + 1] ?? "");
      if (k < 0) return -1;
      continue;
    }
    for (let n = 0; n < MOST_ADVERBS && w > 0 && inserted(tokens[k], word); n++) k++;
    if (!same(tokens[k], word)) return -1;
    k++;
  }
  return k - 1;
}

/** Where `next` stands after one word or some; -1 where a verb or a stop comes first. */
function gapEnd(tokens: readonly Token[], from: number, next: string): number {
  for (let k = from; k < from + WIDEST_GAP && bridges(tokens[k]); k++)
    if (same(tokens[k + 1], next)) return k + 1;
  return -1;
}

/** The words of the phrases that were asked for one by one; they come from the data, so it stays small. */
const WORDS = new Map<string, readonly string[]>();

function wordsOf(phrase: string): readonly string[] {
  const known = WORDS.get(phrase);
  if (known) return known;
  const words = phrase.split(" ");
  WORDS.set(phrase, words);
  return words;
}

/** Whether a phrase of the data stands at token `at`: see `phraseEnd`. */
export const phraseAt = (tokens: readonly Token[], at: number, phrase: string): boolean =>
  phraseEnd(tokens, at, wordsOf(phrase)) >= 0;

function same(token: Token | undefined, word: string): boolean {
  if (token === undefined) return false;
  const raw = token.text.toLowerCase();
  if (token.lemma === word || raw === word) return true;
  const lower = spellingOf(raw);
  if (lower === word || spellingOf(token.lemma) === word) return true;
  return word === "its" && POSSESSIVE.has(lower);
}

/** An adverb that leaves the phrase's sense alone. */
const inserted = (token: Token | undefined, word: string): boolean =>
  token?.tag === "ADV" &&
  !/^(?:not|never|no|hardly|longer)$/.test(token.lemma) &&
  !same(token, word);

/** A word a gap may stand for: no verb, no stop. */
const bridges = (token: Token | undefined): boolean =>
  token !== undefined && token.tag !== "VERB" && token.tag !== "AUX" && token.tag !== "PUNCT";

/** Every phrase of the index that starts at token `at`, longest first. */
export function findAt<T>(
  index: PhraseIndex<T>,
  tokens: readonly Token[],
  at: number,
): readonly Found<T>[] {
  const token = tokens[at];
  if (!token) return NOTHING;
  const lemma = spellingOf(token.lemma);
  const lower = spellingOf(token.text.toLowerCase());
  const byLemma = index.get(lemma);
  const byWord = lower === lemma ? undefined : index.get(lower);
  if (!byLemma && !byWord) return NOTHING;
  const found: Found<T>[] = [];
  const collect = (entries: readonly Entry<T>[]): void => {
    for (const { words, value } of entries) {
      const last = phraseEnd(tokens, at, words);
      if (last >= 0) found.push({ value, first: at, last });
    }
  };
  // A word as it stands ("settlements") comes before its dictionary form ("a settlement").
  if (byWord) collect(byWord);
  if (byLemma) collect(byLemma);
  return found.length > 1 ? found.sort((a, b) => b.last - a.last) : found;
}

const NOTHING: readonly never[] = [];
