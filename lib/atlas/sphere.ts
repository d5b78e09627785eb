import { geoCentroid, geoDistance, geoInterpolate } from "d3-geo";
import type { LonLat } from "./atlas";

export const RADIANS = Math.PI / 180;

/** Degrees along a great circle. */
export const distance = (a: LonLat, b: LonLat): number =>
  geoDistance([a[0], a[1]], [b[0], b[1]]) / RADIANS;

/** The mean direction, or null where directions cancel out. */
export function middleOf(points: readonly LonLat[]): LonLat | null {
  const [lon, lat] = geoCentroid({
    type: "MultiPoint",
    coordinates: points.map(([x, y]) => [x, y]),
  });
  return Number.isFinite(lon) && Number.isFinite(lat) ? [lon, lat] : null;
}

/** Centre of the smallest cap that holds the points, to about a degree (Bădoiu and Clarkson's walk). */
export function capCentre(points: readonly LonLat[]): LonLat {
  let centre = points[0] ?? [0, 0];
  for (let i = 1; i <= 60; i++) {
    let [farthest, most] = [centre, -1];
    for (const point of points) {
      const far = distance(centre, point);
      if (far > most) [farthest, most] = [point, far];
    }
    centre = geoInterpolate([centre[0], centre[1]], [farthest[0], farthest[1]])(1 / (i + 1));
  }
  return centre;
}
