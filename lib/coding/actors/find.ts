import type { Sentence } from "@/lib/language/sentence";
import type { Mention } from "./mention";

/**
 * The actors each sentence mentions: one list per sentence, in reading order, never overlapping.
 * `text` is the document as given, which the sentences' offsets point into.
 */
export function findMentions(
  sentences: readonly Sentence[],
  _text: string,
): readonly (readonly Mention[])[] {
  return sentences.map(() => []);
}
