import type { Token } from "@/lib/language/sentence";

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
    for (const phrase of phrasesOf(value)) {
      const words = phrase.toLowerCase().split(" ");
      const first = words[0] ?? "";
      const list = index.get(first) ?? [];
      list.push({ words, value });
      index.set(first, list);
    }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

const same = (token: Token | undefined, word: string): boolean =>
  token !== undefined && (token.lemma === word || token.text.toLowerCase() === word);

/** Whether `phrase` stands at token `at`, each word as it is or in its dictionary form. */
export function phraseAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, k) => same(tokens[at + k], word));
}

/** Every phrase of the index that starts at token `at`, longest first. */
export function findAt<T>(index: PhraseIndex<T>, tokens: readonly Token[], at: number): Found<T>[] {
  const token = tokens[at];
  if (!token) return [];
  const lower = token.text.toLowerCase();
  const lists = [index.get(token.lemma) ?? []];
  if (lower !== token.lemma) lists.push(index.get(lower) ?? []);
  const found: Found<T>[] = [];
  for (const entry of lists.flat())
    if (phraseAt(tokens, at, entry.words))
      found.push({ value: entry.value, first: at, last: at + entry.words.length - 1 });
  return found.sort((a, b) => b.last - a.last);
}
