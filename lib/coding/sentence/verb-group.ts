import { NEGATORS, PARTICLES, POSSIBLE, WISHED } from "@/lib/coding/frames/lexicon";
import { lemma, lower, type Reading } from "./reading";

type VerbForm = "to" | "ing" | "base" | "finite" | "participle";
type Modality = "settled" | "possible" | "wished";

/** A verb with its auxiliaries, adverbs and negation: "has also repeatedly not been sent". */
export interface VerbGroup {
  readonly start: number;
  readonly form: VerbForm;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modality: Modality;
}

const QUOTE = /^["'“”‘’«»]$/;
export const isQuote = (word: string): boolean => QUOTE.test(word);

/** Reads the group of the verb at token `at` from right to left. */
export function verbGroup(reading: Reading, at: number): VerbGroup {
  const word = lower(reading, at);
  const past =
    /(?:ed|en|wn)$/.test(word) || (lemma(reading, at) !== word && !/(?:s|ing)$/.test(word));
  let form: VerbForm = /ing$/.test(word)
    ? "ing"
    : past || word !== lemma(reading, at)
      ? "finite"
      : "base";
  let passive = false;
  let negated = false;
  let modality: Modality = "settled";
  let auxiliary = false;
  let have = false;
  let start = at;
  for (let k = at - 1; k >= 0 && k >= at - 8; k--) {
    if (reading.mentionAt[k]) break;
    const tag = reading.tags[k];
    const left = lower(reading, k);
    if (NEGATORS.has(left) && tag !== "DET") negated = true;
    else if (tag === "AUX") {
      auxiliary = true;
      const base = lemma(reading, k);
      if (base === "be" && past && !have) passive = true;
      if (base === "have") have = true;
      if (POSSIBLE.has(left)) modality = "possible";
      if (WISHED.has(left)) modality = "wished";
      if (form === "base" || form === "ing") form = "finite";
    } else if (tag === "PART" && left === "to") {
      form = "to";
      start = k;
      if (NEGATORS.has(lower(reading, k - 1))) negated = true;
      break;
    } else if (tag !== "ADV" && !isQuote(left)) break;
    if (tag !== "PUNCT") start = k;
  }
  if (past && !auxiliary && form === "finite" && isReduced(reading, at)) {
    form = "participle";
    passive = true;
  }
  return { start, form, passive, negated, modality };
}

/** "a mission led by Kenya": a participle after its noun, with no subject of its own. */
function isReduced(reading: Reading, at: number): boolean {
  const next = lower(reading, at + 1);
  return next === "by" || (PARTICLES.has(next) && lower(reading, at + 2) === "by");
}

/**
 * The group of the verb at `at`, with the "to", auxiliaries and negation it shares with the verb it is
 * joined to: "will not send troops or deliver weapons".
 */
export function sharedGroup(reading: Reading, at: number): VerbGroup {
  const group = verbGroup(reading, at);
  const joint = lower(reading, group.start - 1);
  if (group.form !== "base" || !/^(?:and|or|nor)$/.test(joint)) return group;
  for (let k = group.start - 2; k >= 0 && k > group.start - 24; k--) {
    if (/^[;:]$/.test(lower(reading, k))) return group;
    if (reading.tags[k] !== "VERB" || reading.mentionAt[k]) continue;
    if (lower(reading, k) !== lemma(reading, k)) return group;
    const first = verbGroup(reading, k);
    return first.start < k ? { ...first, passive: false } : group;
  }
  return group;
}
