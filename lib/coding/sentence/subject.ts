import type { Mention } from "@/lib/coding/actors/mention";
import { INSERTIONS, ORGANS, PARTIES, PLURAL, SPEAKERS } from "@/lib/coding/frames/lexicon";
import { findAt } from "@/lib/coding/frames/phrases";
import { groupAround } from "./mention-group";
import { lemma, lower, REACH, type Reading } from "./reading";
import { isQuote, verbGroup } from "./verb-group";

export type Subject =
  /** Named actors. */
  | { readonly kind: "actors"; readonly mentions: readonly Mention[]; readonly from: number }
  /** "we", "our governments": whoever speaks. */
  | { readonly kind: "speaker"; readonly at: number; readonly from: number }
  /** "both sides", "they": the parties of a joint statement. */
  | { readonly kind: "parties"; readonly at: number; readonly from: number }
  /** "several countries": named, if at all, in a list beside. */
  | { readonly kind: "plural"; readonly at: number; readonly from: number }
  /** Words that are no actor. */
  | { readonly kind: "other"; readonly from: number; readonly to: number };

/** The subject of the verb group that starts at token `start`. */
export function subjectOf(reading: Reading, start: number, depth = 0): Subject {
  let k = start - 1;
  while (k >= 0 && skips(reading, k)) k--;
  if (k < 0 || depth > 4) return { kind: "other", from: Math.max(k, 0), to: k };
  const word = lower(reading, k);
  if (word === "," || word === "–" || word === ")") {
    const open = openingOf(reading, k);
    if (open === null) {
      const previous = previousVerb(reading, k);
      if (previous !== null && reading.tags[start] !== "PRON")
        return subjectOf(reading, verbGroup(reading, previous).start, depth + 1);
      return { kind: "other", from: k, to: k };
    }
    const outer = nounPhrase(reading, open - 1);
    if (outer.kind !== "other") return outer;
    // "General X, of the Canadian Army, served": the insertion says whose.
    const body = firstMention(reading, open + 1, Math.min(open + 4, k - 1));
    return body?.kind === "institution"
      ? { kind: "actors", mentions: [body], from: outer.from }
      : outer;
  }
  if (reading.tags[k] === "CCONJ") {
    const previous = previousVerb(reading, k);
    if (previous !== null) return subjectOf(reading, verbGroup(reading, previous).start, depth + 1);
    return { kind: "other", from: k, to: k };
  }
  if (/^(?:who|which|that|whose)$/.test(word) && !reading.mentionAt[k]) {
    let head = k - 1;
    while (head >= 0 && (lower(reading, head) === "," || isQuote(lower(reading, head)))) head--;
    return antecedent(reading, head);
  }
  return nounPhrase(reading, k);
}

const skips = (reading: Reading, k: number): boolean =>
  !reading.mentionAt[k] && (reading.tags[k] === "ADV" || isQuote(lower(reading, k)));

function openingOf(reading: Reading, close: number): number | null {
  const partner = lower(reading, close) === ")" ? "(" : lower(reading, close);
  for (let k = close - 1; k >= 0 && k >= close - REACH; k--) {
    const word = lower(reading, k);
    if (/^[;:]$/.test(word)) return null;
    if (word !== partner) continue;
    const next = lower(reading, k + 1);
    const opens = INSERTIONS.has(next) || /(?:ing|ed|ly)$/.test(next) || partner !== ",";
    if (opens && k > 0) return k;
  }
  return null;
}

function previousVerb(reading: Reading, from: number): number | null {
  for (let k = from - 1; k >= 0 && k >= from - REACH; k--) {
    const word = lower(reading, k);
    if (/^[;:]$/.test(word)) return null;
    if (reading.tags[k] !== "VERB" || reading.mentionAt[k]) continue;
    const { form } = verbGroup(reading, k);
    if (form === "finite" || form === "base") return k;
  }
  return null;
}

