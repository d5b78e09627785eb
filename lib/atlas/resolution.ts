import type { Region } from "./region";

/** `detail` (1:50m, thinned) for one part of the world, `world` (1:110m) for all of it. */
export type Resolution = "detail" | "world";

/** Zoomed in more than this, the world's coarse coasts would show their corners. */
const COARSE_UNTIL = 2;

/** The atlas that a region is drawn from, `zoom` times as large as its frame. */
export const resolutionFor = (region: Region, zoom = 1): Resolution =>
  region === "world" && zoom < COARSE_UNTIL ? "world" : "detail";
