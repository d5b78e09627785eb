import type { Atlas } from "@/lib/atlas/atlas";
import { placeLabels } from "@/lib/atlas/labels";
import type { Region } from "@/lib/atlas/region";
import { placeScene, type Scene } from "@/lib/atlas/scene";
import { sceneToSvg } from "@/lib/atlas/svg";
import type { HolderId } from "@/lib/codebook";
import type { Snapshot } from "@/lib/corpus/snapshot";
import type { Shown } from "@/lib/view/show";
import { titleOf } from "@/lib/view/title";
import type { View } from "@/lib/view/view";
import { describer, SCENE_SIZE, wantedLabels } from "./map-words";

/** Projects the borders for the framed holders: the slow part, the same for every filter. */
export const placeFor = (atlas: Atlas, holders: readonly HolderId[], region: Region): Scene =>
  placeScene(atlas, { region, holders, ...SCENE_SIZE });

/** The whole map of a view as markup, on the server and in the browser alike. */
export const drawScene = (scene: Scene, snapshot: Snapshot, view: View, shown: Shown): string =>
  sceneToSvg(scene, {
    title: `Map: ${titleOf(view, snapshot)}`,
    fills: shown.fills,
    labels: placeLabels(scene, wantedLabels(shown)),
    describe: describer(snapshot, shown),
    interactive: true,
  });
