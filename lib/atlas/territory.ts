import { geoCentroid, geoInterpolate } from "d3-geo";
import type { Polygon, Position } from "geojson";
import type { AtlasCountry, LonLat } from "./atlas";
import { distance, middleOf, RADIANS } from "./sphere";

/** Degrees: of a larger country only this much around its heart asks for a place in the frame. */
const CORE = 13;

/** The outline of a country's main land, at most about 80 points, and its centre. */
interface Territory {
  readonly centre: LonLat;
  readonly outline: readonly LonLat[];
}

function territoryOf({ land, point }: AtlasCountry): Territory {
  const main = mainLand(land?.coordinates ?? []);
  if (main === null) return { centre: point, outline: [point] };
  const ring = main[0] ?? [];
  const every = Math.ceil(ring.length / 80);
  return {
    centre: geoCentroid({ type: "Polygon", coordinates: main }),
    outline: ring.filter((_, i) => i % every === 0).map(([lon = 0, lat = 0]) => [lon, lat]),
  };
}

/**
 * The points that a frame must hold: all of a small country, and of a large one the part that faces the
 * others, so that Russia and the United States do not push Europe into a corner. One country alone is whole.
 */
export function cores(countries: readonly AtlasCountry[]): LonLat[] {
  const territories = countries.map(territoryOf);
  return territories.flatMap((territory) => {
    const others = territories.filter((other) => other !== territory);
    return others.length === 0 ? territory.outline : core(territory, others);
  });
}

function core({ centre, outline }: Territory, others: readonly Territory[]): readonly LonLat[] {
  if (Math.max(...outline.map((point) => distance(centre, point))) <= CORE) return outline;
  const towards = middleOf(others.map((other) => other.centre));
  if (towards === null) return outline;
  const facing = outline.reduce<LonLat>(
    (best, point) => (distance(point, towards) < distance(best, towards) ? point : best),
    centre,
  );
  const heart = geoInterpolate([facing[0], facing[1]], [centre[0], centre[1]])(0.5);
  const radius = Math.max(...outline.map((point) => distance(heart, point)));
  const shrink = Math.min(1, CORE / radius);
  return outline.map((point) => geoInterpolate(heart, [point[0], point[1]])(shrink));
}

function mainLand(polygons: readonly Polygon["coordinates"][]): Polygon["coordinates"] | null {
  let main: Polygon["coordinates"] | null = null;
  let largest = 0;
  for (const coordinates of polygons) {
    const area = roughArea(coordinates[0] ?? []);
    if (area > largest) [main, largest] = [coordinates, area];
  }
  return main;
}

/** In arbitrary units: enough to tell a mainland from its islands. */
function roughArea(ring: readonly Position[]): number {
  let sum = 0;
  let [px = 0, py = 0] = ring.at(-1) ?? [];
  for (const [x = 0, y = 0] of ring) {
    sum += (x - px) * (Math.sin(py * RADIANS) + Math.sin(y * RADIANS));
    [px, py] = [x, y];
  }
  return Math.abs(sum);
}
