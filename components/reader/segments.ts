import type { Claim, Cue, Span } from "@/lib/codebook";

/** A run of text in which the same claims and the same part of the active claim hold. */
export interface Segment extends Span {
  readonly claims: readonly Claim[];
  readonly cue: Cue | null;
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/**
 * Cuts `block` where a claim's evidence, or a part of the active claim, begins or ends.
 * The segments cover the block exactly, in order, without overlap.
 */
export function segmentsOf(
  block: Span,
  claims: readonly Claim[],
  active: Claim | null,
): readonly Segment[] {
  const here = claims.filter((claim) => overlaps(claim.evidence, block));
  const cues = active ? active.evidence.cues.filter((cue) => overlaps(cue, block)) : [];
  const bounds = [
    ...new Set(
      [block, ...here.map((claim) => claim.evidence), ...cues]
        .flatMap(({ start, end }) => [start, end])
        .filter((bound) => bound >= block.start && bound <= block.end),
    ),
  ].sort((a, b) => a - b);
  return bounds.slice(1).map((end, index) => {
    const span = { start: bounds[index] ?? block.start, end };
    return {
      ...span,
      claims: here.filter((claim) => overlaps(claim.evidence, span)),
      cue: cues.find((cue) => overlaps(cue, span))?.cue ?? null,
    };
  });
}

/**
 * The text of a segment as it is set: a word broken at a hyphen by a hard wrap ("U.S.-⏎led") is
 * joined again. Other line breaks are left to the browser, which sets them as spaces.
 */
export const setText = (text: string): string =>
  text.replace(/(?<=\p{L}\.?-)\r?\n[ \t]*(?=\p{L})/gu, "");
