import { type Change, type Condition, type Quantity, type Span, sideOf } from "@/lib/codebook";
import { CONDITIONS, DROPPED, REAFFIRMED } from "@/lib/coding/frames/lexicon";
import { findAt, phraseAt } from "@/lib/coding/frames/phrases";
import { lower, type Reading } from "@/lib/coding/sentence/reading";
import type { Draft } from "./draft";

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
      if (end === null || (rule.kind === "time" && isOver(reading, draft, k, end))) continue;
      const start = reading.tokens[k]?.start ?? 0;
      const stop = reading.tokens[end]?.end ?? start;
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

const CURRENCY: Readonly<Record<string, string>> = { $: "USD", "€": "EUR", "£": "GBP", "¥": "JPY" };
const SCALE: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  hundreds: 1e2,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
};
const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
};
const LEAD =
  /^(?:over|about|around|approximately|nearly|almost|some|than|more|least|at|up|to|several|roughly|least|an|additional|further|many|few)$/;

/** The amount beside a claim's act and object: "several thousand", "over €2 billion". */
export function quantityFor(reading: Reading, text: string, draft: Draft): Quantity | null {
  const object = draft.object;
  for (let k = draft.first; k <= Math.min(draft.last + 6, reading.tokens.length - 1); k++) {
    const token = reading.tokens[k];
    if (!token || token.start < draft.act.start - 40) continue;
    const quantity = amountAt(reading, text, k);
    if (!quantity) continue;
    if (object && token.start > object.end + 24) return null;
    return quantity;
  }
  return null;
}

function amountAt(reading: Reading, text: string, at: number): Quantity | null {
  const symbol = CURRENCY[lower(reading, at)];
  let k = symbol ? at + 1 : at;
  const word = lower(reading, k);
  const several = word === "several" || word === "dozens" || word in SCALE;
  const value = /^\d/.test(word) ? Number(word.replaceAll(",", "")) : (WORDS[word] ?? null);
  if (value === null && !several) return null;
  if (/^(?:19|20)\d\d$/.test(word) && !symbol) return null;
  let factor = SCALE[word] ?? 1;
  let next = lower(reading, k + 1);
  if (next in SCALE) {
    factor *= SCALE[next] ?? 1;
    k++;
    next = lower(reading, k + 1);
  } else if (word === "several" && !symbol && reading.tags[k + 1] !== "NOUN") return null;
  if (
    /^(?:year|years|month|months|day|days|week|weeks|hours|countries|nations|%|percent|leaders|members|companies|individuals|people|-|paragraphs?|rounds?|sides|parties|governments|times|years?|articles?|points?)$/.test(
      next,
    )
  )
    return null;
  let unit: string | null = symbol ?? null;
  let end = k;
  const dollars = /^(?:dollars|euros|pounds|yen)$/;
  if (next === "of" && dollars.test(lower(reading, k + 2))) {
    end = k + 2;
    unit =
      ({ dollars: "USD", euros: "EUR", pounds: "GBP", yen: "JPY" } as Record<string, string>)[
        lower(reading, k + 2)
      ] ?? null;
  } else if (!symbol) {
    for (let m = k + 1; m < k + 5; m++) {
      const tag = reading.tags[m];
      if (tag === "NOUN") {
        unit = lower(reading, m);
        end = m;
        if (reading.tags[m + 1] !== "NOUN") break;
      } else if (tag !== "ADJ" && tag !== "PROPN" && tag !== "PUNCT") break;
    }
    if (unit === null && !several) return null;
  }
  let from = at;
  while (from > 0 && LEAD.test(lower(reading, from - 1)) && at - from < 3) from--;
  const start = reading.tokens[from]?.start ?? 0;
  const stop = reading.tokens[end]?.end ?? start;
  const number = value === null ? null : value * factor;
  const bound = text.slice(start, reading.tokens[at]?.start ?? start).toLowerCase();
  return {
    text: text.slice(start, stop),
    min: /up to/.test(bound) ? null : (number ?? (several ? factor * 2 : null)),
    max: /over|more than|at least/.test(bound) || number === null ? null : number,
    unit,
  };
}

/** What the sentence says became of an earlier promise. */
export function changeFor(reading: Reading, draft: Draft): Change | null {
  for (let k = draft.last; !draft.passing && k < reading.tokens.length && k < draft.last + 40; k++)
    if (findAt(DROPPED, reading.tokens, k).length > 0) return "dropped";
  // "refused to withdraw": the change is what did not happen.
  const kept = draft.change === "lowered" && sideOf(draft.stance) === "for";
  if (draft.change && !kept) return draft.change;
  if (
    reading.tokens.some((_, k) => lower(reading, k) === "first" && lower(reading, k + 1) === "time")
  )
    return "new";
  for (let k = Math.max(0, draft.first - 10); k <= draft.first + 2; k++)
    if (findAt(REAFFIRMED, reading.tokens, k).length > 0) return "reaffirmed";
  for (let k = draft.first; k <= draft.last; k++) {
    const word = lower(reading, k);
    if (word === "more" || word === "additional") return "raised";
    if (word === "new" && draft.type === "diplomacy") return "new";
  }
  return null;
}
