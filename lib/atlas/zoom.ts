/** A looking glass over a frame: each point goes to `k` times its place, moved by `x` and `y` pixels. */
export interface Zoom {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** The frame as it is. */
export const UNZOOMED: Zoom = { k: 1, x: 0, y: 0 };
