import { loadAtlas } from "@/lib/atlas/load";
import { resolutionFor } from "@/lib/atlas/resolution";
import type { Scene } from "@/lib/atlas/scene";
import type { Snapshot } from "@/lib/corpus/snapshot";
import type { Shown } from "@/lib/view/show";
import type { View } from "@/lib/view/view";
import { drawScene, placeFor } from "./draw";
import { framedHolders } from "./paint";

const scenes = new Map<string, Scene>();
const MOST_SCENES = 24;

/** Placed once for each region and set of framed holders, the least recently placed forgotten first. */
function sceneOf(snapshot: Snapshot, view: View): Scene {
  const { region } = view;
  const holders = framedHolders(snapshot, view);
  const key = `${region} ${holders.join(" ")}`;
  const known = scenes.get(key);
  if (known) return known;
  const scene = placeFor(loadAtlas(resolutionFor(region)), holders, region);
  const [oldest] = scenes.keys();
  if (oldest !== undefined && scenes.size >= MOST_SCENES) scenes.delete(oldest);
  scenes.set(key, scene);
  return scene;
}

/** The map's markup for the page's HTML, drawn where the borders are: on the server. */
export const mapMarkup = (snapshot: Snapshot, view: View, shown: Shown): string =>
  drawScene(sceneOf(snapshot, view), snapshot, view, shown);
