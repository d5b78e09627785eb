import type { Region } from "./region";

/** `detail` (1:50m, thinned) for one part of the world, `world` (1:110m) for all of it. */
export type Resolution = "detail" | "world";

/** The atlas that a region is drawn from. */
export const resolutionFor = (region: Region): Resolution =>
  region === "world" ? "world" : "detail";
