import type { Snapshot } from "@/lib/corpus/snapshot";
import type { Shown } from "./shown";
import { indexOf } from "./snapshot-index";
import type { View } from "./view";

/**
 * Id of the document that the text pane opens: the active claim's, else the one that the view is narrowed
 * to, else the one that it reads, else the newest with a claim of a holder in focus, else the newest with any
 * claim, else the newest; null where there is none. Claims that the filters show go before those they hide.
 */
export function readingDocument(
  view: View,
  shown: Pick<Shown, "activeClaim" | "claims">,
  snapshot: Snapshot,
): string | null {
  if (shown.activeClaim) return shown.activeClaim.document;
  const chosen = view.document ?? view.reading;
  if (chosen !== null) return chosen;
  const { documents, claims } = indexOf(snapshot).range(view);
  const inFocus = ({ holder }: { readonly holder: string }) => view.holders.includes(holder);
  const first = shown.claims.find(inFocus) ?? claims.find(inFocus) ?? shown.claims[0] ?? claims[0];
  return first?.document ?? documents[0]?.id ?? null;
}
