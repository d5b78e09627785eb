import { readFileSync } from "node:fs";

/** The bytes that the app under test answers with; the bench writes them to a file first. */
export const body = process.env.BARE_BODY
  ? readFileSync(/* turbopackIgnore: true */ process.env.BARE_BODY)
  : Buffer.alloc(0);
