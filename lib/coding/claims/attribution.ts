import type { HolderId, Span, Speaker, Voice } from "@/lib/codebook";
import type { Mention } from "@/lib/coding/actors/mention";
import { SPEECH } from "@/lib/coding/frames/lexicon";
import { isQuote, predicateOf } from "@/lib/coding/sentence/predicate";
import { lemma, lower, type Reading } from "@/lib/coding/sentence/reading";
import { subjectOf } from "@/lib/coding/sentence/subject";
import type { Draft } from "./draft";
import type { Narrator } from "./narrator";

/** Somebody who says something in a sentence, and which tokens are not part of what is said. */
export interface Saying {
  readonly mention: Mention;
  /** From the speaker to the verb of saying: these words are the document's own. */
  readonly from: number;
  readonly to: number;
  /** It comes after what is said ("…, said X"): what stands before it is said too. */
  readonly trailing: boolean;
  /** The first token after the thing announced ("announced aid, and …"); past the end where a clause is said. */
  readonly until: number;
}

/** The first saying of a sentence: "X said that …", "…, said X", "according to X". */
export function sayingOf(reading: Reading): Saying | null {
  const until = reading.tokens.length;
  for (let k = 0; k < reading.tokens.length; k++) {
    if (lower(reading, k) === "according" && lower(reading, k + 1) === "to") {
      const mention = reading.mentionAt[k + 2] ?? reading.mentionAt[k + 3];
      if (mention) return { mention, from: k, to: mention.lastToken, trailing: true, until };
    }
    if (reading.tags[k] !== "VERB" || reading.mentionAt[k] || !SPEECH.has(lemma(reading, k)))
      continue;
    const inverted = reading.mentionAt[k + 1];
    if (inverted && /^["”’',]$/.test(lower(reading, k - 1)) && inverted.kind !== "adjective")
      return { mention: inverted, from: k, to: inverted.lastToken, trailing: true, until };
    // "will continue to support": a deed, nothing said.
    if (reading.tags[k + 1] === "PART" && lower(reading, k + 1) === "to") continue;
    const group = predicateOf(reading, k);
    if (group.passive || group.form === "to") continue;
    const subject = subjectOf(reading, group);
    const mention = subject.kind === "actors" ? subject.mentions.find((m) => !m.place) : undefined;
    if (mention && mention.holder !== null) {
      const from = Math.min(Math.max(subject.from, 0), mention.firstToken);
      return {
        mention,
        from,
        to: k,
        trailing: trails(reading, from, k),
        until: thingEnd(reading, k),
      };
    }
  }
  return null;
}

/** "…, X said on Monday": a comma or a quotation before the speaker and no clause after the verb. */
function trails(reading: Reading, from: number, verb: number): boolean {
  const before = lower(reading, from - 1);
  if (from === 0 || !(before === "," || isQuote(before))) return false;
  const next = verb + 1;
  const tag = reading.tags[next];
  return tag === undefined || tag === "PUNCT" || tag === "ADP" || tag === "ADV";
}

/** Where the thing announced ends: the next comma, where the verb has a noun and no clause for its object. */
function thingEnd(reading: Reading, verb: number): number {
  const end = reading.tokens.length;
  const tag = reading.tags[verb + 1];
  const thing = tag === "SYM" || tag === "NUM" || tag === "DET" || tag === "ADJ" || tag === "NOUN";
  if (!thing || (reading.actsAt[verb]?.length ?? 0) === 0) return end;
  for (let k = verb + 1; k < end; k++) if (/^[,;]$/.test(lower(reading, k))) return k;
  return end;
}

/** Whether a token is in what the saying reports. */
export const saidAt = (saying: Saying, token: number): boolean =>
  (token > saying.to && token < saying.until) || (saying.trailing && token < saying.from);

export interface Attribution {
  readonly voice: Voice;
  readonly speaker: Speaker | null;
  readonly span: Span | null;
}

/** Whose words a claim of `holder` is: the holder's own, another's about it, or the document's. */
export function attribute(
  holder: HolderId,
  speaker: Mention | null,
  said: boolean,
  narrator: Narrator,
): Attribution {
  if (speaker && said) {
    const own =
      speaker.holder === holder || speaker.alias === holder || speaker.others.includes(holder);
    return {
      voice: own ? "own" : "reported",
      speaker: { name: speaker.name, country: speaker.holder },
      span: { start: speaker.start, end: speaker.end },
    };
  }
  if (narrator.holders.length === 0) return { voice: "narrated", speaker: null, span: null };
  const country = narrator.holders.length === 1 ? (narrator.holders[0] ?? null) : null;
  const named = narrator.name ? { name: narrator.name, country } : null;
  return {
    voice: narrator.holders.includes(holder) ? "own" : "reported",
    speaker: named,
    span: null,
  };
}

/** A government speaks in what it signs: its own voice, with no speaker to name. */
export const SIGNED: Attribution = { voice: "own", speaker: null, span: null };

/** "X and Y signed a declaration that foresees X sending troops": X's own word for what X will do. */
export const isUnderOwnSignature = (draft: Draft, drafts: readonly Draft[]): boolean =>
  drafts.some(
    (signing) =>
      signing.role === "sign" &&
      signing.stance === "committed" &&
      signing.holder.id === draft.holder.id &&
      signing.last < draft.first,
  );

/** Which tokens stand in quotation marks. `open`: a quotation goes on from the sentence before. */
export function quotedTokens(
  reading: Reading,
  text: string,
  open: boolean,
): { readonly quoted: readonly boolean[]; readonly open: boolean } {
  let inside = open;
  const quoted = reading.tokens.map((token) => {
    const word = token.text;
    if (isQuote(word) && !/^['‘’]$/.test(word)) {
      const opens =
        word === "“" || (word === '"' && !/[^\s([—–-]/.test(text.charAt(token.start - 1)));
      inside = opens;
    }
    return inside;
  });
  return { quoted, open: inside };
}

/** Whether a verb of saying stands outside the quotation marks of a sentence that has some. */
export const saysOutside = (reading: Reading, quoted: readonly boolean[]): boolean =>
  quoted.includes(true) &&
  reading.tokens.some(
    (_, k) => !quoted[k] && reading.tags[k] === "VERB" && SPEECH.has(lemma(reading, k)),
  );
