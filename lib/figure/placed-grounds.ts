import { loadAtlas } from "@/lib/atlas/load";
import { resolutionFor } from "@/lib/atlas/resolution";
import type { Snapshot } from "@/lib/corpus/snapshot";
import type { View } from "@/lib/view/view";
import { groundFor } from "./place-plates";
import { framingOf, type PlateGround } from "./plate-ground";

const grounds = new Map<string, PlateGround>();
const MOST_GROUNDS = 12;

/** The ground of a view's plates, for the server. Placed once for each framing, the oldest forgotten first. */
export function placedGround(snapshot: Snapshot, view: View): PlateGround {
  const framing = framingOf(snapshot, view);
  const known = grounds.get(framing);
  if (known) return known;
  const ground = groundFor(loadAtlas(resolutionFor(view.region)), snapshot, view);
  const [oldest] = grounds.keys();
  if (oldest !== undefined && grounds.size >= MOST_GROUNDS) grounds.delete(oldest);
  grounds.set(framing, ground);
  return ground;
}
