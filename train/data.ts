import { hashedFeatures, normalForm } from "@/lib/language/model/features";
import { FIRST_WORD_ROW, UNKNOWN_ROW } from "@/lib/language/model/format";
import type { TreebankSentence } from "./conllu";
import { type Encoded, FEATURES } from "./network";
import { fineTag } from "./tagset";

/** What the network's numbers stand for. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly tags: readonly string[];
  readonly labels: readonly string[];
}

/** Words that are neither frequent in general nor seen twice in training are unknown. */
export function vocabularyOf(
  sentences: readonly TreebankSentence[],
  frequent: readonly string[],
): Vocabulary {
  const counts = new Map<string, number>();
  const tags = new Set<string>();
  const labels = new Set<string>();
  for (const { words } of sentences)
    for (const word of words) {
      const form = normalForm(word.form);
      counts.set(form, (counts.get(form) ?? 0) + 1);
      tags.add(fineTag(word));
      labels.add(word.deprel);
    }
  const seen = [...counts].filter(([, count]) => count >= 2).map(([form]) => form);
  return {
    words: [...new Set([...frequent, ...seen])].sort(),
    tags: [...tags].sort(),
    labels: [...labels].sort(),
  };
}

/** Punctuation hangs on the rest and tells little: it counts a tenth. */
const PUNCTUATION_WEIGHT = 0.1;

export function encode(
  sentences: readonly TreebankSentence[],
  vocabulary: Vocabulary,
  vectorOf: ReadonlyMap<string, number>,
): Encoded {
  const count = sentences.reduce((sum, { words }) => sum + words.length, 0);
  const rowOf = new Map(vocabulary.words.map((word, i) => [word, FIRST_WORD_ROW + i]));
  const shared = (length: number) => new Int32Array(new SharedArrayBuffer(4 * length));
  const data = {
    starts: shared(sentences.length + 1),
    features: shared(count * FEATURES),
    vectors: shared(count),
    tags: shared(count),
    heads: shared(count),
    labels: shared(count),
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
