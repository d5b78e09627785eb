import type { Atlas } from "@/lib/atlas/atlas";
import { placeLabels } from "@/lib/atlas/labels";
import type { Region } from "@/lib/atlas/region";
import { placeScene, type Scene } from "@/lib/atlas/scene";
import { sceneToSvg } from "@/lib/atlas/svg";
import type { HolderId } from "@/lib/codebook";
import type { Snapshot } from "@/lib/corpus/snapshot";
import type { Shown } from "@/lib/view/show";
import type { View } from "@/lib/view/view";
import { type MapPaint, mapPaint, SCENE_SIZE } from "./map-words";

/** Projects the borders for the framed holders: the slow part, the same for every filter. */
export const placeFor = (atlas: Atlas, holders: readonly HolderId[], region: Region): Scene =>
  placeScene(atlas, { region, holders, ...SCENE_SIZE });

/** The whole map of a view as markup. */
export const drawScene = (scene: Scene, snapshot: Snapshot, view: View, shown: Shown): string =>
  drawPaint(scene, mapPaint(snapshot, view, shown));

/** The same from plain data, on the server and in a worker of the browser alike. */
export const drawPaint = (scene: Scene, { title, fills, labels, words }: MapPaint): string =>
  sceneToSvg(scene, {
    title,
    fills,
    labels: placeLabels(scene, labels),
    describe: (id) => words.get(id) ?? id,
    interactive: true,
  });
