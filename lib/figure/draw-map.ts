import type { Atlas } from "@/lib/atlas/atlas";
import { placeLabels } from "@/lib/atlas/labels";
import { fillAttributes } from "@/lib/atlas/paint";
import type { Region } from "@/lib/atlas/region";
import { placeScene, type Scene } from "@/lib/atlas/scene";
import { escapeXml, sceneToSvg, tag } from "@/lib/atlas/svg";
import type { HolderId } from "@/lib/codebook";
import type { Snapshot } from "@/lib/corpus/snapshot";
import type { Shown } from "@/lib/view/show";
import type { View } from "@/lib/view/view";
import { controlsBox, type MapPaint, mapPaint, SCENE_SIZE } from "./map-words";

export interface SceneSize {
  readonly width: number;
  readonly height: number;
}

/** Projects the borders for the framed holders: the slow part, the same for every filter. */
export const placeFor = (
  atlas: Atlas,
  holders: readonly HolderId[],
  region: Region,
  { width, height }: SceneSize = SCENE_SIZE,
): Scene =>
  placeScene(atlas, { region, holders, width, height, clear: controlsBox(width, height) });

/** The whole map of a view as markup. */
export const drawScene = (scene: Scene, snapshot: Snapshot, view: View, shown: Shown): string =>
  drawPaint(scene, mapPaint(snapshot, view, shown));

/** The same from plain data, on the server and in a worker of the browser alike. */
const drawPaint = (scene: Scene, { title, fills, labels, words }: MapPaint): string =>
  sceneToSvg(scene, {
    title,
    fills,
    labels: placeLabels(scene, labels),
    describe: (id) => words.get(id) ?? id,
    interactive: true,
  });

/**
 * The map for the page: its SVG, and under it by name the holders that no border and no point of the
 * atlas stands for, so that none is lost.
 */
export function drawFigure(scene: Scene, paint: MapPaint): string {
  const unplaced = scene.unplaced?.filter((id) => paint.words.has(id)) ?? [];
  if (unplaced.length === 0) return drawPaint(scene, paint);
  const list = unplaced.map((id) => {
    const fill = paint.fills.get(id) ?? { kind: "absent" };
    const attributes = {
      class: "placeless",
      "data-holder": id,
      role: "button",
      tabindex: -1,
      "aria-label": paint.words.get(id),
      ...fillAttributes(fill),
      fill: undefined,
    };
    return tag("span", attributes, escapeXml(paint.names.get(id) ?? id));
  });
  return `${drawPaint(scene, paint)}<p class="unplaced">Not on the map: ${list.join(", ")}</p>`;
}