/** A noun phrase ends where a verb, a conjunction or a stop stands. */
function boundary(reading: Reading, k: number): boolean {
  if (reading.mentionAt[k]) return false;
  const tag = reading.tags[k];
  const word = lower(reading, k);
  if (tag === "VERB")
    return !/^(?:led|based|backed|brokered)$/.test(word) || lower(reading, k - 1) !== "-";
  if (tag === "AUX" || tag === "SCONJ") return true;
  if (tag === "PRON") return /^(?:who|which|whose)$/.test(word);
  return tag === "PUNCT" && !/^["'“”‘’()\-.]$/.test(word);
}

function nounPhrase(reading: Reading, end: number): Subject {
  let from = end;
  while (from > 0 && end - from < REACH && !boundary(reading, from - 1)) from--;
  return phraseSubject(reading, from, end);
}

/** Who a noun phrase from token `from` to `end` stands for. */
export function phraseSubject(reading: Reading, from: number, end: number): Subject {
  const parties = partiesIn(reading, from, end);
  if (parties !== null) return { kind: "parties", at: parties, from };
  let preposition = end + 1;
  for (let k = from + 1; k <= end; k++)
    if (reading.tags[k] === "ADP" && !reading.mentionAt[k]) {
      preposition = k;
      break;
    }
  if (reading.tags[from] === "ADP" && !reading.mentionAt[from]) {
    // "In March the government will …": what follows the opening phrase is the subject.
    const last = lastMention(reading, from, end);
    if (last) return { kind: "actors", mentions: groupAround(reading, last), from };
    if (SPEAKERS.has(lower(reading, end))) return { kind: "speaker", at: end, from };
    return { kind: "other", from, to: end };
  }
  const head = preposition - 1;
  const mention = firstMention(reading, from, head);
  if (mention) return ownedBy(reading, mention, head, from);
  for (let k = from; k <= head; k++)
    if (
      SPEAKERS.has(lower(reading, k)) &&
      (k === head ||
        ORGANS.has(lemma(reading, head)) ||
        lower(reading, k) === "we" ||
        lower(reading, k) === "i")
    )
      return { kind: "speaker", at: k, from };
  if (lower(reading, head) === "they") return { kind: "parties", at: head, from };
  if (
    preposition <= end &&
    ORGANS.has(lemma(reading, head)) &&
    /^(?:of|from|for)$/.test(lower(reading, preposition))
  ) {
    const inner = firstMention(reading, preposition, end);
    if (inner) return { kind: "actors", mentions: groupAround(reading, inner), from };
  }
  if (
    PLURAL.has(lemma(reading, head)) ||
    reading.tags[from] === "NUM" ||
    reading.tags[head] === "NUM"
  )
    return { kind: "plural", at: head, from };
  return { kind: "other", from, to: end };
}

/** "Russian demands" speaks for Russia, "Russian companies" does not: the head noun decides. */
function ownedBy(reading: Reading, mention: Mention, head: number, from: number): Subject {
  const next = reading.mentions[reading.mentions.indexOf(mention) + 1];
  if (
    /^['’]s?$/.test(lower(reading, mention.lastToken + 1)) &&
    next &&
    next.lastToken <= head &&
    !next.place
  )
    return ownedBy(reading, next, head, from);
  const group = groupAround(reading, mention);
  const last = group[group.length - 1] ?? mention;
  const own: Subject = { kind: "actors", mentions: group, from };
  if (mention.kind !== "adjective" && mention.kind !== "country" && mention.kind !== "capital")
    return own;
  if (/^(?:and|,)$/.test(lower(reading, last.lastToken + 1))) return own;
  if (last.lastToken >= head || mention.lastToken >= head) return own;
  for (let k = head; k > mention.lastToken; k--)
    if (ORGANS.has(lemma(reading, k)) || reading.topicAt[k]?.value.types.includes("troops"))
      return own;
  return { kind: "other", from, to: head };
}

function antecedent(reading: Reading, end: number): Subject {
  const mention = reading.mentionAt[end];
  if (mention)
    return { kind: "actors", mentions: groupAround(reading, mention), from: mention.firstToken };
  return nounPhrase(reading, end);
}

function partiesIn(reading: Reading, from: number, end: number): number | null {
  for (let k = from; k <= end; k++) if (findAt(PARTIES, reading.tokens, k).length > 0) return k;
  return null;
}

function firstMention(reading: Reading, from: number, to: number): Mention | null {
  for (let k = from; k <= to; k++) {
    const mention = reading.mentionAt[k];
    if (mention) return mention;
  }
  return null;
}

function lastMention(reading: Reading, from: number, to: number): Mention | null {
  for (let k = to; k >= from && k > to - 3; k--) {
    const mention = reading.mentionAt[k];
    if (mention && !mention.place) return mention;
  }
  return null;
}
