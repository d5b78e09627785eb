import type { Claim, Cue, Span } from "@/lib/codebook";

/** A piece of a segment that plays one part of the active claim, or none. */
interface Part extends Span {
  readonly cue: Cue | null;
}

/** A run of text in which the same claims hold. */
export interface Segment extends Span {
  /** In the order given. */
  readonly claims: readonly Claim[];
  /** Cover the segment exactly, in order. */
  readonly parts: readonly Part[];
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** The pieces of `whole` between all bounds of `spans`, in order. */
function cutAt(whole: Span, spans: readonly Span[]): readonly Span[] {
  const inside = spans
    .flatMap(({ start, end }) => [start, end])
    .filter((bound) => bound > whole.start && bound < whole.end);
  const bounds = [whole.start, ...new Set(inside), whole.end].sort((a, b) => a - b);
  return bounds.slice(1).map((end, index) => ({ start: bounds[index] ?? whole.start, end }));
}

/**
 * Cuts `block` where a claim's evidence begins or ends, and each of these segments where a part of
 * the active claim does. The segments cover the block exactly, in order, without overlap.
 */
export function segmentsOf(
  block: Span,
  claims: readonly Claim[],
  active: Claim | null,
): readonly Segment[] {
  const here = claims.filter(({ evidence }) => overlaps(evidence, block));
  const cues = active?.evidence.cues ?? [];
  const order = new Map(here.map((claim, index) => [claim, index]));
  const placeOf = (claim: Claim) => order.get(claim) ?? 0;
  const waiting = here.toSorted((a, b) => b.evidence.start - a.evidence.start);
  let open: readonly Claim[] = [];
  return cutAt(
    block,
    here.map(({ evidence }) => evidence),
  ).map((span) => {
    // Claims begin and end at bounds only: each is looked at where it begins and while it lasts.
    const begun: Claim[] = [];
    for (
      let next = waiting.at(-1);
      next && next.evidence.start <= span.start;
      next = waiting.at(-1)
    ) {
      begun.push(next);
      waiting.pop();
    }
    open = [...open, ...begun]
      .filter(({ evidence }) => evidence.end > span.start)
      .sort((a, b) => placeOf(a) - placeOf(b));
    return {
      ...span,
      claims: open,
      parts: cutAt(span, cues).map((part) => ({
        ...part,
        cue: cues.find((cue) => overlaps(cue, part))?.cue ?? null,
      })),
    };
  });
}

/**
 * The text of a segment as it is set: a word broken at a hyphen by a hard wrap ("U.S.-⏎led") is
 * joined again. Other line breaks are left to the browser, which sets them as spaces.
 */
export const setText = (text: string): string =>
  text.replace(/(?<=\p{L}\.?-)\r?\n[ \t]*(?=\p{L})/gu, "");
