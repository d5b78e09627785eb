import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readModel } from "@/lib/language/model/format";
import { openParser, type Parser } from "@/lib/language/model/parser";
import type { TreebankSentence } from "./conllu";
import { parserScores } from "./parser-scores";
import { f1, goldText, scoreRawText } from "./raw-text";

/** A treebank's name, with its sentences. */
export type Treebanks = ReadonlyMap<string, readonly TreebankSentence[]>;

const percent = (share: number) => (100 * share).toFixed(2).padStart(8);

/** Prints the scores of a model's file on treebanks, its size, how long it takes to load, and its speed. */
export function printScores(path: string, treebanks: Treebanks): void {
  const began = performance.now();
  const bytes = readFileSync(path);
  const parser = openParser(readModel(gunzipSync(bytes)));
  const loaded = performance.now() - began;

  console.log("\nOn gold tokens, with the parser's own tags; heads without punctuation:");
  console.log("                  UPOS     UAS     LAS  LAS without subtypes");
  for (const [name, sentences] of treebanks) {
    const { upos, uas, las, lasBasic } = parserScores(parser, sentences);
    console.log(`  ${name.padEnd(12)}${[upos, uas, las, lasBasic].map(percent).join("")}`);
  }

  console.log("\nFrom raw text, F1 of spans:");
  console.log("             sentences  tokens   words");
  for (const [name, sentences] of treebanks) {
    const raw = scoreRawText(goldText(sentences));
    const shares = [f1(raw.sentences), f1(raw.tokens), f1(raw.words)];
    console.log(`  ${name.padEnd(12)}${shares.map(percent).join("")}`);
  }

  const forms = [...treebanks.values()].flatMap((sentences) =>
    sentences.map(({ words }) => words.map(({ form }) => form)),
  );
  console.log(
    `\nThe model: ${(bytes.length / 1e6).toFixed(2)} MB, loaded in ${loaded.toFixed(0)} ms. ` +
      `A token takes ${microseconds(forms, parser.tag)} µs to tag and ${microseconds(forms, parser.parse)} µs to parse.`,
  );
}

/** The least time a word of five runs over all sentences. */
function microseconds(
  sentences: readonly (readonly string[])[],
  work: Parser["tag"] | Parser["parse"],
): string {
  const words = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const began = performance.now();
    for (const sentence of sentences) work(sentence);
    least = Math.min(least, performance.now() - began);
  }
  return ((1000 * least) / words).toFixed(2);
}
