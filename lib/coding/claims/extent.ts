import type { Span } from "@/lib/codebook";
import { lower, type Reading } from "@/lib/coding/sentence/reading";
import { dependents, headOf, relation } from "@/lib/coding/sentence/tree";
import type { Draft } from "./draft";

/** Longer than this, in tokens, no clause is quoted as a condition. */
const LONGEST = 30;

/** Where a condition's opening words stand, and what may follow them. */
interface Opening {
  readonly first: number;
  readonly last: number;
  readonly opens: "clause" | "phrase" | "either";
}

/**
 * The last token of the phrase or clause that a condition's words open: never into the claim's own words.
 * Null where nothing follows.
 */
export function extentOf(
  reading: Reading,
  text: string,
  opening: Opening,
  own: readonly Draft[],
): number | null {
  const { last } = opening;
  const head = headAfter(reading, last);
  // "outside", "by invitation": words that need nothing after them.
  const limit = boundary(reading, text, last, own);
  if (limit.last <= last) return null;
  const phrase = Math.min(phraseEnd(reading, last + 1), limit.last);
  if (opening.opens === "phrase" && !opensClause(reading, head)) {
    const end = head === null ? phrase : Math.min(subtreeEnd(reading, head, last), limit.last);
    return Math.max(
      phrase,
      nominalEnd(reading, end, Math.max(phrase, Math.min(head ?? phrase, end))),
    );
  }
  if (opening.opens === "clause") return limit.last;
  // "after the war ends" is a clause, "after the war" is none.
  if (opensClause(reading, head) || isVerb(reading, phrase + 1))
    // "after the war Britain will …": what runs into the claim is its clause, not the condition's.
    return limit.cut && !opensClause(reading, head) ? phrase : limit.last;
  const end = head === null ? phrase : Math.min(subtreeEnd(reading, head, last), limit.last);
  return Math.max(
    phrase,
    nominalEnd(reading, end, Math.max(phrase, Math.min(head ?? phrase, end))),
  );
}

/** The syntactic head of what stands after the opening words, null where the tree gives none there. */
function headAfter(reading: Reading, last: number): number | null {
  const { tree } = reading;
  const marked = headOf(tree, last);
  const name = relation(tree, last);
  if (marked > last && (name === "mark" || name === "case")) return marked;
  let at = last + 1;
  if (at >= reading.tokens.length) return null;
  for (let steps = 0; steps < LONGEST; steps++) {
    const head = headOf(tree, at);
    if (head <= last || /^(?:advcl|obl|nmod|acl|parataxis|root)$/.test(relation(tree, at)))
      return at;
    at = head;
  }
  return at;
}

const opensClause = (reading: Reading, head: number | null): boolean =>
  head !== null &&
  (isVerb(reading, head) ||
    reading.tree.deprels[head] === "advcl" ||
    dependents(reading.tree, head, "nsubj", "cop").length > 0);

/** The last token under `head`. */
function subtreeEnd(reading: Reading, head: number, from: number): number {
  let end = Math.max(head, from);
  const open = [head];
  for (const k of open) {
    if (open.length > LONGEST * 2) break;
    for (const child of reading.tree.children[k] ?? []) {
      if (relation(reading.tree, child) === "punct") continue;
      end = Math.max(end, child);
      open.push(child);
    }
  }
  return end;
}

/** A tree that hangs the claim's place on the condition ("after the truce to the island") is not followed. */
function nominalEnd(reading: Reading, end: number, head: number): number {
  for (let k = head + 1; k <= end; k++) {
    const word = lower(reading, k);
    if (word === "to" || word === "into" || reading.tags[k] === "VERB") return k - 1;
    if (word === ",") return k - 1;
  }
  return end;
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
    else if (reading.tags[k] === "DET" && (tag === "ADJ" || tag === "NUM" || tag === "PROPN"))
      k = next;
    else return trimmed(reading, from, k);
  }
}

const isDay = (reading: Reading, k: number): boolean =>
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
    lower(reading, k),
  );

/** After "of", "the" or a genitive a noun must follow. */
const isJoint = (reading: Reading, k: number): boolean =>
  lower(reading, k) === "of" || reading.tags[k] === "DET" || /^['’]s?$/.test(lower(reading, k));

/** Without a joint that nothing follows. */
function trimmed(reading: Reading, from: number, to: number): number {
  let k = to;
  while (k > from && isJoint(reading, k)) k--;
  return k;
}

/** How far a clause from `from` can reach at most; `cut` where the claim's words begin. */
function boundary(
  reading: Reading,
  text: string,
  from: number,
  own: readonly Draft[],
): { readonly last: number; readonly cut: boolean } {
  let open = false;
  let k = from;
  for (; k - from < LONGEST; k++) {
    const next = reading.tokens[k + 1];
    if (!next) break;
    if (isOwn(k + 1, next, own)) return { last: withoutLink(reading, from, k), cut: true };
    if (/^[,;:.!?)\]—–]$/.test(next.text) || lower(reading, k + 1) === "but") break;
    if (/^["“”]$/.test(next.text)) {
      const opens = next.text === "“" || (next.text === '"' && isOpening(text, next.start));
      if (!opens && !open) break;
      open = opens;
    }
  }
  return { last: k, cut: false };
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
