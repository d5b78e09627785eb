import type { LabelScene } from "@/lib/atlas/labels";
import { type Point, pathOf, ringsInPath } from "@/lib/atlas/outline";
import type { Scene } from "@/lib/atlas/scene";

const scaled = new WeakMap<Scene, Map<number, LabelScene>>();

/** The scene in units of `scale` of its pixels, so that labels placed in it are so much larger on it. */
export function labelScene(scene: Scene, scale: number): LabelScene {
  if (scale === 1) return scene;
  const known = scaled.get(scene) ?? new Map<number, LabelScene>();
  scaled.set(scene, known);
  const made = known.get(scale) ?? shrink(scene, scale);
  known.set(scale, made);
  return made;
}

function shrink({ width, height, shapes, markers, outside }: Scene, scale: number): LabelScene {
  const point = ([x, y]: Point): Point => [x / scale, y / scale];
  const path = (d: string) => pathOf(ringsInPath(d).map((ring) => ring.map(point)));
  return {
    width: width / scale,
    height: height / scale,
    shapes: shapes.map(({ id, d, anchor, room }) => ({
      id,
      d: path(d),
      anchor: point(anchor),
      room: point(room),
    })),
    markers: markers.map(({ id, x, y, r }) => ({
      id,
      x: x / scale,
      y: y / scale,
      r: r / scale,
    })),
    outside: outside.map(({ id, x, y }) => ({ id, x: x / scale, y: y / scale })),
  };
}
