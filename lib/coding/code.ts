import type { Claim, HolderId } from "@/lib/codebook";
import type { Document } from "@/lib/documents/document";
import { analyse } from "@/lib/language/analyse";
import type { Parser } from "@/lib/language/model/parser";
import { findMentions } from "./actors/find";
import type { Mention } from "./actors/mention";
import { claimOf } from "./claims/claim";
import { withoutDoubles, withoutRepetition } from "./claims/doubles";
import type { Draft } from "./claims/draft";
import { draftsOf } from "./claims/drafts";
import { entryDrafts, type Lead, leadOf } from "./claims/entries";
import { type Carried, hear, SILENCE } from "./claims/hearing";
import { type Label, labelOf } from "./claims/label";
import { type Narrator, narratorOf } from "./claims/narrator";
import { praiseOf } from "./claims/praise";
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
  const readings: Reading[] = [];
  sentences.forEach((sentence, i) => {
    readings.push(readingOf(sentence, mentions[i] ?? [], readings[i - 1] ?? null));
  });
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
  let carried: Carried = SILENCE;
  let label: Label | null = null;
  const labels = new Map<string, Label>();
  let block = -1;
  let lead: Lead | null = null;
  for (const reading of readings) {
    const start = reading.tokens[0]?.start ?? 0;
    const before = block;
    while (block < blocks.length - 1 && start >= (blocks[block]?.end ?? 0)) block++;
    if (block !== before) {
      carried = SILENCE;
      const found = labelOf(reading, labels);
      if (found) labels.set(lastWord(found.speaker.name), found);
      // A turn of a transcript may have several paragraphs.
      if (found || labels.size < 2) label = found;
    }
    const entries = lead ? entryDrafts(reading, lead) : [];
    carried = codeSentence(setting, reading, carried, label, entries, claims);
    const kind = blocks[block]?.kind;
    const opens = leadOf(reading, kind === "heading");
    // A list goes on as long as its entries do.
    if (opens || entries.length === 0) lead = opens;
  }
  return { claims: withoutRepetition(withoutDoubles(claims)), mentions: mentions.flat() };
}

const lastWord = (name: string): string => name.toLowerCase().split(" ").at(-1) ?? "";

/** What holds for every sentence of a document. */
interface Setting {
  readonly document: Document;
  readonly narrator: Narrator;
  /** The country of the mission its title names. */
  readonly theatre: HolderId | null;
}

function codeSentence(
  { document, narrator, theatre }: Setting,
  reading: Reading,
  carried: Carried,
  label: Label | null,
  entries: readonly Draft[],
  claims: Claim[],
): Carried {
  const hearing = hear(reading, document.text, carried, label, narrator);
  const drafts = isQuestion(reading)
    ? []
    : [...entries, ...draftsOf(reading, hearing.voicesAt), ...praiseOf(reading, hearing.sayings)];
  for (const draft of drafts) {
    const target = draft.target ?? missionTarget(reading, draft, theatre);
    claims.push(claimOf(document, reading, draft, drafts, hearing, target));
  }
  return hearing.left;
}

const missionTarget = (
  reading: Reading,
  { holder, type }: Draft,
  theatre: HolderId | null,
): HolderId | null =>
  theatre !== null && holder.id !== theatre && speaksOfMission(reading, type) ? theatre : null;
