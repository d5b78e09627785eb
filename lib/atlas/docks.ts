import type { HolderId } from "@/lib/codebook";
import type { Box, Point } from "./outline";

/** A holder that the frame does not show: the point of the edge nearest to it. */
export interface Dock {
  readonly id: HolderId;
  readonly x: number;
  readonly y: number;
}

/** Pixels from the frame to the docks' centres. */
const EDGE = 13;
/** Pixels along the edge from dock to dock: around a corner they are then still 24 apart. */
const APART = 34;

/** A place on the edge, from the bottom right corner against the clock: right side, top, left, bottom. */
interface Edge {
  readonly length: number;
  readonly at: (along: number) => Point;
  readonly along: (point: Point) => number;
}

function edgeOf(width: number, height: number): Edge {
  const [x1, y1] = [Math.max(EDGE, width - EDGE), Math.max(EDGE, height - EDGE)];
  const [w, h] = [x1 - Math.min(EDGE, x1), y1 - Math.min(EDGE, y1)];
  const [x0, y0] = [x1 - w, y1 - h];
  return {
    length: 2 * (w + h),
    at: (along) => {
      if (along <= h) return [x1, y1 - along];
      if (along <= h + w) return [x1 - (along - h), y0];
      if (along <= 2 * h + w) return [x0, y0 + (along - h - w)];
      return [x0 + (along - 2 * h - w), y1];
    },
    along: ([x, y]) => {
      if (x >= x1) return y1 - y;
      if (y <= y0) return h + (x1 - x);
      if (x <= x0) return h + w + (y - y0);
      return 2 * h + w + (x - x0);
    },
  };
}

/**
 * Docks at the edge in the direction of what they stand for, moved along it until each can be hit and
 * none lies under `clear`, the page's own controls in the bottom right corner.
 */
export function dockAtEdge(
  towards: readonly Dock[],
  width: number,
  height: number,
  clear?: Box,
): readonly Dock[] {
  const edge = edgeOf(width, height);
  const [fromRight, fromBottom] = clear ? [width - clear[0], height - clear[1]] : [0, 0];
  const from = Math.min(fromBottom, edge.length / 4);
  const room = Math.max(0, edge.length - from - Math.min(fromRight, edge.length / 4));
  const apart = Math.min(APART, room / Math.max(1, towards.length - 1));
  const docks = towards
    .map((dock) => {
      const along = edge.along(onEdge(dock, width, height)) - from;
      const nearest = along > room ? (along - room < from ? room : 0) : Math.max(0, along);
      return { id: dock.id, along: nearest };
    })
    .sort((a, b) => a.along - b.along || (a.id < b.id ? -1 : 1));
  for (const [i, dock] of docks.entries())
    dock.along = Math.max(dock.along, (docks[i - 1]?.along ?? -apart) + apart);
  for (const [i, dock] of [...docks.entries()].reverse())
    dock.along = Math.min(dock.along, (docks[i + 1]?.along ?? room + apart) - apart);
  return docks.map(({ id, along }) => {
    const [x, y] = edge.at(along + from);
    return { id, x: round(x), y: round(y) };
  });
}

/** Where the line from the frame's middle leaves it. */
function onEdge({ x, y }: Dock, width: number, height: number): Point {
  const [cx, cy] = [width / 2, height / 2];
  const [dx, dy] = [x - cx, y - cy];
  const reach = Math.max(
    Math.abs(dx) / Math.max(1, cx - EDGE),
    Math.abs(dy) / Math.max(1, cy - EDGE),
    1e-6,
  );
  return [cx + dx / reach, cy + dy / reach];
}

const round = (value: number): number => Math.round(value * 10) / 10;
