import type { Claim } from "@/lib/codebook";
import { MODEL_PATH, parserFrom } from "@/lib/corpus/parser";
import { readDocument } from "@/lib/documents/read";
import { codeDocument } from "./code";

/** The project's parser, opened once a test file. */
export const PARSER = parserFrom(MODEL_PATH);

/** The claims of a text, for tests. */
export const claimsOf = (text: string): readonly Claim[] =>
  codeDocument(readDocument("test.txt", text), PARSER).claims;

/** Each claim as `HOLDER type stance`, sorted. */
export const said = (text: string): string[] =>
  [
    ...new Set(claimsOf(text).map(({ holder, type, stance }) => `${holder} ${type} ${stance}`)),
  ].sort();
