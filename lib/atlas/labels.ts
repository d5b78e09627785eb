import type { HolderId } from "@/lib/codebook";
import { groundOf } from "./ground";
import {
  type LabelScene,
  type Measure,
  measureText,
  type PlacedLabel,
  type WantedLabel,
} from "./label";
import { besideDock, CIRCLE, inside, mark, outside, type Target } from "./label-places";
import { grow } from "./plane";

export {
  LABEL_SIZES,
  type LabelScene,
  type Measure,
  measureText,
  type PlacedLabel,
  type WantedLabel,
} from "./label";

/**
 * Puts each label on its country where it fits, else beside it or at the end of a line over free sea; never
 * on another label. A label that finds no room with all its lines is tried with one, then with its mark
 * alone, then left out.
 */
export function placeLabels(
  scene: LabelScene,
  wanted: readonly WantedLabel[],
  measure: Measure = measureText,
): readonly PlacedLabel[] {
  const targets = targetsOf(scene);
  const queue = unique(wanted)
    .flatMap((label) => {
      const target = targets.get(label.id);
      return target && label.lines.length > 0 ? [{ label, target }] : [];
    })
    .sort((a, b) => b.label.priority - a.label.priority || (a.label.id < b.label.id ? -1 : 1));
  const ground = groundOf(scene, new Set(queue.map(({ label }) => label.id)));
  const spots = queue.map(({ label, target: { at, gap, docked } }) => {
    const r = gap > 0 || docked ? CIRCLE : 1;
    return { id: label.id, box: grow([at[0], at[1], at[0], at[1]], r) };
  });
  const placed: PlacedLabel[] = [];
  const around = { scene, ground, placed, spots };
  const keep = (found: PlacedLabel | null): boolean => found !== null && placed.push(found) > 0;
  const [docked, there] = [true, false].map((at) =>
    queue.filter(({ target }) => target.docked === at),
  );
  const rest = (there ?? []).filter(
    ({ label, target }) => !keep(inside(label, target, measure, around)),
  );
  for (const { label, target } of [...rest, ...(docked ?? [])]) {
    const short = { ...label, lines: [label.short ?? label.lines[0] ?? ""] };
    keep(
      target.docked
        ? besideDock(short, target, measure, around)
        : (outside(label, target, measure, around) ??
            inside(short, target, measure, around) ??
            outside(short, target, measure, around)),
    ) || keep(mark(label, target, measure, around));
  }
  return placed;
}

const unique = (wanted: readonly WantedLabel[]): WantedLabel[] => [
  ...new Map(wanted.map((label) => [label.id, label])).values(),
];

function targetsOf(scene: LabelScene): ReadonlyMap<HolderId, Target> {
  const none = [0, 0] as const;
  return new Map<HolderId, Target>([
    ...scene.outside.map(
      ({ id, x, y }) => [id, { at: [x, y], room: none, gap: 0, docked: true }] as const,
    ),
    ...scene.shapes.map(
      ({ id, anchor, room }) => [id, { at: anchor, room, gap: 0, docked: false }] as const,
    ),
    ...scene.markers.map(
      ({ id, x, y, r }) => [id, { at: [x, y], room: none, gap: r + 1, docked: false }] as const,
    ),
  ]);
}
