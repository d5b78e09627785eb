import type { Atlas } from "@/lib/atlas/atlas";
import type { Point } from "@/lib/atlas/outline";
import { placeScene, type Scene } from "@/lib/atlas/scene";
import type { HolderId } from "@/lib/codebook";
import type { Snapshot } from "@/lib/corpus/snapshot";
import type { View } from "@/lib/view/view";
import { coarse } from "./coarse";
import { framedHolders } from "./map-words";
import { framingOf, type PlateGround, type PlatePlace } from "./plate-ground";
import { landToSvg } from "./plate-svg";

/** Pixels of the scene that all plates share; small, so that its coasts are coarse. */
const PLATE_SIZE = { width: 300, height: 190 } as const;

/** Projects the borders at the size of a plate: the slow part, once for all plates of a view. */
export function groundFor(atlas: Atlas, snapshot: Snapshot, view: View): PlateGround {
  const holders = framedHolders(snapshot, view);
  const scene = coarsened(placeScene(atlas, { region: view.region, holders, ...PLATE_SIZE }));
  const named = new Set(
    snapshot.holders.filter(({ kind }) => kind === "country").map(({ id }) => id),
  );
  return {
    framing: framingOf(snapshot, view),
    width: scene.width,
    height: scene.height,
    places: placesOf(scene, named),
    land: landToSvg(scene, named),
  };
}

/** A country whose land is too small to be drawn is left without: a mark alone can show it. */
const coarsened = (scene: Scene): Scene => ({
  ...scene,
  elsewhere: coarse(scene.elsewhere),
  shapes: scene.shapes.map((shape) => ({ ...shape, d: coarse(shape.d) })),
});

/** Largest land first, then the countries that only a mark can show, then those beyond the frame, at its edge. */
function placesOf(scene: Scene, named: ReadonlySet<HolderId>): readonly PlatePlace[] {
  const withShape = scene.shapes.map(
    ({ id, d, anchor, room }): PlatePlace => ({
      id,
      at: rounded(anchor),
      room: tenth(room[1]),
      land: d !== "",
    }),
  );
  const shaped = new Set(withShape.map(({ id }) => id));
  const bare = [...scene.markers, ...scene.outside]
    .filter(({ id }) => !shaped.has(id))
    .map(({ id, x, y }): PlatePlace => ({ id, at: rounded([x, y]), room: 0, land: false }));
  return [...withShape, ...bare].filter(({ id }) => named.has(id));
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const rounded = ([x, y]: Point): Point => [tenth(x), tenth(y)];
