import type { Claim } from "@/lib/codebook";

/** What the order of documents depends on. */
export interface Dated {
  readonly id: string;
  /** ISO 8601, null when unknown. */
  readonly date: string | null;
}

/** By code units: the same on every machine, unlike `localeCompare`. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Newest first, undated last. On the same date the later name counts as newer: file names often carry a running number. */
export function compareDocuments(a: Dated, b: Dated): number {
  if (a.date !== b.date) {
    if (a.date === null) return 1;
    if (b.date === null) return -1;
    return compareText(b.date, a.date);
  }
  return compareText(b.id, a.id);
}

/** Where a claim stands in its document: at its act, since two claims of one sentence share their evidence. */
function placeOf(claim: Claim): number {
  const act = claim.evidence.cues.find((cue) => cue.cue === "act");
  return act ? act.start : claim.evidence.start;
}

/** Reading order within one document. */
export const comparePlaces = (a: Claim, b: Claim): number =>
  placeOf(a) - placeOf(b) ||
  a.evidence.start - b.evidence.start ||
  a.evidence.end - b.evidence.end ||
  compareText(a.id, b.id);
