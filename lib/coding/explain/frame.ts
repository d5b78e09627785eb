import { NEGATIVE, POSITIVE } from "@/lib/coding/frames/lexicon";
import type { Act } from "@/lib/coding/frames/schema";
import { ACT_LIST } from "@/lib/coding/frames/tables";
import type { Frame } from "./explained";

/** The data have marks as words of their own, and lists of names in braces: "join {bloc}". */
const legible = (phrase: string): string =>
  phrase.replaceAll(" - ", "-").replace(/\{(\w+)\}/g, "($1)");

export const frameOf = ({ id, kind, words, level, note }: Act): Frame => ({
  id,
  kind,
  words: words.map(legible),
  level: level ?? (kind === "deed" ? "committed" : null),
  note: note ?? null,
});

const judgement = (id: string, words: ReadonlySet<string>, level: Frame["level"]): Frame => ({
  id,
  kind: "judgement",
  words: [...words],
  level,
  note: null,
});

const FRAMES: ReadonlyMap<string, Frame> = new Map(
  [
    ...ACT_LIST.map(frameOf),
    judgement("praise", POSITIVE, "backs"),
    judgement("blame", NEGATIVE, "opposed"),
  ].map((frame) => [frame.id, frame]),
);

/** The frame with an id, as a claim has it; throws an Error for an id that no frame has. */
export function frameWithId(id: string): Frame {
  const frame = FRAMES.get(id);
  if (!frame) throw new Error(`There is no frame "${id}".`);
  return frame;
}
