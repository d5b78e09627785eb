import type { Snapshot } from "@/lib/corpus/snapshot";
import { formatView } from "@/lib/view/url";
import { DEFAULT_VIEW, type View } from "@/lib/view/view";

const drawings = new WeakMap<Snapshot, Map<string, string>>();
const MOST_DRAWINGS = 48;

/** The view without what no map shows. */
const drawn = (view: View): View => {
  const { pane, sort, claim, reading, since, rev } = DEFAULT_VIEW;
  return { ...view, pane, sort, claim, reading, since, rev };
};

/**
 * A map's markup for the server, drawn once for each view of a snapshot, the least recently drawn
 * forgotten first. `size` tells apart drawings of one view.
 */
export function keptDrawing(
  snapshot: Snapshot,
  view: View,
  size: string,
  draw: () => string,
): string {
  const own = drawings.get(snapshot) ?? new Map<string, string>();
  drawings.set(snapshot, own);
  const key = `${size} ${formatView(drawn(view))}`;
  const known = own.get(key);
  if (known !== undefined) return known;
  const markup = draw();
  const [oldest] = own.keys();
  if (oldest !== undefined && own.size >= MOST_DRAWINGS) own.delete(oldest);
  own.set(key, markup);
  return markup;
}
