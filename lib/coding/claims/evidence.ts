import type { CueSpan, Evidence, Span } from "@/lib/codebook";
import { lower, type Reading, spanOf } from "@/lib/coding/sentence/reading";
import type { Draft } from "./draft";

/** A sentence up to this many characters is shown whole. */
const SHORT = 320;

/** The clause or sentence that shows a claim, with the spans of its parts, in reading order. */
export function evidenceOf(
  reading: Reading,
  text: string,
  draft: Draft,
  cues: readonly CueSpan[],
): Evidence {
  const { start, end } = quoteSpan(reading, draft);
  const inside = cues
    .filter((cue) => cue.start < cue.end)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return { start, end, text: text.slice(start, end), cues: inside };
}

/** A quote reaches at most so many tokens to either side of its act: a sentence may never end. */
const LONGEST = 150;

function quoteSpan(reading: Reading, draft: Draft): Span {
  const { tokens } = reading;
  let first = 0;
  while (first < draft.first && /^(?:[-–—*+•#]|\d{1,2}|[.)])$/.test(lower(reading, first))) first++;
  let last = tokens.length - 1;
  const whole = spanOf(reading, first, last);
  if (whole.end - whole.start <= SHORT) return whole;
  const holder = draft.holder.span;
  let from = draft.first;
  while (
    holder &&
    from > first &&
    (tokens[from]?.start ?? 0) > holder.start &&
    draft.first - from < 50
  )
    from--;
  while (from > first && draft.first - from < LONGEST && !breaks(reading, from - 1)) from--;
  let to = draft.last;
  while (holder && to < last && (tokens[to]?.end ?? 0) < holder.end && to - draft.last < 80) to++;
  while (to < last && to - draft.last < LONGEST && !breaks(reading, to + 1)) to++;
  last = to;
  return spanOf(reading, from, last);
}

const breaks = (reading: Reading, k: number): boolean => /^[,;:–—]$/.test(lower(reading, k));
