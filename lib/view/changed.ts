import type { Position } from "@/lib/codebook";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { changesBetween, type PositionChange } from "@/lib/positions/changes";
import { heldOf } from "./change-words";
import { show } from "./show";
import { indexOf } from "./snapshot-index";
import { lastOf, ticksOf } from "./timeline";
import type { View } from "./view";

const NONE: readonly PositionChange[] = [];

/**
 * What has changed between the view's `since` and its `at`, or the newest document: of the positions
 * that the filters show on either day. Undated documents are on neither side: nothing says that they came in between.
 */
export function changesSince(snapshot: Snapshot, view: View): readonly PositionChange[] {
  const { document, since } = view;
  const at = view.at ?? lastOf(ticksOf(snapshot.documents));
  if (since === null || since >= at) return NONE;
  const { range } = indexOf(snapshot);
  const shown = new Set(
    [since, at].flatMap((day) => show(snapshot, { ...view, at: day }).positions.map(cellOf)),
  );
  return changesBetween(range({ document, at: since }), range({ document, at })).filter((change) =>
    shown.has(cellOf(heldOf(change).position)),
  );
}

const cellOf = ({ holder, type }: Position): string => `${holder} ${type}`;
