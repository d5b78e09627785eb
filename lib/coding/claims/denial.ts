import { HYPOTHETICAL, NEGATORS } from "@/lib/coding/frames/lexicon";
import { lemma, lower, type Reading } from "@/lib/coding/sentence/reading";
import type { VerbGroup } from "@/lib/coding/sentence/verb-group";

/** "no boots on the ground", "without a mandate": the phrase itself is denied. */
export function deniedNoun(reading: Reading, first: number): boolean {
  for (let k = first - 1; k >= 0 && k > first - 5; k--) {
    if (NEGATORS.has(lower(reading, k)) && lower(reading, k) !== "not") return true;
    const tag = reading.tags[k];
    if (tag !== "ADJ" && tag !== "NOUN" && tag !== "PUNCT" && tag !== "DET") return false;
  }
  return false;
}

/** "has not said whether it would send": nothing is said of the deed. */
export function asksWhether(reading: Reading, group: VerbGroup): boolean {
  for (let k = group.start - 1; k >= 0 && k > group.start - 8; k--) {
    const word = lower(reading, k);
    if (word === "whether") return true;
    if (/^[,;:]$/.test(word) || reading.tags[k] === "VERB") return false;
  }
  return false;
}

/** Inside "if …", or a world that is only imagined. */
export function hypothetical(reading: Reading, group: VerbGroup): boolean {
  for (let k = group.start - 1; k >= 0 && k > group.start - 14; k--) {
    const word = lower(reading, k);
    if (HYPOTHETICAL.has(word) || HYPOTHETICAL.has(lemma(reading, k))) return true;
    if (/^[,;:]$/.test(word)) return false;
  }
  return false;
}
