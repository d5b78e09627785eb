/**
 * Scores the engine against gold: `npm run eval -- [--gold DIR] [--documents DIR] [--verbose]`. The
 * project's own `tests/gold` and `seeds` by default. With `--sentences FILE` (as often as wanted) it
 * scores tables of test sentences instead. Exit status 1 when any evidence is not the text at its
 * offsets, 2 when a folder or file cannot be read.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { codeDocument } from "@/lib/coding/code";
import { MODEL_PATH, parserFrom } from "@/lib/corpus/parser";
import { readDocument } from "@/lib/documents/read";
import { parseGold } from "@/lib/eval/gold";
import {
  addCounts,
  type Count,
  type DocumentScore,
  LEVELS,
  ratesOf,
  scoreDocument,
} from "@/lib/eval/score";
import { reportSentences } from "@/lib/eval/sentence-report";
import { scoreSentences } from "@/lib/eval/sentence-score";
import { parseSentences } from "@/lib/eval/sentences";

const root = join(import.meta.dirname, "..");
const parser = parserFrom(join(root, MODEL_PATH));

function main(): number {
  const { values } = parseArgs({
    options: {
      gold: { type: "string", default: join(root, "tests/gold") },
      documents: { type: "string", default: join(root, "seeds") },
      sentences: { type: "string", multiple: true },
      verbose: { type: "boolean", default: false },
    },
  });
  if (values.sentences) return evalSentences(values.sentences, values.verbose);
  for (const folder of [values.gold, values.documents])
    if (!existsSync(folder)) throw new Error(`there is no folder ${folder}`);
  const scores: DocumentScore[] = [];
  let claims = 0;
  const files = readdirSync(values.gold).filter((file) => file.endsWith(".jsonl"));
  for (const file of files.sort()) {
    const name = file.slice(0, -".jsonl".length);
    const path = join(values.documents, `${name}.txt`);
    if (!existsSync(path)) continue;
    const text = readFileSync(path, "utf8");
    const coded = codeDocument(readDocument(`${name}.txt`, text), parser).claims;
    const score = scoreDocument(
      text,
      parseGold(file, readFileSync(join(values.gold, file), "utf8")),
      coded,
    );
    claims += coded.length;
    scores.push(score);
    if (values.verbose) for (const note of score.notes) console.log(`${name}: ${note}`);
    console.log(`${name}: ${LEVELS.map((level) => row(level, score.counts[level])).join("; ")}`);
  }
  if (scores.length === 0)
    throw new Error(`no gold in ${values.gold} has its document in ${values.documents}`);
  for (const level of LEVELS) {
    const count = addCounts(scores.map((score) => score.counts[level]));
    const { precision, recall, f1 } = ratesOf(count);
    console.log(
      `${level}: precision ${precision.toFixed(3)} (${count.right}/${count.coded})  recall ${recall.toFixed(3)} (${count.found}/${count.wanted})  F1 ${f1.toFixed(3)}`,
    );
  }
  const broken = scores.reduce((sum, score) => sum + score.broken, 0);
  console.log(`fields: ${fieldsOf(scores) || "none"}; evidence broken: ${broken} of ${claims}`);
  return broken > 0 ? 1 : 0;
}

function evalSentences(files: readonly string[], verbose: boolean): number {
  let broken = 0;
  for (const file of files) {
    const items = parseSentences(file, readFileSync(file, "utf8"));
    const score = scoreSentences(
      items,
      (text) => codeDocument(readDocument("sentence.txt", text), parser).claims,
    );
    if (files.length > 1) console.log(file);
    for (const line of reportSentences(score, { verbose })) console.log(line);
    broken += score.broken;
  }
  return broken > 0 ? 1 : 0;
}

const row = (level: string, count: Count): string =>
  `${level} ${count.found}/${count.wanted} found, ${count.right}/${count.coded} right`;

function fieldsOf(scores: readonly DocumentScore[]): string {
  const total = new Map<string, [number, number]>();
  for (const { fields } of scores)
    for (const [field, [right, checked]] of Object.entries(fields)) {
      const [a, b] = total.get(field) ?? [0, 0];
      total.set(field, [a + right, b + checked]);
    }
  return [...total].map(([field, [right, checked]]) => `${field} ${right}/${checked}`).join(", ");
}

// Whoever reads only the head of the output closes the pipe: no more is wanted, nothing is wrong.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

try {
  process.exitCode = main();
} catch (error) {
  console.error(`eval: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
