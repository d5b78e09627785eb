import { type GeoContext, type GeoPermissibleObjects, type GeoProjection, geoPath } from "d3-geo";

/** Pixels from the top left corner of the frame. */
export type Point = readonly [number, number];
/** A closed ring; the first point is not repeated. */
export type Ring = readonly Point[];
/** Left, top, right, bottom in pixels. */
export type Box = readonly [number, number, number, number];

/** Steps shorter than this many pixels are not drawn. */
const MIN_STEP = 0.7;
/** Rings under this many square pixels are not drawn. */
const MIN_RING = 0.4;

const tenth = (value: number): number => Math.round(value * 10);

/** Projected, clipped and thinned rings, rounded to a tenth of a pixel. Never NaN or infinite. */
export function ringsOf(projection: GeoProjection, object: GeoPermissibleObjects): Ring[] {
  const rings: Ring[] = [];
  let ring: Point[] = [];
  const add = (x: number, y: number): void => {
    if (Number.isFinite(x) && Number.isFinite(y)) ring.push([tenth(x) / 10, tenth(y) / 10]);
  };
  const context: GeoContext = {
    beginPath: () => {},
    arc: () => {},
    moveTo: (x, y) => {
      ring = [];
      add(x, y);
    },
    lineTo: (x, y) => {
      const [px, py] = ring.at(-1) ?? [Number.NaN, Number.NaN];
      if (!(Math.hypot(x - px, y - py) < MIN_STEP)) add(x, y);
    },
    closePath: () => {
      if (ring.length > 2 && Math.abs(ringArea(ring)) >= MIN_RING) rings.push(ring);
      ring = [];
    },
  };
  geoPath(projection, context)(object);
  return rings;
}

/** Projected lines (a graticule), each a list of points. */
export function linesOf(projection: GeoProjection, object: GeoPermissibleObjects): Ring[] {
  const lines: Point[][] = [];
  const context: GeoContext = {
    beginPath: () => {},
    arc: () => {},
    moveTo: (x, y) => void lines.push([[tenth(x) / 10, tenth(y) / 10]]),
    lineTo: (x, y) => void lines.at(-1)?.push([tenth(x) / 10, tenth(y) / 10]),
    closePath: () => {},
  };
  geoPath(projection, context)(object);
  return lines.filter((line) => line.length > 1);
}

/** Signed area in square pixels. */
export function ringArea(ring: Ring): number {
  let sum = 0;
  let [px, py] = ring.at(-1) ?? [0, 0];
  for (const [x, y] of ring) {
    sum += px * y - x * py;
    [px, py] = [x, y];
  }
  return sum / 2;
}

export function boxOf(rings: readonly Ring[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of rings.flat()) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return [x0, y0, x1, y1];
}

const number = (tenths: number): string => {
  const text = String(tenths / 10);
  return text.startsWith("0.")
    ? text.slice(1)
    : text.startsWith("-0.")
      ? `-${text.slice(2)}`
      : text;
};
const pair = (x: number, y: number): string => {
  const second = number(y);
  return number(x) + (second.startsWith("-") ? second : ` ${second}`);
};

/** The `d` of an SVG path: an absolute start, then relative steps, which are half as long. */
export function pathOf(rings: readonly Ring[], closed = true): string {
  return rings
    .map((ring) => {
      let text = "";
      let [px, py] = [0, 0];
      for (const [i, point] of ring.entries()) {
        const [x, y] = [tenth(point[0]), tenth(point[1])];
        if (i === 0) text += `M${pair(x, y)}l`;
        else {
          const step = pair(x - px, y - py);
          text += i === 1 || step.startsWith("-") ? step : ` ${step}`;
        }
        [px, py] = [x, y];
      }
      return closed ? `${text}z` : text;
    })
    .join("");
}

/** The rings in a `d` that `pathOf` wrote. */
export function ringsInPath(d: string): Ring[] {
  return d
    .split("M")
    .slice(1)
    .map((part) => {
      const values = (part.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
      const ring: Point[] = [];
      let [x, y] = [0, 0];
      for (let i = 0; i + 1 < values.length; i += 2) {
        x += values[i] ?? 0;
        y += values[i + 1] ?? 0;
        ring.push([x, y]);
      }
      return ring;
    });
}
