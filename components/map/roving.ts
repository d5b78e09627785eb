/** A thing that can have the focus, with where it is on the screen. */
export interface Stop {
  readonly x: number;
  readonly y: number;
}

export const DIRECTIONS = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
} as const;
/** The first and the last stop, in the order of the drawing: the largest country first. */
export const ENDS = { Home: 0, End: -1 } as const;
export type ArrowKey = keyof typeof DIRECTIONS;

/**
 * Index of the stop that an arrow key leads to from `from`: the nearest one in a quarter turn around
 * the direction, distance across counting double; -1 when nothing lies that way.
 */
export function nextStop(stops: readonly Stop[], from: number, key: ArrowKey): number {
  const origin = stops[from];
  if (!origin) return -1;
  const [dx, dy] = DIRECTIONS[key];
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, { x, y }] of stops.entries()) {
    const along = (x - origin.x) * dx + (y - origin.y) * dy;
    const across = Math.abs((x - origin.x) * dy) + Math.abs((y - origin.y) * dx);
    if (index === from || along <= 0 || across > along) continue;
    const cost = along + 2 * across;
    if (cost < least) [best, least] = [index, cost];
  }
  return best;
}
