import type { Claim } from "@/lib/codebook";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { indexOf } from "./snapshot-index";
import type { View } from "./view";

/**
 * Id of the document that the text pane opens: the active claim's, else the one that the view is narrowed
 * to, else the one that it reads, else the newest with a claim of a holder in focus, else the newest with any
 * claim, else the newest; null where there is none.
 */
export function readingDocument(
  view: View,
  activeClaim: Claim | null,
  snapshot: Snapshot,
): string | null {
  if (activeClaim) return activeClaim.document;
  const chosen = view.document ?? view.reading;
  if (chosen !== null) return chosen;
  const { documents, claims } = indexOf(snapshot).range(view);
  const focused = claims.find(({ holder }) => view.holders.includes(holder));
  return (focused ?? claims[0])?.document ?? documents[0]?.id ?? null;
}
