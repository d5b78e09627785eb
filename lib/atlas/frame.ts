import { type GeoProjection, geoAzimuthalEqualArea, geoEqualEarth, geoInterpolate } from "d3-geo";
import type { Position } from "geojson";
import type { Atlas, LonLat } from "./atlas";
import type { Region } from "./region";
import { capCentre, distance, middleOf, RADIANS } from "./sphere";
import { cores } from "./territory";
import type { Zoom } from "./zoom";

export interface Frame {
  /** What is shown: `world` where holders stand too far apart for one azimuthal view. */
  readonly region: Region;
  /** Equal-area, scaled and centred; not yet clipped. */
  readonly projection: GeoProjection;
  /** Degrees from the centre to the frame's farthest corner, or null for the whole sphere. */
  readonly reach: number | null;
}

/** From Iceland, Portugal and Cyprus to the Caucasus and the North Cape. */
const EUROPE: readonly LonLat[] = [
  [-22, 65],
  [-9.5, 36.5],
  [33, 34.6],
  [46, 40],
  [47, 56],
  [30, 71],
];
const EUROPE_CENTRE: LonLat = [10, 52];
/** Degrees: a frame is never smaller than this to each side, so that a country is seen among its neighbours. */
const SMALLEST = 7;
/** Degrees from the centre: beyond this an azimuthal view bends shapes more than it explains. */
const WIDEST = 72;
/** Degrees: the centre goes no nearer to a pole, or north would no longer be up at the sides. */
const HIGHEST = 54;
/** Degrees east: the world is cut in the Bering Strait. */
const WORLD_CENTRE = 11;
const WORLD_LATITUDES = [-56, 84] as const;

const chord = (degrees: number): number => 2 * Math.sin((degrees * RADIANS) / 2);
const padding = (width: number, height: number): number => 0.07 * Math.min(width, height);

/** The projection of a region, fitted to `width` × `height` pixels. */
export function frameOf(
  atlas: Atlas,
  region: Region,
  holders: readonly string[],
  width: number,
  height: number,
): Frame {
  switch (region) {
    case "world":
      return worldFrame(width, height);
    case "europe":
      return azimuthalFrame("europe", EUROPE_CENTRE, EUROPE, width, height);
    case "holders": {
      const wanted = new Set(holders);
      const points = cores(atlas.countries.filter(({ id }) => wanted.has(id)));
      if (points.length === 0) return worldFrame(width, height);
      const centre = centreOf(points);
      const radius = Math.max(...points.map((point) => distance(centre, point)));
      if (!(radius <= WIDEST)) return worldFrame(width, height);
      return azimuthalFrame("holders", centre, points, width, height);
    }
  }
}

/** The same map of the earth through a looking glass: nothing is projected otherwise, only larger and moved. */
export function zoomedFrame(
  { region, projection }: Frame,
  { k, x, y }: Zoom,
  width: number,
  height: number,
): Frame {
  const [tx, ty] = projection.translate();
  projection.scale(projection.scale() * k).translate([tx * k + x, ty * k + y]);
  return {
    region,
    projection,
    reach: region === "world" ? null : reachOf(projection, width, height),
  };
}

/** Degrees from an azimuthal projection's centre to the frame's farthest corner, or null for the whole sphere. */
function reachOf(projection: GeoProjection, width: number, height: number): number | null {
  const [tx, ty] = projection.translate();
  const [dx, dy] = [
    Math.max(Math.abs(tx), Math.abs(width - tx)),
    Math.max(Math.abs(ty), Math.abs(height - ty)),
  ];
  const corner = Math.hypot(dx + 16, dy + 16) / projection.scale();
  return corner >= 1.99 ? null : (2 * Math.asin(corner / 2)) / RADIANS;
}

function worldFrame(width: number, height: number): Frame {
  const edges = [-179.9, -90, 0, 90, 179.9].flatMap((lon) =>
    WORLD_LATITUDES.map((lat): Position => [lon + WORLD_CENTRE, lat]),
  );
  edges.push([WORLD_CENTRE - 179.9, 0], [WORLD_CENTRE + 179.9, 0]);
  const projection = geoEqualEarth()
    .rotate([-WORLD_CENTRE, 0])
    .fitExtent(
      [
        [2, 2],
        [width - 2, height - 2],
      ],
      { type: "MultiPoint", coordinates: edges },
    );
  return { region: "world", projection, reach: null };
}

function azimuthalFrame(
  region: Region,
  centre: LonLat,
  points: readonly LonLat[],
  width: number,
  height: number,
): Frame {
  const [x0, y0, x1, y1] = planeBox(points, centre);
  const pad = padding(width, height);
  const span = 2 * chord(SMALLEST);
  const scale = Math.max(
    1,
    Math.min(
      (width - 2 * pad) / Math.max(span, x1 - x0),
      (height - 2 * pad) / Math.max(span, y1 - y0),
    ),
  );
  const projection = unitProjection(centre)
    .scale(scale)
    .translate([width / 2 - (scale * (x0 + x1)) / 2, height / 2 - (scale * (y0 + y1)) / 2]);
  return { region, projection, reach: reachOf(projection, width, height) };
}

const unitProjection = ([lon, lat]: LonLat): GeoProjection =>
  geoAzimuthalEqualArea().rotate([-lon, -lat]).scale(1).translate([0, 0]);

function planeBox(points: readonly LonLat[], centre: LonLat) {
  const project = unitProjection(centre);
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of points) {
    const [x, y] = project([lon, lat]) ?? [0, 0];
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return [x0, y0, x1, y1] as const;
}

/**
 * Half-way between the middle of the holders' extent and the middle of their crowd: all fit, and north is
 * nearly up where most of them are.
 */
function centreOf(points: readonly LonLat[]): LonLat {
  const extent = boxCentre(points, capCentre(points));
  const crowd = middleOf(points) ?? extent;
  return upright(geoInterpolate([extent[0], extent[1]], [crowd[0], crowd[1]])(0.5));
}

const upright = ([lon, lat]: LonLat): LonLat => [lon, Math.max(-HIGHEST, Math.min(HIGHEST, lat))];

/** The centre around which the points' box on the plane is itself centred, as far as it may go north or south. */
function boxCentre(points: readonly LonLat[], start: LonLat): LonLat {
  let centre = upright(start);
  for (let i = 0; i < 8; i++) {
    const [x0, y0, x1, y1] = planeBox(points, centre);
    const moved = unitProjection(centre).invert?.([(x0 + x1) / 2, (y0 + y1) / 2]);
    if (!moved?.every(Number.isFinite)) return centre;
    centre = upright(moved);
  }
  return centre;
}
