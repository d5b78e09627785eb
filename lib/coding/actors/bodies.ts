import { BODY } from "./forms";
import { coverOf, type Item, type Line, makeItem, replaceOverlapped } from "./item";
import { lexicon } from "./lexicon";
import { longestAt } from "./trie";
import type { Unit } from "./units";

const OWNERS: ReadonlySet<Item["kind"]> = new Set(["country", "adjective", "capital", "group"]);

export const isOwner = (item: Item | null | undefined): item is Item =>
  item !== null && item !== undefined && item.holder !== null && OWNERS.has(item.kind);

/** The country or institution after "of" or "for" that an office before it belongs to, or null. */
export function officeOwnerAfter(
  units: readonly Unit[],
  cover: readonly (Item | null)[],
  at: number,
): Item | null {
  const key = units[at]?.key;
  if (key !== "of" && key !== "for") return null;
  const next = units[at + 1]?.key === "the" && cover[at + 1] === null ? at + 2 : at + 1;
  const item = cover[next] ?? null;
  if (item?.kind === "institution" && item.first === next && item.holder !== null) return item;
  return key === "of" ? ownerAfterOf(units, cover, at) : null;
}

/** The words from one unit to another, single spaced. */
export const wordsOf = (units: readonly Unit[], first: number, last: number): string => {
  let text = "";
  for (let at = first; at <= last; at += 1) {
    const unit = units[at];
    if (unit === undefined) break;
    const glued = at === first || units[at - 1]?.end === unit.start;
    text += glued ? unit.text : `${unit.joined ? "-" : " "}${unit.text}`;
  }
  return text;
};

/** The country after "of" or "of the", with the unit it ends on, or null. */
export function ownerAfterOf(
  units: readonly Unit[],
  cover: readonly (Item | null)[],
  at: number,
): Item | null {
  if (units[at]?.key !== "of") return null;
  const next = units[at + 1]?.key === "the" && cover[at + 1] === null ? at + 2 : at + 1;
  const item = cover[next];
  return isOwner(item) && item.first === next && item.kind !== "adjective" ? item : null;
}

/** "the Obama administration", "Mandela's government": a state's, whoever leads it now. */
const isLeader = (item: Item | null | undefined): item is Item => item?.kind === "leader";

/** Whether nothing but a possessive ending stands between two items. */
const isTied = ({ units }: Line, from: number, to: number): boolean =>
  from === to || (from + 1 === to && units[from]?.key === "'s");

/** "U.S. State Department": a body already known by name takes in its country before it, as does who is none. */
function joined(line: Line, items: readonly Item[]): readonly Item[] {
  const merged: Item[] = [];
  for (const item of items) {
    const before = merged[merged.length - 1];
    // "Iraqi Kurdish Peshmerga", "Lebanese Hezbollah": of a country, but not it.
    const apart = before?.kind === "adjective" && item.kind === "nonstate";
    const own = isOwner(before) && before.holder === item.holder && item.kind === "institution";
    if (before !== undefined && (own || apart) && isTied(line, before.last + 1, item.first)) {
      const name = wordsOf(line.units, before.first, item.last);
      merged[merged.length - 1] = { ...item, first: before.first, name };
    } else merged.push(item);
  }
  return merged;
}

/** "French Foreign Ministry", "Kyiv's government", "the government of Kenya": one institution each. */
export function withBodies(line: Line, items: readonly Item[]): readonly Item[] {
  const { bodies } = lexicon();
  const { units } = line;
  if (items.length === 0) return [];
  const cover = coverOf(units.length, items);
  const made: Item[] = [];
  let free = 0;
  for (let at = 0; at < units.length; at += 1) {
    if (((units[at]?.starts ?? 0) & BODY) === 0 || cover[at] !== null) continue;
    const body = longestAt(bodies, units, at);
    if (body === null) continue;
    const left = cover[units[at - 1]?.key === "'s" ? at - 2 : at - 1];
    const right = ownerAfterOf(units, cover, body.last + 1);
    const owner = (isOwner(left) || isLeader(left)) && left.first >= free ? left : right;
    if (owner === null) continue;
    const first = owner === right ? at : owner.first;
    const last = owner === right ? owner.last : body.last;
    const name = wordsOf(units, first, last);
    made.push(makeItem({ first, last, holder: owner.holder, kind: "institution", name }));
    free = last + 1;
    at = last;
  }
  return joined(line, replaceOverlapped(items, made));
}
