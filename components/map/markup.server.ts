import type { Snapshot } from "@/lib/corpus/snapshot";
import { drawFigure } from "@/lib/figure/draw-map";
import { keptDrawing } from "@/lib/figure/kept-drawings";
import { mapPaint, PHONE_SIZE, SCENE_SIZE } from "@/lib/figure/map-words";
import { placedScene } from "@/lib/figure/placed-scenes";
import type { Shown } from "@/lib/view/show";
import type { View } from "@/lib/view/view";

/** The map's markup for the page's HTML, drawn where the borders are: on the server. */
export const mapMarkup = (snapshot: Snapshot, view: View, shown: Shown, onPhone: boolean): string =>
  keptDrawing(snapshot, view, onPhone ? "phone" : "", () =>
    drawFigure(
      placedScene(snapshot, view, onPhone ? PHONE_SIZE : SCENE_SIZE),
      mapPaint(snapshot, view, shown),
    ),
  );
