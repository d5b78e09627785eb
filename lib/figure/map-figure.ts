import { type PlacedLabel, placeLabels, type WantedLabel } from "@/lib/atlas/labels";
import type { Scene } from "@/lib/atlas/scene";
import { sceneToSvg } from "@/lib/atlas/svg";
import type { HolderId } from "@/lib/codebook";
import type { Snapshot } from "@/lib/corpus/snapshot";
import type { Scheme } from "@/lib/view/palette";
import type { Shown } from "@/lib/view/show";
import { titleOf } from "@/lib/view/title";
import type { View } from "@/lib/view/view";
import { labelScene } from "./label-scene";
import { withColours } from "./look";
import { describer } from "./map-words";
import { element } from "./markup";
import { drawable } from "./text";

/** All that a drawing of a view is made from. */
export interface Subject {
  readonly snapshot: Snapshot;
  readonly view: View;
  readonly shown: Shown;
  readonly scene: Scene;
}

interface MapBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How much larger than on the page labels are, on the same map. */
  readonly labels: number;
  /** How much wider than on the page stripes are. */
  readonly stripes: number;
}

/** The labels that find room, so much larger than on the page, in letters that the drawing's typefaces have. */
export const placedLabels = (
  scene: Scene,
  scale: number,
  wanted: readonly WantedLabel[],
): readonly PlacedLabel[] =>
  placeLabels(
    labelScene(scene, scale),
    wanted.map((label) => ({
      ...label,
      lines: label.lines.map(drawable),
      ...(label.short === undefined ? {} : { short: drawable(label.short) }),
    })),
  ).map((label) => (label.mark === "circle" ? { ...label, y: label.y + raised(scale) } : label));

/** A circle does not grow with the labels, so neither does the sign on it: it keeps to its middle. */
const raised = (scale: number): number => Math.round(10 * (SIGN_BELOW / scale - SIGN_BELOW)) / 10;
/** Pixels from the middle of a circle to the baseline of its sign. */
const SIGN_BELOW = 2.8;

/** The map of the page as a part of a drawing: the same scene through the same renderer, its colours in place. */
export function mapFigure(
  { snapshot, view, shown, scene }: Subject,
  placed: readonly PlacedLabel[],
  { labels, stripes, ...box }: MapBox,
  scheme: Scheme,
): string {
  const map = sceneToSvg(scene, {
    title: `Map: ${titleOf(view, snapshot)}`,
    fills: shown.fills,
    labels: placed,
    describe: describer(snapshot, shown),
    interactive: false,
  });
  return withColours(map, scheme, stripes)
    .replace("<svg ", `<svg ${attributes({ ...box, preserveAspectRatio: "xMidYMid slice" })} `)
    .replace(
      '<g class="labels"',
      () => `${outlines(scene, shown)}<g class="labels" transform="scale(${labels})"`,
    );
}

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}="${value}"`)
    .join(" ");

/** The countries in focus, and the members of a group in focus, above all borders. */
function outlines(scene: Scene, { selected }: Shown): string {
  const chosen = new Set(selected.map(({ id }) => id));
  const members = new Set(
    selected.flatMap(({ kind, members }) => (kind === "group" ? members : [])),
  );
  const look = (id: HolderId) =>
    chosen.has(id) ? "outline" : members.has(id) ? "outline member" : null;
  return [
    ...scene.shapes.flatMap(({ id, d }) => {
      const name = look(id);
      return name === null ? [] : [element("path", { class: name, d })];
    }),
    ...scene.markers.flatMap(({ id, x, y, r }) => {
      const name = look(id);
      return name === null ? [] : [element("circle", { class: name, cx: x, cy: y, r })];
    }),
  ].join("");
}
