import type { Box, Point, Ring } from "./outline";
import { boxOf, ringArea } from "./outline";
import { overlaps } from "./plane";

/** A label is about this many times as wide as high. */
const LABEL_ASPECT = 2.6;
/** Points of a ring that are looked at: more would move a label by a pixel and cost most of the time. */
const MOST_POINTS = 160;

export interface Heart {
  readonly at: Point;
  /** Half-axes in pixels of the ellipse around `at` that holds only the shape's own land. */
  readonly room: Point;
}

/**
 * Where a label stands best: the centre of the widest label-shaped ellipse inside the largest ring and
 * the frame (the pole of inaccessibility, in a plane squeezed sideways).
 */
export function heartOf(rings: readonly Ring[], frame: Box): Heart {
  const squeezed = rings.map((ring) => thin(ring).map(([x, y]): Point => [x / LABEL_ASPECT, y]));
  const largest = squeezed.reduce<Ring>(
    (best, ring) => (Math.abs(ringArea(ring)) > Math.abs(ringArea(best)) ? ring : best),
    [],
  );
  const [fx0, fy0, fx1, fy1] = [
    frame[0] / LABEL_ASPECT,
    frame[1],
    frame[2] / LABEL_ASPECT,
    frame[3],
  ];
  const [bx0, by0, bx1, by1] = boxOf([largest]);
  const box: Box = [Math.max(fx0, bx0), Math.max(fy0, by0), Math.min(fx1, bx1), Math.min(fy1, by1)];
  const nearby = squeezed.filter((ring) => overlaps(boxOf([ring]), box));
  const depth = ([x, y]: Point): number =>
    Math.min(signedDistance([x, y], nearby), x - fx0, fx1 - x, y - fy0, fy1 - y);

  let best: Point = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  let bestDepth = depth(best);
  let step: Point = [(box[2] - box[0]) / 8, (box[3] - box[1]) / 8];
  for (let round = 0; round < 4; round++) {
    const reach = round === 0 ? 4 : 2;
    const [cx, cy] = best;
    for (let i = -reach; i <= reach; i++) {
      for (let j = -reach; j <= reach; j++) {
        const at: Point = [cx + i * step[0], cy + j * step[1]];
        const candidate = depth(at);
        if (candidate > bestDepth) [best, bestDepth] = [at, candidate];
      }
    }
    step = [step[0] / 2.5, step[1] / 2.5];
  }
  const room = Math.max(0, bestDepth);
  const [x, y] = [
    clamp(best[0] * LABEL_ASPECT, frame[0], frame[2]),
    clamp(best[1], frame[1], frame[3]),
  ];
  return { at: [x, y], room: [room * LABEL_ASPECT, room] };
}

const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(most, value));

function thin(ring: Ring): Ring {
  const every = Math.ceil(ring.length / MOST_POINTS);
  return every === 1 ? ring : ring.filter((_, i) => i % every === 0);
}

/** Distance to the nearest edge, negative outside. */
function signedDistance([x, y]: Point, rings: readonly Ring[]): number {
  let inside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    let [px, py] = ring.at(-1) ?? [0, 0];
    for (const [qx, qy] of ring) {
      if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) inside = !inside;
      nearest = Math.min(nearest, squaredDistanceToSegment(x, y, px, py, qx, qy));
      [px, py] = [qx, qy];
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(nearest);
}

function squaredDistanceToSegment(
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2;
}
