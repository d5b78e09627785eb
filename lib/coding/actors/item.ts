import type { Mention } from "./mention";
import { shapeOf, type Unit } from "./units";

/** A mention in the making: unit indexes instead of offsets. */
export interface Item
  extends Pick<Mention, "holder" | "alias" | "others" | "kind" | "name" | "via" | "place"> {
  readonly first: number;
  readonly last: number;
  readonly weak: boolean;
}

/** A sentence's units, with what its capitals are worth as a sign of a name. */
export interface Line {
  readonly units: readonly Unit[];
  /** `prose` capitalises names; a `heading` or `capitals` (wire text) capitalises everything. */
  readonly style: "prose" | "heading" | "capitals";
}

export function lineOf(units: readonly Unit[]): Line {
  const words = units.filter((unit) => unit.key.length > 3);
  const shapes = words.map((unit) => shapeOf(unit.text));
  const upper = shapes.filter((shape) => shape === "upper").length;
  const capital = shapes.filter((shape) => shape !== "lower").length;
  if (words.length >= 3 && upper === words.length) return { units, style: "capitals" };
  // A headline ends without a full stop; a short sentence full of names does not.
  const closed = /[.!?"'\u2019\u201d]$/.test(units[units.length - 1]?.text ?? "");
  if (!closed && words.length >= 4 && capital / words.length >= 0.75)
    return { units, style: "heading" };
  return { units, style: "prose" };
}

export const makeItem = (
  part: Pick<Item, "first" | "last" | "holder" | "kind" | "name"> & Partial<Item>,
): Item => ({ alias: null, others: [], via: "name", place: false, weak: false, ...part });

/** For each unit the item that covers it, or null. */
export function coverOf(length: number, items: readonly Item[]): (Item | null)[] {
  const cover: (Item | null)[] = new Array<Item | null>(length).fill(null);
  for (const item of items) cover.fill(item, item.first, item.last + 1);
  return cover;
}

/** Puts `made` among `items`: what it overlaps gives way. Keeps reading order. */
export function replaceOverlapped(items: readonly Item[], made: readonly Item[]): Item[] {
  if (made.length === 0) return [...items];
  const taken = new Set<number>();
  for (const one of made) for (let at = one.first; at <= one.last; at += 1) taken.add(at);
  const free = (item: Item): boolean => {
    for (let at = item.first; at <= item.last; at += 1) if (taken.has(at)) return false;
    return true;
  };
  return [...items.filter(free), ...made].sort((a, b) => a.first - b.first);
}
