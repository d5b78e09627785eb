/** Upper ends of the ranges in which distances between a word and its head are told apart. */
const ENDS = [1, 2, 3, 4, 6, 9, 14, 24];

/** How many ranges there are: both directions, the longest ones, and the root. */
export const DISTANCE_RANGES = 2 * (ENDS.length + 1) + 1;

/** Beyond this distance every head is as far as any other. */
export const FAR = 25;
/** The range of each distance from −FAR to FAR. */
export const RANGES = Uint8Array.from({ length: 2 * FAR + 1 }, (_, i) => {
  const distance = i - FAR;
  const range = ENDS.findIndex((end) => Math.abs(distance) <= end);
  const side = distance < 0 ? 0 : ENDS.length + 1;
  return 1 + side + (range < 0 ? ENDS.length : range);
});

/** The range of a head `distance` words to the right (negative: to the left). 0 is kept for the root. */
export const distanceRange = (distance: number): number =>
  RANGES[Math.max(-FAR, Math.min(FAR, distance)) + FAR] ?? 0;

export const ROOT_RANGE = 0;
