import type { CommitmentType } from "@/lib/codebook";
import type { Mention } from "@/lib/coding/actors/mention";
import { ADJUNCT, ORGANS } from "@/lib/coding/frames/lexicon";
import type { Act } from "@/lib/coding/frames/schema";
import { groupAround } from "./mention-group";
import { lemma, lower, type Reading, type TopicFound } from "./reading";

const SPAN = 28;

/**
 * Topics after token `from` that the word before it can have as its objects. A topic that `takes` refuses
 * does not hide what stands in its "of …" or "to …" ("granted the forces access to bases").
 */
export function topicsAfter(
  reading: Reading,
  from: number,
  takes: (topic: TopicFound) => boolean = () => true,
): TopicFound[] {
  const found: TopicFound[] = [];
  let preposition = false;
  let joint = false;
  let headed = false;
  for (let k = from; k < reading.tokens.length && k < from + SPAN; k++) {
    const topic = reading.topicAt[k];
    if (topic) {
      const outer = found[found.length - 1];
      const nested =
        preposition && !joint && outer !== undefined && !outer.value.weak && takes(outer);
      if (!nested) found.push(topic);
      headed = true;
      preposition = false;
      joint = false;
      k = topic.last;
      continue;
    }
    if (reading.mentionAt[k]) {
      headed = true;
      continue;
    }
    const tag = reading.tags[k];
    const word = lower(reading, k);
    if (stopsObject(reading, k, from)) break;
    // "left the city after talks": the talks are when it was, not what was left.
    if (headed && tag === "ADP" && ADJUNCT.has(word)) break;
    if (tag === "NOUN" || tag === "PROPN") headed = true;
    if (tag === "ADP" && word !== "of" && word !== "in") preposition = true;
    if ((word === "of" || word === "in") && !money(reading, from, k)) preposition = true;
    if (tag === "CCONJ" || word === ",") joint = true;
  }
  return found;
}

/** "€2 billion in military aid": the sum does not hide the thing it pays for. */
function money(reading: Reading, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (/^[$€£¥]$/.test(lower(reading, k))) return true;
  return false;
}

function stopsObject(reading: Reading, k: number, from: number): boolean {
  const tag = reading.tags[k];
  const word = lower(reading, k);
  if (tag === "AUX" || tag === "SCONJ") return true;
  if (tag === "VERB") return k > from && !/^(?:led|based|backed)$/.test(word);
  if (tag === "PART" && word === "to") return true;
  if (tag === "PRON") return /^(?:who|which|whose|i|we|he|she|they|it)$/.test(word);
  if (/^[–—]$/.test(word)) return reading.tags[k + 1] !== "DET";
  return /^[;:.!?]$/.test(word);
}

/** Topics between two tokens, both inclusive. */
export function topicsBetween(reading: Reading, from: number, to: number): TopicFound[] {
  const found: TopicFound[] = [];
  for (let k = Math.max(from, 0); k <= to; k++) {
    const topic = reading.topicAt[k];
    if (topic && topic.first >= from && found[found.length - 1] !== topic) found.push(topic);
  }
  return found;
}

/** The types that `topic` names as an object of `act`: none where the act cannot take it. */
export function typesFor(act: Act, topic: TopicFound): CommitmentType[] {
  const { id, types, also = [] } = topic.value;
  if ((act.only && !act.only.includes(id)) || act.except?.includes(id)) return [];
  if (act.types === undefined) return topic.value.deed ? [] : types.slice(0, 1);
  const allowed = act.types;
  if (also.length === 0) return types.filter((type) => allowed.includes(type));
  // "ships" are lent or sent: the act's first type decides what they are.
  const named = new Set([...types, ...also]);
  return allowed.filter((type) => named.has(type)).slice(0, 1);
}

/** Whose a thing is: "French troops", "soldiers from Kenya", "its forces". */
export function ownersOf(reading: Reading, topic: TopicFound): readonly Mention[] {
  for (let k = topic.first - 1; k >= 0 && k >= topic.first - 6; k--) {
    const mention = reading.mentionAt[k];
    if (mention)
      return mention.kind === "pronoun" || !mention.place ? groupAround(reading, mention) : [];
    const tag = reading.tags[k];
    if (
      tag !== "ADJ" &&
      tag !== "NOUN" &&
      tag !== "NUM" &&
      tag !== "PROPN" &&
      lower(reading, k) !== "'s" &&
      lower(reading, k) !== "’s"
    )
      break;
  }
  if (/^(?:from|of)$/.test(lower(reading, topic.last + 1)))
    for (let k = topic.last + 2; k < topic.last + 5; k++) {
      const mention = reading.mentionAt[k];
      if (mention) return actsForState(reading, mention) ? groupAround(reading, mention) : [];
      if (reading.tags[k] !== "DET") break;
    }
  return [];
}

/** Actors of a "by …" phrase within reach of token `from`. */
export function agentsAfter(reading: Reading, from: number): readonly Mention[] {
  for (let k = from; k < reading.tokens.length && k < from + 8; k++) {
    if (/^[,;:]$/.test(lower(reading, k))) return [];
    if (lower(reading, k) !== "by") continue;
    for (let m = k + 1; m < k + 7; m++) {
      const mention = reading.mentionAt[m];
      if (mention) return actsForState(reading, mention) ? groupAround(reading, mention) : [];
      if (reading.tags[m] === "VERB") return [];
    }
  }
  return [];
}

/** Actors listed beside a plural that names none: "six countries (A, B and C)", "including A and B". */
export function listedAfter(reading: Reading, from: number): readonly Mention[] {
  for (let k = from; k < reading.tokens.length && k < from + 60; k++) {
    const word = lower(reading, k);
    if (word === ";") return [];
    if (
      word !== "(" &&
      word !== "including" &&
      word !== ":" &&
      lemma(reading, k) !== "include" &&
      !(word === "as" && lower(reading, k - 1) === "such")
    )
      continue;
    for (let m = k + 1; m < k + 4; m++) {
      const mention = reading.mentionAt[m];
      if (!mention) continue;
      const group = groupAround(reading, mention);
      if (group.length > 1 || word === "including") return group;
      break;
    }
  }
  return [];
}

/** "Iraqi fighters" or "Chinese companies" are not the state; "Iraqi forces" are. */
function actsForState(reading: Reading, mention: Mention): boolean {
  if (mention.kind !== "adjective" && mention.kind !== "country") return mention.holder !== null;
  let head = mention.lastToken;
  for (let k = head + 1; k < reading.tokens.length && k < head + 6; k++) {
    const tag = reading.tags[k];
    if (reading.mentionAt[k] || (tag !== "NOUN" && tag !== "PROPN" && tag !== "ADJ")) break;
    head = k;
  }
  if (head === mention.lastToken)
    return (
      mention.kind === "country" ||
      /^["“\d]/.test(lower(reading, head + 1)) ||
      reading.mentionAt[head + 1] !== null
    );
  for (let k = head; k > mention.lastToken && k >= head; k--)
    if (ORGANS.has(lemma(reading, k)) || reading.topicAt[k] || (reading.actsAt[k]?.length ?? 0) > 0)
      return true;
  return false;
}
