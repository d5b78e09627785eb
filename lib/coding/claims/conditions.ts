import type { Condition, Span } from "@/lib/codebook";
import { CONDITIONS } from "@/lib/coding/frames/lexicon";
import { findAt, phraseAt } from "@/lib/coding/frames/phrases";
import { lower, type Reading } from "@/lib/coding/sentence/reading";
import type { Draft } from "./draft";
import { extentOf } from "./extent";

export interface FoundCondition extends Condition, Span {}

/** Conditions in the sentence that belong to a claim whose words run from `first` to `last`. */
export function conditionsFor(
  reading: Reading,
  text: string,
  draft: Draft,
  others: readonly Draft[],
): FoundCondition[] {
  // What is said in passing is a fact; the sentence's conditions are those of its act.
  if (draft.passing) return [];
  const found: FoundCondition[] = [];
  let free = -1;
  for (let k = 0; k < reading.tokens.length; k++) {
    if (k < free || !nearby(reading, k, draft) || isOfClauseBelow(reading, k, draft, others))
      continue;
    // "would have provided", "is provided": a verb, no conjunction.
    if (reading.tags[k] === "VERB" && reading.tags[k - 1] === "AUX") continue;
    for (const { value: rule, last } of findAt(CONDITIONS, reading.tokens, k)) {
      const end = conditionEnd(reading, last + 1, rule.span, rule.within);
      if (end === null || (rule.kind === "time" && !limits(reading, draft, k, end))) continue;
      const start = reading.tokens[k]?.start ?? 0;
      const own = others.filter(({ holder }) => holder.id === draft.holder.id);
      const stop = reading.tokens[extentOf(reading, text, k, end, own)]?.end ?? start;
      found.push({
        kind: rule.kind,
        text: text.slice(start, stop).replace(/\s+/g, " "),
        start,
        end: stop,
      });
      free = end + 1;
      break;
    }
  }
  return found.filter((c, i) => found.findIndex((d) => d.kind === c.kind) === i);
}

/** "signed a pact that foresees others deploying after a truce": the condition is the others'. */
const isOfClauseBelow = (
  reading: Reading,
  k: number,
  draft: Draft,
  others: readonly Draft[],
): boolean =>
  others.some(({ first, last }) => {
    if (first <= draft.last || last >= k) return false;
    for (let m = draft.last; m <= last; m++) if (RELATIVE.test(lower(reading, m))) return true;
    return false;
  });
const RELATIVE = /^(?:that|which|who|whose)$/;

/** A time limits a deed, save "from Sinai in March" (a place) and "withdrew in 2016" (when it was done). */
const limits = (reading: Reading, draft: Draft, from: number, to: number): boolean => {
  for (let k = from; k <= to; k++) if (reading.mentionAt[k]) return false;
  return !isOver(reading, draft, from, to);
};

/** "withdrew in 2016", "In 1974 it imposed": when a deed was done is no limit to it. */
function isOver(reading: Reading, draft: Draft, from: number, to: number): boolean {
  if (lower(reading, from) !== "in") return false;
  for (let k = from; k <= to; k++)
    if (/^(?:early|late|next|coming)/.test(lower(reading, k))) return false;
  for (let k = draft.first; k <= draft.last; k++)
    if (reading.tags[k] === "VERB") {
      for (let m = k; m >= 0 && m > k - 6; m--)
        if (/^(?:will|would|to|may|might|could|can|'ll)$/.test(lower(reading, m))) return false;
      return (
        /(?:ed|en|wn)$/.test(lower(reading, k)) || reading.tokens[k]?.lemma !== lower(reading, k)
      );
    }
  return false;
}

/** A condition stands in the claim's own clause, right after it, or opens the sentence. */
function nearby(reading: Reading, k: number, draft: Draft): boolean {
  if (k >= draft.first && k <= draft.last + 16) {
    for (let m = draft.last; m < k; m++) if (/^[;:]$/.test(lower(reading, m))) return false;
    return true;
  }
  if (k < draft.first) {
    for (let m = k; m < draft.first; m++) if (/^[;:]$/.test(lower(reading, m))) return false;
    return k < 12 || draft.first - k < 14;
  }
  return false;
}

function conditionEnd(
  reading: Reading,
  from: number,
  reach: number,
  within: readonly string[],
): number | null {
  for (let k = from; k < reading.tokens.length && k < from + reach; k++) {
    if (/^(?:[;:.]|but)$/.test(lower(reading, k))) return null;
    for (const word of within) {
      if (word === "*") return clauseEnd(reading, from, from + reach);
      if (
        word === "#year"
          ? /^(?:19|20)\d\d$/.test(lower(reading, k))
          : phraseAt(reading.tokens, k, word.split(" "))
      )
        return k + word.split(" ").length - 1;
    }
  }
  return null;
}

/** The last token before `limit` of the clause that begins at `from`. */
function clauseEnd(reading: Reading, from: number, limit: number): number {
  let k = from;
  while (
    k + 1 < Math.min(limit, reading.tokens.length) &&
    !/^[,;:.!?"”—–]$/.test(lower(reading, k + 1))
  )
    k++;
  return k;
}
