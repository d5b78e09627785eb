/**
 * Scores the tokens and sentence boundaries that we find in raw text, as the CoNLL 2018 shared task
 * does: a span is right when both its ends are. `node scripts/run.mjs train/raw-text.ts FILE.conllu…`
 * prints a line a file; `--documents WORD` keeps the sentences whose id holds the word ("GUM_news").
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { Span } from "@/lib/codebook";
import { segment } from "@/lib/language/segment";
import { parseConllu, type TreebankSentence } from "./conllu";

/** A treebank as running text, with the spans its annotators gave. */
export interface GoldText {
  readonly text: string;
  readonly sentences: readonly Span[];
  /** Words and punctuation as written: "don't" is one. */
  readonly tokens: readonly Span[];
  /** Those of `tokens` that hold several words. */
  readonly multiword: readonly Span[];
  /** Syntactic words: "don't" is two. One that is not written out is left out. */
  readonly words: readonly Span[];
}

/** How many spans are right, how many we gave and how many the treebank gives. */
export interface Agreement {
  readonly right: number;
  readonly given: number;
  readonly wanted: number;
}

export interface RawTextScore {
  readonly sentences: Agreement;
  readonly tokens: Agreement;
  readonly words: Agreement;
}

/**
 * The sentences as running text: joined by a space, paragraphs and documents by a blank line. Throws
 * where a token does not stand in its sentence's text.
 */
export function goldText(treebank: readonly TreebankSentence[]): GoldText {
  const pieces: string[] = [];
  const sentences: Span[] = [];
  const tokens: Span[] = [];
  const multiword: Span[] = [];
  const words: Span[] = [];
  let at = 0;
  for (const sentence of treebank) {
    const joint = pieces.length === 0 ? "" : sentence.opens === null ? " " : "\n\n";
    const start = at + joint.length;
    const end = start + sentence.text.length;
    pieces.push(joint, sentence.text);
    sentences.push({ start, end });
    let from = 0;
    for (const surface of sentence.surface) {
      const place = sentence.text.indexOf(surface.form, from);
      if (place < 0 || sentence.text.slice(from, place).trim() !== "")
        throw new Error(`${sentence.id}: "${surface.form}" is not where it should be`);
      from = place + surface.form.length;
      const span = { start: start + place, end: start + from };
      const forms = sentence.words.slice(surface.from, surface.to).map(({ form }) => form);
      tokens.push(span);
      if (forms.length > 1) multiword.push(span);
      if (forms.join("") === surface.form) words.push(...inARow(forms, span.start));
    }
    at = end;
  }
  return { text: pieces.join(""), sentences, tokens, multiword, words };
}

function inARow(forms: readonly string[], start: number): Span[] {
  let end = start;
  return forms.map((form) => {
    end += form.length;
    return { start: end - form.length, end };
  });
}

/** How our segmentation of a text agrees with the treebank's. */
export function scoreRawText(gold: GoldText): RawTextScore {
  const found = segment(gold.text, [{ start: 0, end: gold.text.length }]);
  const ours = found.flat();
  const sentences = found.map((sentence) => ({
    start: sentence[0]?.start ?? 0,
    end: sentence[sentence.length - 1]?.end ?? 0,
  }));
  return {
    sentences: agreement(sentences, gold.sentences),
    tokens: agreement(joined(ours, gold.multiword), gold.tokens),
    words: agreement(ours, gold.words),
  };
}

/** Our tokens, those that together fill a multiword token made one. */
function joined(tokens: readonly Span[], multiword: readonly Span[]): Span[] {
  const endOf = new Map(multiword.map(({ start, end }) => [start, end]));
  const spans: Span[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (!first) break;
    const end = endOf.get(first.start) ?? first.end;
    let last = i;
    while ((tokens[last]?.end ?? end) < end) last++;
    const fills = tokens[last]?.end === end;
    spans.push(fills ? { start: first.start, end } : first);
    if (fills) i = last;
  }
  return spans;
}

function agreement(given: readonly Span[], wanted: readonly Span[]): Agreement {
  const key = ({ start, end }: Span): string => `${start} ${end}`;
  const known = new Set(wanted.map(key));
  const right = given.filter((span) => known.has(key(span))).length;
  return { right, given: given.length, wanted: wanted.length };
}

/** The harmonic mean of precision and recall; 1 where there was nothing to find and nothing was given. */
export const f1 = ({ right, given, wanted }: Agreement): number =>
  given + wanted === 0 ? 1 : (2 * right) / (given + wanted);

function main(): void {
  const { values, positionals } = parseArgs({
    options: { documents: { type: "string", default: "" } },
    allowPositionals: true,
  });
  for (const file of positionals) {
    const treebank = parseConllu(readFileSync(file, "utf8"));
    const kept = treebank.filter(({ id }) => id.includes(values.documents));
    const scores = Object.entries(scoreRawText(goldText(kept))).map(
      ([name, counts]: [string, Agreement]) =>
        `${name} F1 ${f1(counts).toFixed(4)} (${counts.right} right of ${counts.given} given, ${counts.wanted} wanted)`,
    );
    console.log(`${basename(file)}: ${scores.join("; ")}`);
  }
}

if (import.meta.filename === process.argv[1]) main();
