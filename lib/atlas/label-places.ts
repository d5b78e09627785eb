import type { HolderId } from "@/lib/codebook";
import type { Ground } from "./ground";
import {
  LABEL_SIZES,
  type LabelScene,
  type Measure,
  type PlacedLabel,
  type WantedLabel,
} from "./label";
import type { Box, Point } from "./outline";
import { contains, cross, crossesBox, grow, overlaps, type Segment } from "./plane";

/** What a label points at. */
export interface Target {
  readonly at: Point;
  /** Half-axes of the country's own room for a label. */
  readonly room: Point;
  /** Pixels from `at` that the leader stays away. */
  readonly gap: number;
  /** A circle at the edge for a holder that lies beyond it. */
  readonly docked: boolean;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const ASCENT = 11;
const DESCENT = 4;
/** Pixels between labels, and from a label to the frame. */
const APART = 3;
const MARGIN = 5;
const DIRECTIONS = 24;
const DISTANCES = [12, 20, 32, 46, 62, 80, 102, 128, 160];
/** A place that costs more is worse than the name alone, or than no label. */
const DEAREST = 300;
/** A label this near to its country needs no line to it. */
const TOUCHING = 14;
/** Pixels from a dock's centre to its label. */
const DOCKED = 12;
/** Half of a circle's side, with its rim. */
export const CIRCLE = 7.5;

function sizeOf(lines: readonly string[], measure: Measure): Size {
  const width = Math.max(...lines.map((line, i) => measure(line, i === 0)));
  return { width, height: ASCENT + DESCENT + (lines.length - 1) * LABEL_SIZES.leading };
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** On its own land, where it has room. */
export function inside(
  { id, lines }: WantedLabel,
  target: Target,
  measure: Measure,
  { scene, placed, spots }: Surroundings,
): PlacedLabel | null {
  const { width, height } = sizeOf(lines, measure);
  const [x, y] = target.at;
  const [rx, ry] = target.room;
  if (!((width / 2 / rx) ** 2 + (height / 2 / ry) ** 2 <= 1)) return null;
  const box: Box = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
  if (scene.clear && overlaps(box, scene.clear)) return null;
  if (spots.some((spot) => spot.id !== id && overlaps(box, spot.box))) return null;
  if (placed.some((other) => overlaps(grow(box, APART), other.box))) return null;
  const baseline = tenths(box[1] + ASCENT);
  return {
    id,
    x: tenths(x),
    y: baseline,
    anchor: "middle",
    lines,
    leader: null,
    inside: true,
    box,
  };
}

/** Its signs on the country itself, or on its circle. */
export function mark(
  { id, mark: signs }: WantedLabel,
  target: Target,
  measure: Measure,
  { scene, placed, spots }: Surroundings,
): PlacedLabel | null {
  if (!signs) return null;
  const [x, y] = target.at;
  const width = measure(signs, false);
  const circle = target.gap > 0 || target.docked;
  // A circle holds one sign.
  if (circle ? [...signs].length > 1 : target.room[1] < 5 || target.room[0] < width / 2)
    return null;
  const box: Box = [x - width / 2, y - 5, x + width / 2, y + 5];
  const free =
    placed.every(
      (other) => !overlaps(box, other.box) && !(other.leader && crossesBox(other.leader, box)),
    ) &&
    (circle || spots.every((spot) => spot.id === id || !overlaps(box, spot.box)));
  if (!free || !contains([0, 0, scene.width, scene.height], box)) return null;
  return {
    id,
    x: tenths(x),
    // Signs are drawn about their middle, a third of their size above the baseline.
    y: tenths(y + (circle ? 3 : 4)),
    anchor: "middle",
    lines: [signs],
    leader: null,
    inside: true,
    mark: circle ? "circle" : "land",
    box,
  };
}

/** At the side of a dock's circle that has room, without a line. */
export function besideDock(
  { id, lines }: WantedLabel,
  target: Target,
  measure: Measure,
  surroundings: Surroundings,
): PlacedLabel | null {
  const size = sizeOf(lines, measure);
  for (const angle of [0, Math.PI, Math.PI / 2, -Math.PI / 2]) {
    const label = { id, lines, ...beside(target, angle, DOCKED, size) };
    if (isFree(label, surroundings)) return label;
  }
  return null;
}

export interface Surroundings {
  readonly scene: LabelScene;
  readonly ground: Ground;
  readonly placed: readonly PlacedLabel[];
  /** Where the labelled countries are: no label stands on one. */
  readonly spots: readonly { readonly id: HolderId; readonly box: Box }[];
}

/** Beside its country, or at the end of a line: the cheapest place that is free. */
export function outside(
  { id, lines }: WantedLabel,
  target: Target,
  measure: Measure,
  surroundings: Surroundings,
): PlacedLabel | null {
  const size = sizeOf(lines, measure);
  let best: PlacedLabel | null = null;
  let least = DEAREST;
  for (const distance of DISTANCES) {
    // No place costs less than its line is long.
    if (distance >= least) break;
    for (let i = 0; i < DIRECTIONS; i++) {
      const angle = (2 * Math.PI * i) / DIRECTIONS;
      const candidate = { id, lines, ...beside(target, angle, distance, size) };
      // Most places are too dear, which is sooner found out than whether they are free.
      const price = cost(candidate, target, distance, surroundings.ground, least);
      if (price < least && isFree(candidate, surroundings)) [best, least] = [candidate, price];
    }
  }
  return best;
}

/** The label whose line leaves the country at `angle` and is `distance` pixels long. */
function beside({ at, gap }: Target, angle: number, distance: number, { width, height }: Size) {
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const end: Point = [tenths(at[0] + dx * (gap + distance)), tenths(at[1] + dy * (gap + distance))];
  const anchor = Math.abs(dx) < 0.3 ? "middle" : dx > 0 ? "start" : "end";
  const left =
    anchor === "middle" ? end[0] - width / 2 : anchor === "start" ? end[0] : end[0] - width;
  const top = anchor !== "middle" ? end[1] - ASCENT / 2 - 2 : dy > 0 ? end[1] : end[1] - height;
  const box: Box = [left, top, left + width, top + height];
  const near: Point = [tenths(at[0] + dx * gap), tenths(at[1] + dy * gap)];
  const away = anchor === "middle" ? [0, dy > 0 ? -2 : 2] : [dx > 0 ? -4 : 4, 0];
  const from: Point = [tenths(end[0] + (away[0] ?? 0)), tenths(end[1] + (away[1] ?? 0))];
  const leader: Segment | null = distance <= TOUCHING ? null : [from, near];
  return { x: end[0], y: tenths(top + ASCENT), anchor, leader, inside: false, box } as const;
}

function isFree(label: PlacedLabel, { scene, placed, spots }: Surroundings): boolean {
  const frame: Box = [MARGIN, MARGIN, scene.width - MARGIN, scene.height - MARGIN];
  if (!contains(frame, label.box)) return false;
  if (scene.clear && overlaps(label.box, scene.clear)) return false;
  const padded = grow(label.box, APART);
  if (spots.some(({ box }) => overlaps(padded, box))) return false;
  return placed.every(
    (other) =>
      !overlaps(padded, other.box) &&
      !(other.leader && crossesBox(other.leader, padded)) &&
      !(label.leader && crossesBox(label.leader, grow(other.box, APART))) &&
      !(label.leader && other.leader && cross(label.leader, other.leader)),
  );
}

/** Short lines, open sea, and text to the side rather than above or below; weighed by eye. From `least` on not exact. */
function cost(
  label: PlacedLabel,
  target: Target,
  distance: number,
  ground: Ground,
  least: number,
): number {
  const { land, labelled } = ground.under(grow(label.box, 2));
  const upright = label.anchor === "middle" ? 12 : 0;
  const place = distance + land * 2.2 + labelled * 26 + upright;
  if (!label.leader || place >= least) return place;
  // A line over another labelled country would seem to be that one's.
  const { own, others } = ground.along(label.id, label.leader[0], target.at);
  return place + own * 1 + others * 10;
}
