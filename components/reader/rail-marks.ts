import { type Claim, STANCES, type Stance } from "@/lib/codebook";

/** Claims that lie so close together that the rail shows them at one place. */
export interface RailMark {
  /** Of the document's length, 0 to 1. */
  readonly at: number;
  /** In the order given. */
  readonly claims: readonly Claim[];
  /** Each once, strongest yes first: side by side, so that none hides another. */
  readonly stances: readonly Stance[];
}

/** Of the document's length: a mark's height on a rail of some 600 pixels. */
const NEAREST = 0.009;

/** Where a document's claims lie, in order; no two marks are closer than a mark is high. */
export function railMarks(claims: readonly Claim[], length: number): readonly RailMark[] {
  const placeOf = ({ evidence }: Claim) => Math.min(1, evidence.start / Math.max(1, length));
  const marks: { at: number; claims: Claim[] }[] = [];
  for (const claim of claims.toSorted((a, b) => a.evidence.start - b.evidence.start)) {
    const last = marks.at(-1);
    if (last && placeOf(claim) - last.at < NEAREST) last.claims.push(claim);
    else marks.push({ at: placeOf(claim), claims: [claim] });
  }
  return marks.map((mark) => ({
    ...mark,
    stances: STANCES.filter((stance) => mark.claims.some((claim) => claim.stance === stance)),
  }));
}
