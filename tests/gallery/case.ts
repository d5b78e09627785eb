import type { DocumentDetail, Snapshot } from "@/lib/corpus/snapshot";
import { DEFAULT_VIEW, type View } from "@/lib/view/view";

/** A snapshot as seen through a view. */
export interface Case {
  readonly snapshot: Snapshot;
  readonly view: View;
  /** What the text pane opens. */
  readonly text?: DocumentDetail;
}

export const seen = (snapshot: Snapshot, view: Partial<View> = {}): Case => ({
  snapshot,
  view: { ...DEFAULT_VIEW, ...view },
});
