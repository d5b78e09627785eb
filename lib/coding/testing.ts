import type { Claim } from "@/lib/codebook";
import { readDocument } from "@/lib/documents/read";
import { codeDocument } from "./code";

/** The claims of a text, for tests. */
export const claimsOf = (text: string): readonly Claim[] =>
  codeDocument(readDocument("test.txt", text)).claims;

/** Each claim as `HOLDER type stance`, sorted. */
export const said = (text: string): string[] =>
  [
    ...new Set(claimsOf(text).map(({ holder, type, stance }) => `${holder} ${type} ${stance}`)),
  ].sort();
