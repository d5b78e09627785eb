import { geoGraticule } from "d3-geo";
import type { HolderId } from "@/lib/codebook";
import type { Atlas, AtlasCountry } from "./atlas";
import { type Dock, dockAtEdge } from "./docks";
import { type Frame, frameOf, zoomedFrame } from "./frame";
import { heartOf } from "./heart";
import {
  type Box,
  boxOf,
  linesOf,
  type Point,
  pathOf,
  type Ring,
  ringArea,
  ringsOf,
} from "./outline";
import { overlaps } from "./plane";
import type { Region } from "./region";
import { UNZOOMED, type Zoom } from "./zoom";

export interface SceneOptions {
  readonly region: Region;
  /** Countries to frame, and to point at from the edge when they lie outside. Groups are ignored. */
  readonly holders: readonly HolderId[];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** A part of the frame, larger; the frame itself when left out. */
  readonly zoom?: Zoom;
  /** What labels and docks keep free, in the bottom right corner. */
  readonly clear?: Box;
}

export interface PlacedShape {
  readonly id: HolderId;
  /** SVG path data. */
  readonly d: string;
  /** Visual centre of the largest visible part. */
  readonly anchor: Point;
  /** Half-axes of the ellipse around `anchor` that is all this country's. */
  readonly room: Point;
  /** Of what is inside the frame. */
  readonly box: Box;
  /** Square pixels drawn. */
  readonly area: number;
}

/** A country too small to see or hit as a shape. */
export interface PlacedMarker {
  readonly id: HolderId;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** A map with everything in its place, in pixels; knows no colour. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** `world` where holders stand too far apart for one frame. */
  readonly region: Region;
  /** Outline of the earth where it is inside the frame, else null. */
  readonly sphere: string | null;
  readonly graticule: string;
  /** Land of no country of the registry. */
  readonly elsewhere: string;
  /** Largest first. */
  readonly shapes: readonly PlacedShape[];
  readonly markers: readonly PlacedMarker[];
  readonly outside: readonly Dock[];
  /** What labels and docks keep free, for the page's own controls. */
  readonly clear?: Box | undefined;
  /** Holders that the atlas has no place for at all. */
  readonly unplaced?: readonly HolderId[];
}

/** Pixels drawn beyond the frame, so that cut edges and their strokes are not seen. */
const BLEED = 6;
/** A country whose largest part is smaller than this both ways gets a marker. */
const MARKER_UNDER = 12;
const MARKER_RADIUS = 6.5;

/** Projects, clips and measures every country for one frame. Pure; 20–90 ms at detail. */
export function placeScene(atlas: Atlas, options: SceneOptions): Scene {
  const width = Math.max(1, Math.round(options.width));
  const height = Math.max(1, Math.round(options.height));
  const whole = frameOf(atlas, options.region, options.holders, width, height);
  const frame = zoomedFrame(whole, options.zoom ?? UNZOOMED, width, height);
  clip(frame, width, height);
  const placed = atlas.countries.map((country) => placeCountry(country, frame, width, height));
  const seen = new Set(placed.flatMap(({ shape, marker }) => (shape ?? marker)?.id ?? []));
  const wanted = new Set(options.holders);
  const known = new Set(atlas.countries.map(({ id }) => id));
  return {
    width,
    height,
    region: frame.region,
    sphere: frame.reach === null ? pathOf(ringsOf(frame.projection, { type: "Sphere" })) : null,
    graticule: pathOf(linesOf(frame.projection, geoGraticule().step([15, 15])()), false),
    elsewhere: pathOf(ringsOf(frame.projection, atlas.elsewhere)),
    shapes: placed
      .flatMap(({ shape }) => shape ?? [])
      .sort((a, b) => b.area - a.area || (a.id < b.id ? -1 : 1)),
    markers: placed.flatMap(({ marker }) => marker ?? []),
    outside: dockAtEdge(
      atlas.countries
        .filter(({ id }) => wanted.has(id) && !seen.has(id))
        .map((country) => towards(country, frame, width, height)),
      width,
      height,
      options.clear,
    ),
    clear: options.clear,
    unplaced: [...wanted].filter((id) => !known.has(id)).sort(),
  };
}

function clip({ projection, reach }: Frame, width: number, height: number): void {
  if (reach !== null) projection.clipAngle(Math.min(179, reach + 1));
  projection.clipExtent([
    [-BLEED, -BLEED],
    [width + BLEED, height + BLEED],
  ]);
}

interface PlacedCountry {
  readonly shape: PlacedShape | null;
  readonly marker: PlacedMarker | null;
}

function placeCountry(
  country: AtlasCountry,
  { projection }: Frame,
  width: number,
  height: number,
): PlacedCountry {
  const { id } = country;
  const frame: Box = [0, 0, width, height];
  const drawn = country.land ? ringsOf(projection, country.land) : [];
  const rings = drawn.filter((ring) => overlaps(boxOf([ring]), frame));
  const inFrame = ([x0, y0, x1, y1]: Box): Box => [
    Math.max(0, x0),
    Math.max(0, y0),
    Math.min(width, x1),
    Math.min(height, y1),
  ];
  const box = inFrame(boxOf(rings));
  if (rings.length === 0) {
    return { shape: null, marker: markerAt(id, project(country, projection), width, height) };
  }
  const { at, room } = heartOf(rings, frame);
  const shape: PlacedShape = {
    id,
    d: pathOf(rings),
    anchor: at,
    room,
    box,
    area: Math.abs(rings.reduce((sum, ring) => sum + ringArea(ring), 0)),
  };
  const main = boxOf([largest(rings)]);
  const small = Math.max(main[2] - main[0], main[3] - main[1]) < MARKER_UNDER;
  return { shape, marker: small ? markerAt(id, at, width, height) : null };
}

const largest = (rings: readonly Ring[]): Ring =>
  rings.reduce<Ring>(
    (best, ring) => (Math.abs(ringArea(ring)) > Math.abs(ringArea(best)) ? ring : best),
    [],
  );

function markerAt(
  id: HolderId,
  at: Point | null,
  width: number,
  height: number,
): PlacedMarker | null {
  if (at === null) return null;
  const [x, y] = at;
  const visible = x >= 0 && y >= 0 && x <= width && y <= height;
  return visible ? { id, x: round(x), y: round(y), r: MARKER_RADIUS } : null;
}

const round = (value: number): number => Math.round(value * 10) / 10;

function project({ point }: AtlasCountry, projection: Frame["projection"]): Point | null {
  const at = projection([point[0], point[1]]);
  return at?.every(Number.isFinite) ? at : null;
}

/** Where a country outside the frame lies; straight below where the projection has no place for it. */
function towards(
  country: AtlasCountry,
  { projection }: Frame,
  width: number,
  height: number,
): Dock {
  const [x, y] = project(country, projection) ?? [width / 2, 2 * height];
  return { id: country.id, x, y };
}
