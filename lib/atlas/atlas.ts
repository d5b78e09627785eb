import type { MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import type {
  GeometryCollection,
  MultiPolygon as MultiPolygonArcs,
  Topology,
} from "topojson-specification";
import type { HolderId } from "@/lib/codebook";

/** Longitude and latitude in degrees. */
export type LonLat = readonly [number, number];

export interface AtlasCountry {
  readonly id: HolderId;
  /** Null where the resolution has no land for it: it is then only a marker at `point`. */
  readonly land: MultiPolygon | null;
  /** Where its marker stands: somewhere in its middle. */
  readonly point: LonLat;
}

/** The borders at one resolution. */
export interface Atlas {
  /** By id, each once. */
  readonly countries: readonly AtlasCountry[];
  /** Land that is no country of the registry; drawn, never coloured. */
  readonly elsewhere: MultiPolygon;
}

type AtlasTopology = Topology<{
  countries: GeometryCollection;
  elsewhere: MultiPolygonArcs;
  points: GeometryCollection;
}>;

function isAtlasTopology(json: unknown): json is AtlasTopology {
  if (typeof json !== "object" || json === null || !("objects" in json) || !("arcs" in json)) {
    return false;
  }
  const { objects } = json;
  return (
    typeof objects === "object" &&
    objects !== null &&
    ["countries", "elsewhere", "points"].every((name) => name in objects)
  );
}

const lonLat = ([lon = 0, lat = 0]: Position): LonLat => [lon, lat];

const asMultiPolygon = (geometry: Polygon | MultiPolygon): MultiPolygon =>
  geometry.type === "MultiPolygon"
    ? geometry
    : { type: "MultiPolygon", coordinates: [geometry.coordinates] };

/**
 * The atlas in a file that scripts/build-atlas.ts wrote.
 * @throws when `json` is not such a file.
 */
export function atlasFromTopology(json: unknown): Atlas {
  if (!isAtlasTopology(json)) {
    throw new Error("Not an atlas: a topology with countries, elsewhere and points was expected.");
  }
  const land = new Map<string, MultiPolygon>();
  for (const { id, geometry } of feature(json, json.objects.countries).features) {
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") continue;
    land.set(String(id), asMultiPolygon(geometry));
  }
  const countries = feature(json, json.objects.points).features.flatMap(({ id, geometry }) =>
    geometry.type === "Point"
      ? [
          {
            id: String(id),
            land: land.get(String(id)) ?? null,
            point: lonLat(geometry.coordinates),
          },
        ]
      : [],
  );
  const elsewhere = feature(json, json.objects.elsewhere).geometry;
  if (elsewhere.type !== "MultiPolygon") throw new Error("Not an atlas: elsewhere is not land.");
  return { countries, elsewhere };
}
