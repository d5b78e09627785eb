import type { Claim, CueSpan, HolderId, Span } from "@/lib/codebook";
import { findDate } from "@/lib/documents/dates";
import type { Document } from "@/lib/documents/document";
import { analyse } from "@/lib/language/analyse";
import type { Parser } from "@/lib/language/model/parser";
import { findMentions } from "./actors/find";
import type { Mention } from "./actors/mention";
import {
  attribute,
  isUnderOwnSignature,
  quotedTokens,
  type Saying,
  SIGNED,
  saidAt,
  sayingOf,
  saysOutside,
} from "./claims/attribution";
import { changeFor } from "./claims/change";
import { conditionsFor } from "./claims/conditions";
import { withoutDoubles, withoutRepetition } from "./claims/doubles";
import { type Draft, holdersOfMention } from "./claims/draft";
import { draftsOf } from "./claims/drafts";
import { evidenceOf } from "./claims/evidence";
import type { Voices } from "./claims/holders";
import { shortHash } from "./claims/id";
import { type Narrator, narratorOf } from "./claims/narrator";
import { praiseOf } from "./claims/praise";
import { quantityFor } from "./claims/quantity";
import { speaksOfMission, theatreOf } from "./claims/target";
import { isQuestion, type Reading, readingOf } from "./sentence/reading";

export interface CodedDocument {
  /** In reading order. */
  readonly claims: readonly Claim[];
  readonly mentions: readonly Mention[];
}

const READ = new Set(["title", "heading", "paragraph", "item"]);

/**
 * Every claim a document makes and every actor it mentions. Pure: the same document gives the same
 * answer; no text makes it throw. Offsets point into `document.text`.
 */
export function codeDocument(document: Document, parser: Parser): CodedDocument {
  const blocks = document.blocks.filter((block) => READ.has(block.kind));
  const sentences = analyse(document.text, blocks, parser);
  const mentions = findMentions(sentences, document.text, document.date);
  const readings = sentences.map((sentence, i) => readingOf(sentence, mentions[i] ?? []));
  const title = document.blocks.find((block) => block.kind === "title");
  const inTitle = (reading: Reading): boolean =>
    title !== undefined &&
    (reading.tokens[0]?.start ?? -1) >= title.start &&
    (reading.tokens[0]?.start ?? -1) < title.end;
  const head = readings.find(inTitle) ?? null;
  const narrator = narratorOf(
    document.title,
    head,
    readings.filter((reading) => !inTitle(reading)),
  );
  const setting: Setting = { document, narrator, theatre: head && theatreOf(head) };
  const claims: Claim[] = [];
  let carried: Carried = NOTHING;
  let block = 0;
  for (const reading of readings) {
    const start = reading.tokens[0]?.start ?? 0;
    while (block < blocks.length - 1 && start >= (blocks[block]?.end ?? 0)) {
      block++;
      carried = NOTHING;
    }
    carried = codeSentence(setting, reading, carried, claims);
  }
  return { claims: withoutRepetition(withoutDoubles(claims)), mentions: mentions.flat() };
}

/** What holds for every sentence of a document. */
interface Setting {
  readonly document: Document;
  readonly narrator: Narrator;
  /** The country of the mission its title names. */
  readonly theatre: HolderId | null;
}

/** What a paragraph's earlier sentences leave open: a quotation, and who speaks in it. */
interface Carried {
  readonly open: boolean;
  readonly speaker: Mention | null;
}
const NOTHING: Carried = { open: false, speaker: null };

function codeSentence(
  setting: Setting,
  reading: Reading,
  carried: Carried,
  claims: Claim[],
): Carried {
  const { document, narrator } = setting;
  const saying = sayingOf(reading);
  const { quoted, open } = quotedTokens(reading, document.text, carried.open);
  // "…," a minister told us: somebody else speaks, though nobody known.
  const unknown = saying === null && !carried.open && saysOutside(reading, quoted);
  const kept = (quoted[0] || carried.open) && !unknown ? carried.speaker : null;
  const speaker = saying?.mention ?? kept;
  const voicesAt = (token: number): Voices => {
    const own = speaker && (quoted[token] || carried.open) ? holdersOfMention(speaker) : null;
    const wish = saying && saidAt(saying, token) ? holdersOfMention(saying.mention) : null;
    const speakers = own ?? wish ?? narrator.holders;
    return { speakers, parties: narrator.holders };
  };
  const drafts = isQuestion(reading)
    ? []
    : [...draftsOf(reading, voicesAt), ...(saying ? praiseOf(reading, saying) : [])];
  for (const draft of drafts) {
    const said = saying ? saidAt(saying, draft.first) : speaker !== null;
    const mention = saying ? saying.mention : speaker;
    claims.push(claimOf(setting, reading, draft, drafts, mention, said, saying));
  }
  const clause = saying !== null && saying.until >= reading.tokens.length;
  return { open, speaker: clause ? saying.mention : unknown ? null : carried.speaker };
}

function claimOf(
  { document, narrator, theatre }: Setting,
  reading: Reading,
  draft: Draft,
  drafts: readonly Draft[],
  speaker: Mention | null,
  said: boolean,
  saying: Saying | null,
): Claim {
  const { text } = document;
  const {
    voice,
    speaker: named,
    span,
  } = isUnderOwnSignature(draft, drafts)
    ? SIGNED
    : attribute(draft.holder.id, speaker, said, narrator);
  const conditions = conditionsFor(reading, text, draft, drafts);
  const change = changeFor(reading, draft);
  const cues: CueSpan[] = [{ ...draft.act, cue: "act" }];
  const add = (cue: CueSpan["cue"], at: Span | null): void => {
    if (at) cues.push({ start: at.start, end: at.end, cue });
  };
  add("holder", draft.holder.span);
  add("object", draft.object);
  for (const condition of conditions) add("condition", condition);
  add("speaker", saying ? span : null);
  const evidence = evidenceOf(reading, text, draft, cues);
  const stance = change === "dropped" ? "reluctant" : draft.stance;
  return {
    id: shortHash(
      [document.id, draft.holder.id, draft.type, stance, evidence.start, evidence.end].join("\n"),
    ),
    document: document.id,
    holder: draft.holder.id,
    type: draft.type,
    stance,
    role: draft.role,
    conditions: conditions.map(({ kind, text: words }) => ({ kind, text: words })),
    quantity: quantityFor(reading, text, draft),
    target: draft.target ?? missionTarget(reading, draft, theatre),
    voice,
    speaker: named,
    change,
    date: findDate(evidence.text.replace(/\s+/g, " "))?.date ?? document.date,
    evidence,
    frame: draft.frame,
  };
}

const missionTarget = (
  reading: Reading,
  { holder, type }: Draft,
  theatre: HolderId | null,
): HolderId | null =>
  theatre !== null && holder.id !== theatre && speaksOfMission(reading, type) ? theatre : null;
