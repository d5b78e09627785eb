import { NEGATORS } from "@/lib/coding/frames/lexicon";
import { lower, type Reading } from "@/lib/coding/sentence/reading";

/** "no boots on the ground", "without a mandate": the phrase itself is denied. */
export function deniedNoun(reading: Reading, first: number): boolean {
  for (let k = first - 1; k >= 0 && k > first - 5; k--) {
    if (NEGATORS.has(lower(reading, k)) && lower(reading, k) !== "not") return true;
    const tag = reading.tags[k];
    if (tag !== "ADJ" && tag !== "NOUN" && tag !== "PUNCT" && tag !== "DET") return false;
  }
  return false;
}
