/** What the map frames: the countries that hold positions, Europe, or the whole Earth. */
export const REGIONS = ["holders", "europe", "world"] as const;
export type Region = (typeof REGIONS)[number];
