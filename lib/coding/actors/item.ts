import type { Mention } from "./mention";
import type { Leader, Term } from "./schema";
import type { Unit } from "./units";

/** A mention in the making: unit indexes instead of offsets. */
export interface Item
  extends Pick<Mention, "holder" | "alias" | "others" | "kind" | "name" | "via" | "place"> {
  readonly first: number;
  readonly last: number;
  readonly weak: boolean;
  /** When a state that is gone stands for a successor. */
  readonly terms: readonly Term[] | null;
  /** Whose name it is, where it is a known leader's. */
  readonly leaders: readonly Leader[];
}

/** A sentence's units, with what its capitals are worth as a sign of a name. */
export interface Line {
  readonly units: readonly Unit[];
  /** `prose` capitalises names; a `heading` or `capitals` (wire text) capitalises everything. */
  readonly style: "prose" | "heading" | "capitals";
}

const SHORTEST_WORD = 4;

export function lineOf(units: readonly Unit[]): Line {
  let words = 0;
  let upper = 0;
  let capital = 0;
  for (const { key, shape } of units) {
    if (key.length < SHORTEST_WORD) continue;
    words += 1;
    if (shape === "upper") upper += 1;
    if (shape !== "lower") capital += 1;
  }
  if (words >= 3 && upper === words) return { units, style: "capitals" };
  // A headline ends without a full stop; a short sentence full of names does not.
  const closed = /[.!?"'\u2019\u201d]$/.test(units[units.length - 1]?.text ?? "");
  if (!closed && words >= 4 && capital / words >= 0.75) return { units, style: "heading" };
  return { units, style: "prose" };
}

const NONE: readonly never[] = [];

export const makeItem = (
  part: Pick<Item, "first" | "last" | "holder" | "kind" | "name"> & Partial<Item>,
): Item => ({
  alias: null,
  others: NONE,
  via: "name",
  place: false,
  weak: false,
  terms: null,
  leaders: NONE,
  ...part,
});

/** For each unit the item that covers it, or null. */
export function coverOf(length: number, items: readonly Item[]): (Item | null)[] {
  const cover: (Item | null)[] = new Array<Item | null>(length).fill(null);
  for (const item of items) cover.fill(item, item.first, item.last + 1);
  return cover;
}

/** Puts `made` among `items`: what it overlaps gives way. Keeps reading order. */
export function replaceOverlapped(items: readonly Item[], made: readonly Item[]): readonly Item[] {
  if (made.length === 0) return items;
  const taken = new Set<number>();
  for (const one of made) for (let at = one.first; at <= one.last; at += 1) taken.add(at);
  const free = (item: Item): boolean => {
    for (let at = item.first; at <= item.last; at += 1) if (taken.has(at)) return false;
    return true;
  };
  return [...items.filter(free), ...made].sort((a, b) => a.first - b.first);
}
