import type { Reading } from "@/lib/coding/sentence/reading";
import type { Voices } from "./holders";
import type { Label } from "./label";
import { type Narrator, NOBODY } from "./narrator";
import { quotedTokens, saysOutside } from "./quotation";
import { type Saying, sayingOver, sayingsOf } from "./saying";
import type { SpokenBy } from "./speaker";

/** What a paragraph's earlier sentences leave open: a quotation, and who speaks in it. */
export interface Carried {
  readonly open: boolean;
  readonly speaker: SpokenBy | null;
}
export const SILENCE: Carried = { open: false, speaker: null };

/** Who speaks where in a sentence. */
export interface Hearing {
  readonly sayings: readonly Saying[];
  /** Who speaks as "we" where nobody is quoted. */
  readonly narrator: Narrator;
  /** Whose words the token at an index is in; null for the document's own. */
  speakerAt(token: number): SpokenBy | null;
  voicesAt(token: number): Voices;
  /** What the next sentence of the paragraph takes over. */
  readonly left: Carried;
}

/** Listens to one sentence. `text` is the document as given; `label` who speaks in this turn of a transcript. */
export function hear(
  reading: Reading,
  text: string,
  carried: Carried,
  label: Label | null,
  author: Narrator,
): Hearing {
  const sayings = sayingsOf(reading);
  const { quoted, open } = quotedTokens(reading, text, carried.open);
  const outside = sayings.filter(({ verb }) => !quoted[verb]);
  // "…," a minister told us: somebody else speaks, though nobody known.
  const unknown = outside.length === 0 && !carried.open && saysOutside(reading, quoted);
  const kept = (quoted[0] || carried.open) && !unknown ? carried.speaker : null;
  const narrator = label?.asks ? NOBODY : author;
  const labelled = label && label.speaker.holders.length > 0 ? label.speaker : null;
  const speakerAt = (token: number): SpokenBy | null => {
    const over = sayingOver(reading, sayings, token);
    if (over && !(quoted[token] && quoted[over.verb] && outside.length > 0)) return over.speaker;
    if (quoted[token] || carried.open) return outside[0]?.speaker ?? kept ?? labelled;
    return labelled;
  };
  const voicesAt = (token: number): Voices => {
    const own = speakerAt(token)?.holders ?? [];
    return { speakers: own.length > 0 ? own : narrator.holders, parties: narrator.holders };
  };
  const last = outside.findLast(({ clause }) => clause);
  const speaker = last ? last.speaker : unknown ? null : carried.speaker;
  return { sayings, narrator, speakerAt, voicesAt, left: { open, speaker } };
}
