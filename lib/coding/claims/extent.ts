import type { Span } from "@/lib/codebook";
import { lower, type Reading } from "@/lib/coding/sentence/reading";
import type { Draft } from "./draft";

/** Longer than this, in tokens, no clause is quoted as a condition. */
const LONGEST = 30;

/** Words that always open a clause; "after", "until" and "once" may also stand before a noun. */
const CONJUNCTION = /^(?:if|unless|provided|should|when|as|so|only|on)$/;

/**
 * The last token of the phrase or clause in which a condition that opens at `first` and was known
 * by the words up to `known` ends: never before `known`, never into the claim's own words.
 */
export function extentOf(
  reading: Reading,
  text: string,
  first: number,
  known: number,
  own: readonly Draft[],
): number {
  const phrase = phraseEnd(reading, known);
  const opensClause = CONJUNCTION.test(lower(reading, first));
  if (!opensClause && !isVerb(reading, phrase + 1)) return phrase;
  const clause = clauseEnd(reading, text, known, own);
  if (clause === null) return phrase;
  // "after the war Britain will …": what runs into the claim is its clause, not the condition's.
  return clause.cut && !opensClause ? phrase : Math.max(phrase, clause.last);
}

const isVerb = (reading: Reading, k: number): boolean =>
  reading.tags[k] === "VERB" || reading.tags[k] === "AUX";

/** The last token of the noun phrase around `from`: its head, what "of" adds, the rest of a date. */
function phraseEnd(reading: Reading, from: number): number {
  let k = from;
  for (;;) {
    const next = k + 1;
    const tag = reading.tags[next];
    const word = lower(reading, next);
    const named = reading.mentionAt[next];
    const sameName = named !== null && named !== undefined && named === reading.mentionAt[k];
    const head = reading.tags[k] === "NOUN";
    if (sameName || (isDay(reading, k) && /^(?:19|20)\d\d$/.test(word))) k = next;
    else if (named && !isJoint(reading, k)) return trimmed(reading, from, k);
    else if (tag === "NOUN" || (tag === "PART" && /^['’]s?$/.test(word))) k = next;
    else if (!head && (tag === "ADJ" || tag === "PROPN" || tag === "NUM")) k = next;
    else if (word === "of") k = next;
    else if (isJoint(reading, k) && (tag === "DET" || tag === "PRON" || tag === "ADJ")) k = next;
    else if (reading.tags[k] === "DET" && (tag === "ADJ" || tag === "NUM")) k = next;
    else return trimmed(reading, from, k);
  }
}

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const isDay = (reading: Reading, k: number): boolean => MONTH.test(lower(reading, k));

/** After "of", "the" or a genitive a noun must follow. */
const isJoint = (reading: Reading, k: number): boolean =>
  lower(reading, k) === "of" || reading.tags[k] === "DET" || /^['’]s?$/.test(lower(reading, k));

/** Without a joint that nothing follows. */
function trimmed(reading: Reading, from: number, to: number): number {
  let k = to;
  while (k > from && isJoint(reading, k)) k--;
  return k;
}

/** Where the clause around `from` ends; `cut` where the claim's words begin. Null if nowhere near. */
function clauseEnd(
  reading: Reading,
  text: string,
  from: number,
  own: readonly Draft[],
): { readonly last: number; readonly cut: boolean } | null {
  let open = false;
  for (let k = from; k - from < LONGEST; k++) {
    const next = reading.tokens[k + 1];
    if (!next) return { last: k, cut: false };
    if (isOwn(k + 1, next, own)) return { last: withoutLink(reading, from, k), cut: true };
    if (/^[,;:.!?)\]—–]$/.test(next.text) || lower(reading, k + 1) === "but")
      return { last: k, cut: false };
    if (/^["“”]$/.test(next.text)) {
      const opens = next.text === "“" || (next.text === '"' && isOpening(text, next.start));
      if (!opens && !open) return { last: k, cut: false };
      open = opens;
    }
  }
  return null;
}

const isOwn = (k: number, token: Span, own: readonly Draft[]): boolean =>
  own.some(
    ({ first, last, holder }) =>
      (k >= first && k <= last) ||
      (holder.span !== null && token.start >= holder.span.start && token.end <= holder.span.end),
  );

/** "if asked and send …": the link belongs to what follows it. */
function withoutLink(reading: Reading, from: number, to: number): number {
  let k = to;
  while (k > from && /^(?:CCONJ|DET|AUX|PART|PUNCT|ADV)$/.test(reading.tags[k] ?? "")) k--;
  return k;
}

/** A straight quotation mark opens after white space or an opening bracket. */
const isOpening = (text: string, at: number): boolean => !/[^\s([—–-]/.test(text.charAt(at - 1));

/**
 * Where an amount from token `first` to `last` ends so that its quotation marks balance:
 * `several thousand" troops` ends before the mark, `300 "elite troops"` after it.
 */
export function balancedEnd(reading: Reading, text: string, first: number, last: number): number {
  let opened = -1;
  for (let k = first; k <= last; k++) {
    const token = reading.tokens[k];
    if (!token || !/^["“”]$/.test(token.text)) continue;
    if (token.text === "“" || (token.text === '"' && isOpening(text, token.start))) opened = k;
    else if (opened < 0) return k - 1;
    else opened = -1;
  }
  if (opened < 0) return last;
  return /^["”]$/.test(lower(reading, last + 1)) ? last + 1 : opened - 1;
}
