import type { Span } from "@/lib/codebook";

/** A word or punctuation mark, with its place in the document as given. */
export interface Token extends Span {
  readonly text: string;
  /** Dictionary form in lower case: `deployed` → `deploy`. */
  readonly lemma: string;
  /** Universal part of speech, null until a tagger fills it. */
  readonly tag: UniversalTag | null;
}

/** https://universaldependencies.org/u/pos/ */
export type UniversalTag =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** A dependency tree over a sentence's tokens: arrays as long as `tokens`. */
interface DependencyTree {
  /** Index of each token's head within the sentence, -1 for the root. */
  readonly heads: Int32Array;
  /** Universal Dependencies relation of each token to its head. */
  readonly deprels: readonly string[];
}

export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  /** Null where no parser has run. */
  readonly tree: DependencyTree | null;
}
