import { type Claim, type CueSpan, type Span, STANCES, type Stance } from "@/lib/codebook";

/** A place where words that are sought were found, and its number in the document. */
export interface Hit extends Span {
  readonly index: number;
}

/** What is done or refused. */
interface Act extends Span {
  readonly stance: Stance;
  readonly isShown: boolean;
}

/** A piece of a segment that is set in one way throughout. */
export interface Piece extends Span {
  /** The part of the active claim that it plays; the shortest where parts lie in each other. */
  readonly cue: CueSpan | null;
  /** The act of some claim here, of one that is shown if there is such. */
  readonly act: Act | null;
  readonly hit: Hit | null;
}

/** A run of text in which the same claims hold. */
export interface Segment extends Span {
  /** Those that are shown, in the order given. */
  readonly claims: readonly Claim[];
  /** Claims hold here, and the filters leave out all of them. */
  readonly isLeftOut: boolean;
  /**
   * Stances of the claims that begin here and of none that goes on from before, strongest yes first, each once:
   * of those that are shown, or where there is none, of those left out.
   */
  readonly begins: readonly Stance[];
  /** Cover the segment exactly, in order. */
  readonly pieces: readonly Piece[];
}

/** What there is to mark in a block. */
export interface Marked {
  /** Whatever the filters: so that none of them cuts the text anew, and lays it out again. */
  readonly claims: readonly Claim[];
  /** Those of them that pass the filters. */
  readonly shown: readonly Claim[];
  readonly active: Claim | null;
  readonly hits: readonly Hit[];
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The pieces of `whole` between all bounds of `spans`, in order. */
function cutAt(whole: Span, spans: readonly Span[]): readonly Span[] {
  const inside = spans
    .flatMap(({ start, end }) => [start, end])
    .filter((bound) => bound > whole.start && bound < whole.end);
  const bounds = [whole.start, ...new Set(inside), whole.end].sort((a, b) => a - b);
  return bounds.slice(1).map((end, index) => ({ start: bounds[index] ?? whole.start, end }));
}

/**
 * Cuts `block` where a claim's evidence begins or ends, and each of these segments where a part of the
 * active claim, an act or a hit does. The segments cover the block exactly, in order, without overlap.
 */
export function segmentsOf(
  block: Span,
  { claims, shown, active, hits }: Marked,
): readonly Segment[] {
  const here = claims.filter(({ evidence }) => overlaps(evidence, block));
  const found = hits.filter((hit) => overlaps(hit, block));
  const cues = active?.evidence.cues.filter((cue) => overlaps(cue, block)) ?? [];
  const isShown = (claim: Claim) => shown.includes(claim);
  const acts = [
    ...here.filter(isShown).flatMap(actsOf(true)),
    ...here.flatMap(actsOf(false)),
  ].filter((act) => overlaps(act, block));
  const spans = cutAt(
    block,
    here.map(({ evidence }) => evidence),
  );
  return holding(spans, here).map(({ span, claims: open }, index, all) => {
    const passing = open.filter(isShown);
    const isLeftOut = open.length > 0 && passing.length === 0;
    const before = all[index - 1]?.claims ?? [];
    return {
      ...span,
      claims: passing,
      isLeftOut,
      begins: begun(
        (isLeftOut ? open : passing).filter(({ evidence }) => evidence.start === span.start),
        isLeftOut ? before : before.filter(isShown),
      ),
      pieces: cutAt(span, [...cues, ...acts, ...found]).map((piece) => ({
        ...piece,
        cue: shortest(cues.filter((cue) => overlaps(cue, piece))),
        act: acts.find((act) => overlaps(act, piece)) ?? null,
        hit: found.find((hit) => overlaps(hit, piece)) ?? null,
      })),
    };
  });
}

const begun = (fresh: readonly Claim[], before: readonly Claim[]): readonly Stance[] => {
  const has = (claims: readonly Claim[], stance: Stance) =>
    claims.some((claim) => claim.stance === stance);
  return STANCES.filter((stance) => has(fresh, stance) && !has(before, stance));
};

const actsOf =
  (isShown: boolean) =>
  ({ stance, evidence }: Claim): readonly Act[] =>
    evidence.cues
      .filter(({ cue }) => cue === "act")
      .map(({ start, end }) => ({ start, end, stance, isShown }));

const shortest = (cues: readonly CueSpan[]): CueSpan | null =>
  cues.reduce<CueSpan | null>(
    (best, cue) => (best && best.end - best.start <= cue.end - cue.start ? best : cue),
    null,
  );

/** The claims that hold in each span. They begin and end at bounds only: each is looked at where it begins and while it lasts. */
function holding(spans: readonly Span[], claims: readonly Claim[]) {
  const order = new Map(claims.map((claim, index) => [claim, index]));
  const placeOf = (claim: Claim) => order.get(claim) ?? 0;
  const waiting = claims.toSorted((a, b) => b.evidence.start - a.evidence.start);
  let open: readonly Claim[] = [];
  return spans.map((span) => {
    const begin: Claim[] = [];
    for (
      let next = waiting.at(-1);
      next && next.evidence.start <= span.start;
      next = waiting.at(-1)
    ) {
      begin.push(next);
      waiting.pop();
    }
    open = [...open, ...begin]
      .filter(({ evidence }) => evidence.end > span.start)
      .sort((a, b) => placeOf(a) - placeOf(b));
    return { span, claims: open };
  });
}

/** For each block, in order, the items that reach into it, in the order given. Blocks are in order and apart. */
export function byBlock<T>(
  blocks: readonly Span[],
  items: readonly T[],
  spanOf: (item: T) => Span,
): readonly (readonly T[])[] {
  const lists: T[][] = blocks.map(() => []);
  for (const item of items) {
    const span = spanOf(item);
    for (let at = firstEndingAfter(blocks, span.start); at < blocks.length; at++) {
      const block = blocks[at];
      if (!block || block.start >= span.end) break;
      lists[at]?.push(item);
    }
  }
  return lists;
}

/** Index of the first block that ends after the offset. */
function firstEndingAfter(blocks: readonly Span[], offset: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
