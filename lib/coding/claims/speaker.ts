import type { HolderId, Span } from "@/lib/codebook";
import type { Mention } from "@/lib/coding/actors/mention";
import { ORGANS, PARTIES } from "@/lib/coding/frames/lexicon";
import { findAt } from "@/lib/coding/frames/phrases";
import { OFFICES, SOURCES } from "@/lib/coding/frames/speaker-words";
import { lemma, lower, type Reading, spanOf } from "@/lib/coding/sentence/reading";
import { dependents, nounSpan, relation } from "@/lib/coding/sentence/tree";
import { holdersOfMention } from "./draft";

/** Somebody who says something: for whom they speak, nobody where that is not known. */
export interface SpokenBy extends Span {
  readonly name: string;
  readonly holders: readonly HolderId[];
  /** A person or an office, whose announcing is the country's own word; not "France" or "the West". */
  readonly person: boolean;
}

const speakerOf = (mention: Mention, person: boolean): SpokenBy => ({
  name: mention.name,
  holders: holdersOfMention(mention),
  person,
  start: mention.start,
  end: mention.end,
});

/**
 * Who the noun phrase with head `head` is, as the subject of a verb of saying. `clause` is the verb of what is
 * said, -1 where it is not known: a bare "the foreign minister" speaks for its subject. Null for no person or body.
 */
export function speakerAt(reading: Reading, head: number, clause: number): SpokenBy | null {
  const { tree, tags } = reading;
  const here = reading.mentionAt[head];
  if (here && !here.place) {
    if (here.holder === null) return unknown(here.name, here);
    const person = here.kind === "leader" || here.kind === "institution";
    return speakerOf(here, person || (here.kind === "pronoun" && isOneself(reading, head)));
  }
  if (tags[head] === "PRON") return null;
  const { first, last } = phraseOf(reading, head);
  for (let k = first; k <= head; k++)
    if (findAt(PARTIES, reading.tokens, k).length > 0) return null;
  const span = spanOf(reading, first, last);
  const name = nameOf(reading, head);
  const inside = mentionsIn(reading, first, last);
  const person = inside.find(({ kind }) => kind === "leader" || kind === "institution");
  if (person) return speakerOf(person, true);
  const office = isOffice(reading, head, ORGANS) || isOffice(reading, head, OFFICES);
  const owner = inside[0] ?? ownerBefore(reading, head, clause) ?? groupOwner(reading, head);
  if (office && owner) return { name, holders: holdersOfMention(owner), person: true, ...span };
  if (isOffice(reading, head, OFFICES)) {
    const subject = dependents(tree, clause, "nsubj")[0];
    const mention = subject === undefined ? null : reading.mentionAt[subject];
    if (mention && mention.holder !== null)
      return { name, holders: holdersOfMention(mention), person: true, ...span };
  }
  // "analysts say", "Kwame Asante said": a speaker, though nobody's.
  const named = tags[head] === "PROPN" && !inside.length;
  return named || office || SOURCES.has(lemma(reading, head)) ? unknown(name, span) : null;
}

const unknown = (name: string, { start, end }: Span): SpokenBy => ({
  name,
  holders: [],
  person: true,
  start,
  end,
});

const isOneself = (reading: Reading, k: number): boolean => /^s?he$/.test(lower(reading, k));

/** A noun phrase without the preposition before it. */
function phraseOf(reading: Reading, head: number): { first: number; last: number } {
  const { first, last } = nounSpan(reading.tree, head);
  let from = first;
  while (from < head && relation(reading.tree, from) === "case") from++;
  while (from < head && relation(reading.tree, from) === "fixed") from++;
  return { first: from, last };
}

/** The head noun or what describes a name ("Foreign Minister X") is one of `words`. */
const isOffice = (reading: Reading, head: number, words: ReadonlySet<string>): boolean =>
  words.has(lemma(reading, head)) ||
  [...dependents(reading.tree, head, "nmod", "compound", "appos", "flat")].some((k) =>
    words.has(lemma(reading, k)),
  );

function mentionsIn(reading: Reading, first: number, last: number): Mention[] {
  const found: Mention[] = [];
  for (let k = first; k <= last; k++) {
    const mention = reading.mentionAt[k];
    if (mention && mention.holder !== null && found.at(-1) !== mention) found.push(mention);
  }
  return found;
}

/** "its foreign minister": the last actor named before, where no mention says whose. */
function ownerBefore(reading: Reading, head: number, clause: number): Mention | null {
  const own = dependents(reading.tree, head, "nmod").find(
    (k) => reading.tags[k] === "PRON" || lower(reading, k) === "its",
  );
  if (own === undefined) return null;
  const subject = dependents(reading.tree, clause, "nsubj")[0];
  const doer = subject === undefined || subject > own ? null : reading.mentionAt[subject];
  if (doer && doer.holder !== null) return doer;
  for (const mention of reading.mentions.toReversed())
    if (mention.lastToken < own && mention.holder !== null && !mention.place) return mention;
  return null;
}

/** "the bloc's secretary": of the group named before. */
function groupOwner(reading: Reading, head: number): Mention | null {
  const owned = dependents(reading.tree, head, "nmod").some(
    (k) => reading.tree.deprels[k] === "nmod:poss" && reading.tags[k] === "NOUN",
  );
  if (!owned) return null;
  const groups = reading.mentions.filter((m) => m.kind === "group" && m.lastToken < head);
  return groups.at(-1) ?? null;
}

/** The name in an apposition ("its defence minister, João Vilar") or the phrase itself. */
function nameOf(reading: Reading, head: number): string {
  const named = dependents(reading.tree, head, "appos").find((k) => reading.tags[k] === "PROPN");
  const { first, last } = phraseOf(reading, named ?? head);
  return reading.tokens
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join(" ")
    .replace(/ (['’]s?)\b/g, "$1");
}
