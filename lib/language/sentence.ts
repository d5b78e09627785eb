import type { Span } from "@/lib/codebook";

/** A word or punctuation mark, with its place in the document as given. */
export interface Token extends Span {
  readonly text: string;
  /** Dictionary form in lower case: `deployed` → `deploy`. */
  readonly lemma: string;
  readonly tag: UniversalTag;
  readonly form: WordForm | null;
}

/** https://universaldependencies.org/u/pos/ */
export const UNIVERSAL_TAGS = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
] as const;
export type UniversalTag = (typeof UNIVERSAL_TAGS)[number];

/** What syntax asks of a word besides its tag: of verbs the form, of nouns the plural, of pronouns the kind. */
export const WORD_FORMS = [
  "Fin",
  "Fin:Past",
  "Fin:Pres",
  "Imp",
  "Inf",
  "Ger",
  "Part:Pres",
  "Part:Past",
  "Part:Pass",
  "Plur",
  "Rel",
  "Int",
  "Dem",
] as const;
export type WordForm = (typeof WORD_FORMS)[number];

/** A dependency tree over a sentence's tokens: arrays as long as `tokens`. */
export interface DependencyTree {
  /** Index of each token's head within the sentence, -1 for the root. */
  readonly heads: Int32Array;
  /** Universal Dependencies relation of each token to its head (https://universaldependencies.org/en/dep/). */
  readonly deprels: readonly string[];
}

export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  /** Found when first asked for: most sentences of most documents need none. */
  readonly tree: DependencyTree;
}
