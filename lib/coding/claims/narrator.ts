import type { HolderId } from "@/lib/codebook";
import type { Mention } from "@/lib/coding/actors/mention";
import { RELEASES } from "@/lib/coding/frames/speaker-words";
import { groupAround } from "@/lib/coding/sentence/mention-group";
import { lower, type Reading } from "@/lib/coding/sentence/reading";

/** Who speaks as "we" outside quotation marks: the governments of a statement, nobody in a report. */
export interface Narrator {
  readonly holders: readonly HolderId[];
  readonly name: string | null;
}

export const NOBODY: Narrator = { holders: [], name: null };

const STATEMENT =
  /\b(?:joint|leaders['’]?|ministers['’]?)?\s*(?:statement|communiqu[eé]|declaration|outcomes?|remarks|readout|press release)\b/i;
const BY = /\b(?:statement|remarks|address|speech)s?\s+(?:by|of|from)\b/i;

/** Distinct holders of country and group mentions, in order of first mention. */
function holdersOf(mentions: readonly Mention[]): HolderId[] {
  const ids = mentions
    .filter((m) => m.holder !== null && m.kind !== "pronoun")
    .map((m) => m.holder ?? "");
  return [...new Set(ids)];
}

/**
 * The narrator of a document titled `title`. `head` is the reading of the title (null where there is none),
 * `body` the readings that follow it.
 */
export function narratorOf(
  title: string,
  head: Reading | null,
  body: readonly Reading[],
): Narrator {
  const flat = title.replace(/\s+/g, " ");
  const signed = signedAs(body);
  if (signed.length > 0) return { holders: signed, name: null };
  if (!head || !STATEMENT.test(flat)) return publisherOf(head, body);
  const named = head.mentions.filter((m) => m.holder !== null);
  const first = named[0];
  if (first && BY.test(flat.slice(0, 80))) {
    const group = groupAround(head, first);
    return { holders: holdersOf(group), name: group.length === 1 ? first.name : null };
  }
  const group = first ? holdersOf(groupAround(head, first)) : [];
  if (group.length > 1 || /\bgovernments?\b/i.test(flat)) return { holders: group, name: null };
  // The title names nobody or one side only: the first several governments listed together sign it.
  for (const reading of body.slice(0, 6))
    for (const mention of reading.mentions) {
      const several = holdersOf(groupAround(reading, mention));
      if (several.length > 1) return { holders: several, name: null };
    }
  return { holders: group, name: null };
}

/** "We, the ministers of A, B and C, agree": those who speak as "we" say who they are. */
function signedAs(body: readonly Reading[]): readonly HolderId[] {
  for (const reading of body.slice(0, HEAD)) {
    const at = reading.tokens[0]?.tag === "PUNCT" ? 1 : 0;
    if (lower(reading, at) !== "we" || lower(reading, at + 1) !== ",") continue;
    const first = reading.mentions.find(({ holder }) => holder !== null);
    if (first && first.firstToken < at + 16) return holdersOf(groupAround(reading, first));
  }
  return [];
}

/** How many sentences from the top say who publishes. */
const HEAD = 8;
/** A line of the letterhead is short. */
const LINE = 14;

/** The government whose press release this is: named in its letterhead, or by its place, or first in its title. */
function publisherOf(head: Reading | null, body: readonly Reading[]): Narrator {
  const top = head ? [head, ...body.slice(0, HEAD)] : body.slice(0, HEAD);
  const lines = top.filter(({ tokens }) => tokens.length <= LINE);
  const letterhead = lines.filter((line) => {
    const words = ` ${line.tokens.map(({ text }) => text.toLowerCase()).join(" ")} `;
    return RELEASES.some((phrase) => words.includes(` ${phrase} `));
  });
  if (letterhead.length === 0) return NOBODY;
  const first = (readings: readonly Reading[], place: boolean): HolderId | null =>
    readings
      .flatMap(({ mentions }) => mentions)
      .find(
        (m) => m.holder !== null && (place ? m.kind === "capital" : !m.place && m.kind !== "group"),
      )?.holder ?? null;
  const holder = first(letterhead, false) ?? first(lines, true) ?? first(top, false);
  return holder === null ? NOBODY : { holders: [holder], name: null };
}
