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

const isWithin = ([x, y]: Point, [x0, y0, x1, y1]: Box): boolean =>
  x >= x0 && x <= x1 && y >= y0 && y <= y1;

/** Whether the whole segment lies to one side of the box. */
const isBeside = ([[ax, ay], [bx, by]]: Segment, [x0, y0, x1, y1]: Box): boolean =>
  (ax < x0 && bx < x0) || (ax > x1 && bx > x1) || (ay < y0 && by < y0) || (ay > y1 && by > y1);

export function crossesBox(segment: Segment, box: Box): boolean {
  if (isBeside(segment, box)) return false;
  if (isWithin(segment[0], box) || isWithin(segment[1], box)) return true;
  const [x0, y0, x1, y1] = box;
  return (
    cross(segment, [
      [x0, y0],
      [x1, y1],
    ]) ||
    cross(segment, [
      [x1, y0],
      [x0, y1],
    ])
  );
}
