import { loadAtlas } from "@/lib/atlas/load";
import { resolutionFor } from "@/lib/atlas/resolution";
import type { Scene } from "@/lib/atlas/scene";
import type { Snapshot } from "@/lib/corpus/snapshot";
import type { View } from "@/lib/view/view";
import { placeFor, type SceneSize } from "./draw-map";
import { framedHolders, SCENE_SIZE } from "./map-words";

const scenes = new Map<string, Scene>();
const MOST_SCENES = 48;

/**
 * The placed scene of a view, for the server. Placed once for each size, region and set of framed holders,
 * the least recently placed forgotten first.
 */
export function placedScene(snapshot: Snapshot, view: View, size: SceneSize = SCENE_SIZE): Scene {
  const { region } = view;
  const holders = framedHolders(snapshot, view);
  const key = `${size.width}x${size.height} ${region} ${holders.join(" ")}`;
  const known = scenes.get(key);
  if (known) return known;
  const scene = placeFor(loadAtlas(resolutionFor(region)), holders, region, size);
  const [oldest] = scenes.keys();
  if (oldest !== undefined && scenes.size >= MOST_SCENES) scenes.delete(oldest);
  scenes.set(key, scene);
  return scene;
}
