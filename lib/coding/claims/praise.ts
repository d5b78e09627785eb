import { NEGATIVE, POSITIVE } from "@/lib/coding/frames/lexicon";
import { lower, type Reading, spanOf } from "@/lib/coding/sentence/reading";
import type { Draft } from "./draft";
import { type Saying, sayingOver } from "./saying";

/** A speaker who calls a thing good backs it, who calls it bad opposes it: "robust guarantees", X said. */
export function praiseOf(reading: Reading, sayings: readonly Saying[]): Draft[] {
  const drafts: Draft[] = [];
  for (let k = 0; k < reading.tokens.length; k++) {
    const topic = reading.topicAt[k];
    if (!topic || topic.first !== k || topic.value.weak) continue;
    const judged = judgement(reading, k, topic.last);
    const type = topic.value.types[0];
    if (judged === null || !type) continue;
    const said = sayingOver(reading, sayings, k)?.speaker;
    for (const id of said?.holders ?? [])
      drafts.push({
        holder: { id, span: said ? { start: said.start, end: said.end } : null },
        type,
        stance: judged.good ? "backs" : "opposed",
        role: null,
        change: null,
        target: null,
        frame: judged.good ? "praise" : "blame",
        passing: false,
        first: Math.min(k, judged.at),
        last: Math.max(topic.last, judged.at),
        act: spanOf(reading, judged.at, judged.at),
        object: spanOf(reading, topic.first, topic.last),
        steps: [{ kind: "judged", ...judged, to: judged.good ? "backs" : "opposed" }],
      });
  }
  return drafts;
}

/** An adjective right before the thing, after a word of being or representing; or said of it. */
function judgement(
  reading: Reading,
  first: number,
  last: number,
): { readonly good: boolean; readonly at: number } | null {
  const before = lower(reading, first - 1);
  if (
    POSITIVE.has(before) &&
    /^(?:["“a]|an|represented|is|are|was|were|be|mark|marked)$/.test(lower(reading, first - 2))
  )
    return { good: true, at: first - 1 };
  let copula = -1;
  for (let k = last + 1; k < reading.tokens.length && k < last + 9; k++) {
    const word = lower(reading, k);
    if (/^(?:is|are|was|were|be|been|represent|represents)$/.test(word)) copula = k;
    else if (copula >= 0 && k - copula < 5 && (POSITIVE.has(word) || NEGATIVE.has(word)))
      return { good: POSITIVE.has(word), at: k };
    else if (/^[,;:]$/.test(word)) return null;
  }
  return null;
}
