import { z } from "zod";
import rows from "@/data/frames/speakers.json";
import { parseRecord, phrases } from "./schema";

const words = parseRecord(
  "data/frames/speakers.json",
  z.strictObject({
    /** Who speaks for a country though none is named: "the foreign minister". */
    offices: phrases,
    /** Who says things and speaks for nobody: "analysts". */
    sources: phrases,
    /** Near the top of a document its government publishes. */
    releases: phrases,
    /** Labels of whoever asks in a transcript. */
    asking: phrases,
    /** What a label in a transcript may open with. */
    honorifics: phrases,
  }),
  rows,
);

export const OFFICES: ReadonlySet<string> = new Set(words.offices);
export const SOURCES: ReadonlySet<string> = new Set(words.sources);
export const RELEASES: readonly string[] = words.releases;
export const ASKING: ReadonlySet<string> = new Set(words.asking);
export const HONORIFICS: ReadonlySet<string> = new Set(words.honorifics);
