import type { Mention } from "@/lib/coding/actors/mention";
import { LIST_GLUE, ORGANS } from "@/lib/coding/frames/lexicon";
import { lemma, lower, type Reading } from "./reading";

/** How two mentions that follow each other stand together. */
type Link = "same" | "comma" | "and" | null;

/**
 * Mentions listed with `mention` ("A, B and C"), in reading order, itself included. Commas alone
 * make no list, and a list ends with what its "and" joins.
 */
export function groupAround(reading: Reading, mention: Mention): readonly Mention[] {
  const at = reading.mentions.indexOf(mention);
  if (at < 0) return [mention];
  let from = at;
  let to = at;
  let joined = false;
  for (let right: Link; to < at + 60; to++) {
    right = linkAfter(reading, to);
    if (right === null || (joined && right === "comma")) break;
    if (right === "and") joined = true;
  }
  for (; from > 0 && from > at - 60; from--) {
    const left = linkAfter(reading, from - 1);
    if (left === null || (left === "and" && (joined || linkAfter(reading, from) === "comma")))
      break;
    if (left === "and") joined = true;
  }
  // "Chad, Togo and Zamunda": a list may end with a name nobody knows.
  const end = reading.mentions[to]?.lastToken ?? 0;
  const unknown = lower(reading, end + 1) === "and" && reading.tags[end + 2] === "PROPN";
  if (unknown && !reading.mentionAt[end + 2] && to > from) joined = true;
  const group = reading.mentions.slice(from, to + 1);
  return joined ? group : sameOnly(group, mention);
}

const sameOnly = (group: readonly Mention[], mention: Mention): readonly Mention[] =>
  group.filter((other) => other.holder === mention.holder);

/** The link between mention `k` and the next. */
function linkAfter(reading: Reading, k: number): Link {
  const a = reading.mentions[k];
  const b = reading.mentions[k + 1];
  if (!a || !b || b.firstToken - a.lastToken > 6) return null;
  let link: Link = null;
  for (let i = a.lastToken + 1; i < b.firstToken; i++) {
    const word = lower(reading, i);
    const tag = reading.tags[i];
    if (word === "and" || word === "&") link = "and";
    else if (word === ",") link ??= "comma";
    else if (word === "of" && a.holder !== b.holder) return null;
    else if (
      link === null &&
      tag === "NOUN" &&
      a.holder !== b.holder &&
      !ORGANS.has(lemma(reading, i))
    )
      return null;
    else if (
      !LIST_GLUE.has(word) &&
      tag !== "ADJ" &&
      tag !== "PROPN" &&
      tag !== "NOUN" &&
      tag !== "NUM"
    )
      return null;
  }
  return link ?? (a.holder === b.holder ? "same" : null);
}
