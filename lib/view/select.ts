import type { Claim, Position } from "@/lib/codebook";
import type { DocumentSummary, Snapshot } from "@/lib/corpus/snapshot";
import { show } from "./show";
import type { View } from "./view";

/** What the API answers with: the data of `show`, and of these only the holders in focus. */
export interface Selected {
  readonly documents: readonly DocumentSummary[];
  readonly positions: readonly Position[];
  /** In reading order, newest document first. */
  readonly claims: readonly Claim[];
}

/**
 * The same filters as the page's, and `holders` as one more. Give it the view as parsed, not as
 * resolved: a country that no document names has no positions, not everybody's.
 */
export function select(snapshot: Snapshot, view: View): Selected {
  const { documents, positions, claims } = show(snapshot, view);
  if (view.holders.length === 0) return { documents, positions, claims };
  const wanted = new Set(view.holders);
  return {
    documents,
    positions: positions.filter(({ holder }) => wanted.has(holder)),
    claims: claims.filter(({ holder }) => wanted.has(holder)),
  };
}
