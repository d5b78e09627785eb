import { fetchAtlas } from "@/lib/atlas/fetch";
import { resolutionFor } from "@/lib/atlas/resolution";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { groundFor } from "@/lib/figure/place-plates";
import type { PlateGround } from "@/lib/figure/plate-ground";
import type { View } from "@/lib/view/view";

/** The ground placed in the browser: fetches the borders. Loaded only when plates are opened there, or their frame changes. */
export const placeGround = async (
  snapshot: Snapshot,
  view: View,
  signal: AbortSignal,
): Promise<PlateGround> =>
  groundFor(await fetchAtlas(resolutionFor(view.region), signal), snapshot, view);
