import { loadAtlas } from "@/lib/atlas/load";
import { resolutionFor } from "@/lib/atlas/resolution";
import type { Scene } from "@/lib/atlas/scene";
import type { Snapshot } from "@/lib/corpus/snapshot";
import type { Shown } from "@/lib/view/show";
import type { Region, View } from "@/lib/view/view";
import { drawScene, placeFor } from "./draw";

const scenes = new Map<string, Scene>();

/** One scene a region, of the latest rev only: what earlier revs framed is never asked for again. */
function sceneOf(snapshot: Snapshot, region: Region): Scene {
  const key = `${snapshot.rev} ${region}`;
  const known = scenes.get(key);
  if (known) return known;
  for (const old of scenes.keys()) if (!old.startsWith(snapshot.rev)) scenes.delete(old);
  const scene = placeFor(loadAtlas(resolutionFor(region)), snapshot, region);
  scenes.set(key, scene);
  return scene;
}

/** The map's markup for the page's HTML, drawn where the borders are: on the server. */
export const mapMarkup = (snapshot: Snapshot, view: View, shown: Shown): string =>
  drawScene(sceneOf(snapshot, view.region), snapshot, view, shown);
