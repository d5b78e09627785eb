import { normalForm } from "@/lib/language/model/features";
import type { TreebankSentence } from "./conllu";
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
