import type { Snapshot } from "@/lib/corpus/snapshot";
import { placedGround } from "@/lib/figure/placed-grounds";
import type { PlateGround } from "@/lib/figure/plate-ground";
import type { View } from "@/lib/view/view";

/** The ground that the page's HTML is drawn on, placed where the borders are: on the server. */
export const firstGround = (snapshot: Snapshot, view: View): PlateGround | null =>
  placedGround(snapshot, view);
