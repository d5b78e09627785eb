import { hashedFeatures, normalForm } from "@/lib/language/model/features";
import { FIRST_WORD_ROW, UNKNOWN_ROW } from "@/lib/language/model/format";
import type { TreebankSentence } from "./conllu";
import { FEATURES } from "./network/input";
import { fineTag } from "./tagset";
import type { Vocabulary } from "./vocabulary";

/** Sentences as numbers, in memory that threads share: one entry a word, sentences one after another. */
export interface Encoded {
  /** Where each sentence begins; one more entry at the end. */
  readonly starts: Int32Array;
  /** `FEATURES` rows a word. */
  readonly features: Int32Array;
  /** Row of the word's vector, −1 for none. */
  readonly vectors: Int32Array;
  readonly tags: Int32Array;
  /** Index in the sentence, −1 for the root. */
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  /** How much each word counts in the loss. */
  readonly weights: Float32Array;
}

/** Punctuation hangs on the rest and tells little: it counts a tenth. */
const PUNCTUATION_WEIGHT = 0.1;

/** `vectorOf` gives the row of a word's vector. */
export function encode(
  sentences: readonly TreebankSentence[],
  vocabulary: Vocabulary,
  vectorOf: ReadonlyMap<string, number>,
): Encoded {
  const count = sentences.reduce((sum, { words }) => sum + words.length, 0);
  const rowOf = new Map(vocabulary.words.map((word, i) => [word, FIRST_WORD_ROW + i]));
  const data: Encoded = {
    starts: numbers(sentences.length + 1),
    features: numbers(count * FEATURES),
    vectors: numbers(count),
    tags: numbers(count),
    heads: numbers(count),
    labels: numbers(count),
    weights: new Float32Array(new SharedArrayBuffer(4 * count)),
  };
  let t = 0;
  sentences.forEach(({ words }, s) => {
    data.starts[s] = t;
    for (const word of words) {
      const form = normalForm(word.form);
      const row = rowOf.get(form);
      data.features.set([row ?? UNKNOWN_ROW, ...hashedFeatures(word.form)], t * FEATURES);
      data.vectors[t] = row === undefined ? -1 : (vectorOf.get(form) ?? -1);
      data.tags[t] = vocabulary.tags.indexOf(fineTag(word));
      data.heads[t] = word.head;
      data.labels[t] = vocabulary.labels.indexOf(word.deprel);
      data.weights[t] = word.upos === "PUNCT" ? PUNCTUATION_WEIGHT : 1;
      t++;
    }
  });
  data.starts[sentences.length] = t;
  return data;
}

const numbers = (length: number) => new Int32Array(new SharedArrayBuffer(4 * length));

/** How many words a sentence has. */
export const lengthOf = (data: Encoded, sentence: number): number =>
  (data.starts[sentence + 1] ?? 0) - (data.starts[sentence] ?? 0);
