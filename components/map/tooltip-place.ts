/** In pixels of the window. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels from what is told of, and from the window's edge. */
const GAP = 10;
const MARGIN = 8;

/**
 * Where a tooltip stands: beside `avoid`, which it does not cover as long as any side has room, and
 * always inside the window.
 */
export function placeTooltip(tip: Size, avoid: Rect, window: Size): { left: number; top: number } {
  const across = (avoid.left + avoid.right - tip.width) / 2;
  const along = (avoid.top + avoid.bottom - tip.height) / 2;
  const within = (value: number, size: number, most: number): number =>
    Math.max(MARGIN, Math.min(most - MARGIN - size, value));
  const inside = (left: number, top: number) => ({
    left: within(left, tip.width, window.width),
    top: within(top, tip.height, window.height),
  });
  const sides = [
    inside(avoid.right + GAP, along),
    inside(avoid.left - GAP - tip.width, along),
    inside(across, avoid.top - GAP - tip.height),
    inside(across, avoid.bottom + GAP),
  ];
  const free = sides.find(
    ({ left, top }) =>
      left >= avoid.right ||
      left + tip.width <= avoid.left ||
      top >= avoid.bottom ||
      top + tip.height <= avoid.top,
  );
  return free ?? inside(avoid.right + GAP, along);
}
