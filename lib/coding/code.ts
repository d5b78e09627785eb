import type { Claim, HolderId } from "@/lib/codebook";
import type { Document } from "@/lib/documents/document";
import { analyse } from "@/lib/language/analyse";
import type { Parser } from "@/lib/language/model/parser";
import { findMentions } from "./actors/find";
import type { Mention } from "./actors/mention";
import { claimOf } from "./claims/claim";
import { withoutDoubles, withoutRepetition } from "./claims/doubles";
import type { Draft } from "./claims/draft";
import { type Attempt, attempt, draftsOf } from "./claims/drafts";
import { echoesOf } from "./claims/echo";
import { entryDrafts, type Lead, leadOf } from "./claims/entries";
import { type Carried, type Hearing, hear, SILENCE } from "./claims/hearing";
import { type Label, labelOf } from "./claims/label";
import { narratorOf } from "./claims/narrator";
import { praiseOf } from "./claims/praise";
import { theatreOf, widerTarget } from "./claims/theatre";
import { isQuestion, type Reading, readingOf } from "./sentence/reading";

export interface CodedDocument {
  /** In reading order. */
  readonly claims: readonly Claim[];
  readonly mentions: readonly Mention[];
}

const READ = new Set(["title", "heading", "paragraph", "item"]);

/** A sentence as the coder read it, with everything it made of it. */
export interface CodedSentence {
  readonly reading: Reading;
  /** A question states nothing: no act of it is tried. */
  readonly question: boolean;
  readonly attempts: readonly Attempt[];
  /** Each draft with the claim it became. */
  readonly made: readonly { readonly draft: Draft; readonly claim: Claim }[];
}

/**
 * Every claim a document makes and every actor it mentions. Pure: the same document gives the same
 * answer; no text makes it throw. Offsets point into `document.text`.
 */
export function codeDocument(document: Document, parser: Parser): CodedDocument {
  const sentences = codeSentences(document, parser);
  return {
    claims: claimsOf(sentences),
    mentions: sentences.flatMap(({ reading }) => reading.mentions),
  };
}

/** What is said twice counted once, in reading order. */
export const claimsOf = (sentences: readonly CodedSentence[]): Claim[] =>
  withoutRepetition(
    withoutDoubles(sentences.flatMap(({ made }) => made.map(({ claim }) => claim))),
  );

/** Every sentence of a document with what the coder makes of it, in reading order. */
export function codeSentences(document: Document, parser: Parser): CodedSentence[] {
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
  const setting: Setting = { document, theatre: theatreOf(head, readings) };
  const coded: CodedSentence[] = [];
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
    const hearing = hear(reading, document.text, carried, label, narrator);
    const earlier = coded.slice(-NEAR).flatMap(({ made }) => made.map(({ claim }) => claim));
    coded.push(codeSentence(setting, reading, hearing, entries, earlier));
    carried = hearing.left;
    const kind = blocks[block]?.kind;
    const opens = leadOf(reading, kind === "heading");
    // A list goes on as long as its entries do.
    if (opens || entries.length === 0) lead = opens;
  }
  return coded;
}

/** How many sentences back a target named may still be meant. */
const NEAR = 4;

const lastWord = (name: string): string => name.toLowerCase().split(" ").at(-1) ?? "";

/** What holds for every sentence of a document. */
interface Setting {
  readonly document: Document;
  /** The country of the mission it is about. */
  readonly theatre: HolderId | null;
}

function codeSentence(
  { document, theatre }: Setting,
  reading: Reading,
  hearing: Hearing,
  entries: readonly Draft[],
  earlier: readonly Claim[],
): CodedSentence {
  const question = isQuestion(reading);
  const attempts = question ? [] : attempt(reading, hearing.voicesAt);
  const acted = draftsOf(attempts);
  const drafts = question
    ? []
    : [...entries, ...acted, ...echoesOf(reading, acted), ...praiseOf(reading, hearing.sayings)];
  const made = drafts.map((draft) => {
    const target =
      draft.target ?? widerTarget(reading, draft, hearing, theatre, earlier, document.text);
    return { draft, claim: claimOf(document, reading, draft, drafts, hearing, target) };
  });
  return { reading, question, attempts, made };
}
