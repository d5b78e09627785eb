/**
 * `npm run train -- --treebank DIR [--out FILE] [--seed N] [--epochs N]` trains the parser's model and
 * prints its scores; `--scores` only prints those of the model there is.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { MODEL_PATH } from "@/lib/corpus/parser";
import { parseConllu, type TreebankSentence } from "./conllu";
import { PLAN } from "./plan";
import { printScores } from "./print-scores";
import { train } from "./train";

const USAGE =
  "usage: npm run train -- --treebank DIR [--out FILE] [--seed N] [--epochs N] [--scores]";
/** What the treebank's folder holds. */
const FILES = ["train", "dev", "test-ewt", "test-pud"] as const;

/** A wish that cannot be met, with what to tell the person. */
class UsageError extends Error {}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      treebank: { type: "string" },
      out: { type: "string", default: join(import.meta.dirname, "..", MODEL_PATH) },
      seed: { type: "string", default: String(PLAN.seed) },
      epochs: { type: "string", default: String(PLAN.epochs) },
      scores: { type: "boolean", default: false },
    },
  });
  const plan = {
    ...PLAN,
    seed: wholeNumber("seed", values.seed),
    epochs: wholeNumber("epochs", values.epochs),
  };
  const read = openTreebank(values.treebank);
  const dev = read("dev");
  if (!values.scores) {
    const bytes = await train(plan, read("train"), dev, console.log);
    writeFileSync(values.out, gzipSync(bytes, { level: 9 }));
    console.log(`wrote ${values.out}`);
  }
  printScores(
    values.out,
    new Map([
      ["dev", dev],
      ["EWT test", read("test-ewt")],
      ["PUD", read("test-pud")],
    ]),
  );
}

/** Reads a treebank's files by name. Throws a UsageError where one is not there. */
function openTreebank(folder: string | undefined): (name: string) => TreebankSentence[] {
  if (folder === undefined) throw new UsageError(USAGE);
  const path = (name: string) => resolve(folder, `${name}.conllu`);
  const missing = FILES.find((name) => !existsSync(path(name)));
  if (missing !== undefined)
    throw new UsageError(
      `There is no ${path(missing)}. docs/parser.md says what the folder holds.`,
    );
  return (name) => parseConllu(readFileSync(path(name), "utf8"));
}

function wholeNumber(name: string, given: string): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1)
    throw new UsageError(`--${name} is a whole number from 1 on, not "${given}"`);
  return number;
}

try {
  await main();
} catch (error) {
  const isUsage = error instanceof UsageError || (error instanceof TypeError && "code" in error);
  console.error(isUsage ? error.message : error);
  process.exitCode = 1;
}
