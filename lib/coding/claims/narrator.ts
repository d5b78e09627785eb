import type { HolderId } from "@/lib/codebook";
import type { Mention } from "@/lib/coding/actors/mention";
import { groupAround } from "@/lib/coding/sentence/mention-group";
import type { Reading } from "@/lib/coding/sentence/reading";

/** Who speaks as "we" outside quotation marks: the governments of a statement, nobody in a report. */
export interface Narrator {
  readonly holders: readonly HolderId[];
  readonly name: string | null;
}

const NOBODY: Narrator = { holders: [], name: null };

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
  if (!head || !STATEMENT.test(flat)) return NOBODY;
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
