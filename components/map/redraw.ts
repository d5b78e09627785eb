import { fetchAtlas } from "@/lib/atlas/fetch";
import { resolutionFor } from "@/lib/atlas/resolution";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { drawScene, placeFor } from "@/lib/figure/draw-map";
import { framedHolders } from "@/lib/figure/map-words";
import type { Shown } from "@/lib/view/show";
import type { View } from "@/lib/view/view";

/** Another frame, drawn in the browser: fetches the borders. Loaded only when a frame changes. */
export async function redraw(
  snapshot: Snapshot,
  view: View,
  shown: Shown,
  signal: AbortSignal,
): Promise<string> {
  const atlas = await fetchAtlas(resolutionFor(view.region), signal);
  return drawScene(
    placeFor(atlas, framedHolders(snapshot, view), view.region),
    snapshot,
    view,
    shown,
  );
}
