import type { Box, Point } from "./outline";

export type Segment = readonly [Point, Point];

export const overlaps = (a: Box, b: Box): boolean =>
  a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

export const grow = ([x0, y0, x1, y1]: Box, by: number): Box => [
  x0 - by,
  y0 - by,
  x1 + by,
  y1 + by,
];

export const contains = (outer: Box, inner: Box): boolean =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

const side = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

export const cross = ([a, b]: Segment, [c, d]: Segment): boolean =>
  side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0;

export function crossesBox(segment: Segment, box: Box): boolean {
  const [x0, y0, x1, y1] = box;
  const within = ([x, y]: Point): boolean => x >= x0 && x <= x1 && y >= y0 && y <= y1;
  if (within(segment[0]) || within(segment[1])) return true;
  const corners: readonly [Point, Point, Point, Point] = [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ];
  return cross(segment, [corners[0], corners[2]]) || cross(segment, [corners[1], corners[3]]);
}
