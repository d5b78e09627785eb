/**
 * Codes documents: `npm run --silent code -- FILE…`, `-` for standard input. One claim a line as JSON
 * on standard output and nothing else. Exit status 1 when a file could not be read, 2 without files.
 */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { codeDocument } from "@/lib/coding/code";
import { MODEL_PATH, parserFrom } from "@/lib/corpus/parser";
import { decodeDocument, readDocument } from "@/lib/documents/read";

const parser = parserFrom(join(import.meta.dirname, "..", MODEL_PATH));

function readBytes(file: string): Uint8Array {
  return readFileSync(file === "-" ? 0 : file);
}

/** The system's words for what went wrong, without its code and the path again. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^[A-Z]+: /, "").replace(/, \w+(?: '.*')?$/s, "");
}

/** Whether the file was read; a reason on standard error where it was not. */
function code(file: string): boolean {
  let bytes: Uint8Array;
  try {
    bytes = readBytes(file);
  } catch (error) {
    console.error(`${file}: cannot be read: ${reasonOf(error)}`);
    return false;
  }
  const decoded = decodeDocument(bytes);
  if (!decoded.ok) {
    console.error(`${file}: ${decoded.reason}`);
    return false;
  }
  const { claims } = codeDocument(
    readDocument(file === "-" ? "-" : basename(file), decoded.text),
    parser,
  );
  process.stdout.write(claims.map((claim) => `${JSON.stringify(claim)}\n`).join(""));
  return true;
}

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: npm run --silent code -- FILE… (- reads standard input)");
  process.exitCode = 2;
} else if (!files.map(code).every(Boolean)) process.exitCode = 1;
