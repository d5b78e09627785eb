import type { Snapshot } from "@/lib/corpus/snapshot";
import { documentMeant } from "./mangled";
import { type Notice, notice } from "./notice";
import { indexOf } from "./snapshot-index";
import type { ParsedView } from "./url";
import type { View } from "./view";

/**
 * The view as far as the snapshot can show it: holders, document and claim that it does not hold
 * are dropped with a notice, and so are a `since` that is not before `at` and a `rev` that is not its own. For the page only:
 * an API that dropped an unknown country would answer with every country. `whyNotKept` is why the state of that `rev` is
 * not there, where there is more to say than that.
 */
export function resolveView(
  view: View,
  snapshot: Snapshot,
  whyNotKept: string | null = null,
): ParsedView {
  const notices: Notice[] = [];
  const known = new Set(snapshot.holders.map(({ id }) => id));
  const documents = new Set(snapshot.documents.map(({ id }) => id));

  for (const id of view.holders) {
    if (!known.has(id))
      notices.push(notice("country", id, "not-here", "a country or group that the documents name"));
  }
  const document = documentMeant(view.document, documents);
  if (document === null && view.document !== null)
    notices.push(notice("doc", view.document, "not-here", [...documents].slice(0, 20)));

  const reading = documentMeant(view.reading, documents);
  if (reading === null && view.reading !== null)
    notices.push(notice("read", view.reading, "not-here", [...documents].slice(0, 20)));

  const claim = view.claim !== null && indexOf(snapshot).claims.has(view.claim) ? view.claim : null;
  if (claim !== view.claim)
    notices.push(notice("claim", view.claim ?? "", "not-here", "a claim of the documents"));

  const since =
    view.since !== null && view.at !== null && view.since >= view.at ? null : view.since;
  if (since !== view.since)
    notices.push(notice("since", view.since ?? "", "not-allowed", `a day before ${view.at} (at)`));

  const rev = view.rev === snapshot.rev ? view.rev : null;
  if (rev !== view.rev)
    notices.push(notice("rev", view.rev ?? "", "moved", whyNotKept ?? [snapshot.rev]));

  const holders = view.holders.filter((id) => known.has(id));
  return { view: { ...view, holders, document, reading, since, claim, rev }, notices };
}
