import { z } from "zod";
import rows from "@/data/frames/changes.json";
import { indexPhrases } from "./phrases";
import { parseRecord, phrases } from "./schema";

const words = parseRecord(
  "data/frames/changes.json",
  z.strictObject({
    /** Verbs whose object grows or shrinks. */
    raising: phrases,
    lowering: phrases,
    /** What says that an old position still holds. */
    reaffirming: phrases,
    /** Before what comes on top: "500 more soldiers". */
    more: phrases,
    /** What says that a promise is gone before it was kept. */
    dropping: phrases,
    /** What says that it was never so before. */
    first: phrases,
    /** Before a thing that was not there before: "new sanctions". */
    novel: phrases,
  }),
  rows,
);

const index = (list: readonly string[]) => indexPhrases(list, (phrase) => [phrase]);
export const RAISING = index(words.raising);
export const LOWERING = index(words.lowering);
export const REAFFIRMING = index(words.reaffirming);
export const DROPPING = index(words.dropping);
export const FIRST = index(words.first);
export const MORE: ReadonlySet<string> = new Set(words.more);
export const NOVEL: ReadonlySet<string> = new Set(words.novel);
