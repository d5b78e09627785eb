import { type Change, sideOf } from "@/lib/codebook";
import { DROPPED, REAFFIRMED } from "@/lib/coding/frames/lexicon";
import { findAt } from "@/lib/coding/frames/phrases";
import { lower, type Reading } from "@/lib/coding/sentence/reading";
import type { Draft } from "./draft";

/** What the sentence says became of an earlier promise. */
export function changeFor(reading: Reading, draft: Draft): Change | null {
  for (let k = draft.last; !draft.passing && k < reading.tokens.length && k < draft.last + 40; k++)
    if (findAt(DROPPED, reading.tokens, k).length > 0) return "dropped";
  // "refused to withdraw": the change is what did not happen.
  const kept = draft.change === "lowered" && sideOf(draft.stance) === "for";
  if (draft.change && !kept) return draft.change;
  if (
    reading.tokens.some((_, k) => lower(reading, k) === "first" && lower(reading, k + 1) === "time")
  )
    return "new";
  for (let k = Math.max(0, draft.first - 10); k <= draft.first + 2; k++)
    if (findAt(REAFFIRMED, reading.tokens, k).length > 0) return "reaffirmed";
  for (let k = draft.first; k <= draft.last; k++) {
    const word = lower(reading, k);
    if (word === "more" || word === "additional") return "raised";
    if (word === "new" && draft.type === "diplomacy") return "new";
  }
  return null;
}
