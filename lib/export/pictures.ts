import type { Snapshot } from "@/lib/corpus/snapshot";
import { cardSvg } from "@/lib/figure/card";
import type { Subject } from "@/lib/figure/map-figure";
import { mapSheet } from "@/lib/figure/map-sheet";
import { matrixSheet } from "@/lib/figure/matrix-sheet";
import { placedScene } from "@/lib/figure/placed-scenes";
import { platesSheet } from "@/lib/figure/plates-sheet";
import type { Scheme } from "@/lib/view/palette";
import { show } from "@/lib/view/show";
import { DEFAULT_VIEW, type View } from "@/lib/view/view";

/** What can be had as a picture. */
export type Picture = "card" | "map" | "plates" | "matrix";

const DRAWN_BY: Readonly<Record<Picture, (subject: Subject, scheme: Scheme) => string>> = {
  card: cardSvg,
  map: mapSheet,
  plates: platesSheet,
  matrix: matrixSheet,
};

/** The view as far as a picture depends on it: two views with the same one have the same picture. */
export function pictured(picture: Picture, view: View): View {
  const { pane, reading, claim, rev, since, sort, region } = DEFAULT_VIEW;
  const plain = { ...view, pane, reading, claim, rev, since };
  return picture === "matrix" ? { ...plain, region } : { ...plain, sort };
}

/** The picture as SVG. Server only: it places the borders. */
export const composePicture = (
  picture: Picture,
  snapshot: Snapshot,
  view: View,
  scheme: Scheme,
): string =>
  DRAWN_BY[picture](
    { snapshot, view, shown: show(snapshot, view), scene: placedScene(snapshot, view) },
    scheme,
  );
