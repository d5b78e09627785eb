/**
 * Shows how a document is read: `npm run --silent explain -- FILE [--sentence N]`, `-` for standard input.
 * For each sentence its tokens, tree, actors, the frames tried with why each fired or did not, and the
 * claims. Exit status 2 for a file that cannot be read and for arguments that are wrong.
 */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { explainDocument } from "@/lib/coding/explain/document";
import { sentenceReport } from "@/lib/coding/explain/report";
import { MODEL_PATH, parserFrom } from "@/lib/corpus/parser";
import { decodeDocument, readDocument } from "@/lib/documents/read";

const USAGE = "usage: npm run --silent explain -- FILE [--sentence N] (- reads standard input)";

function refuse(reason: string): never {
  console.error(reason);
  process.exit(2);
}

// A reader that has seen enough, such as `head`, is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

function textOf(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return refuse(
      `${file}: cannot be read: ${message.replace(/^[A-Z]+: /, "").replace(/, \w+(?: '.*')?$/s, "")}`,
    );
  }
  const decoded = decodeDocument(bytes);
  return decoded.ok ? decoded.text : refuse(`${file}: ${decoded.reason}`);
}

/** The file and the number asked for, null for every sentence. */
function asked(args: readonly string[]): { readonly file: string; readonly only: number | null } {
  const files: string[] = [];
  let only: number | null = null;
  for (let i = 0; i < args.length; i++) {
    const [name, joined] = (args[i] ?? "").split("=", 2);
    if (name === "--sentence") {
      const given = joined ?? args[++i] ?? "";
      if (!/^[1-9]\d{0,8}$/.test(given))
        refuse(`--sentence takes the number of a sentence, from 1 on: not “${given}”\n${USAGE}`);
      only = Number(given);
    } else if (name?.startsWith("--")) refuse(`${name} is not known\n${USAGE}`);
    else files.push(args[i] ?? "");
  }
  const [file, second] = files;
  if (file === undefined || second !== undefined) refuse(USAGE);
  return { file, only };
}

const { file, only } = asked(process.argv.slice(2));
const document = readDocument(file === "-" ? "-" : basename(file), textOf(file));
const sentences = explainDocument(
  document,
  parserFrom(join(import.meta.dirname, "..", MODEL_PATH)),
);
if (only !== null && only > sentences.length)
  refuse(`${file}: there is no sentence ${only}; the last is ${sentences.length}`);
sentences.forEach((sentence, i) => {
  if (only === null || only === i + 1)
    process.stdout.write(`${sentenceReport(sentence, i + 1)}\n\n`);
});
