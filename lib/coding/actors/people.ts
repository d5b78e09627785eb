import type { HolderId } from "@/lib/codebook";
import { isOwner, ownerAfterOf, wordsOf } from "./bodies";
import { coverOf, type Item, type Line, makeItem, replaceOverlapped } from "./item";
import { lexicon } from "./lexicon";
import { longestAt } from "./trie";
import { isCapitalised, isPossessive, shapeOf, type Unit } from "./units";

/** A person the document has introduced by title or full name. */
export interface Person {
  readonly name: string;
  readonly holder: HolderId | null;
  readonly via: "name" | "title";
  /** Key of the name that stands alone later: the family name. */
  readonly surname: string;
  readonly keys: ReadonlySet<string>;
  readonly title: string | null;
  readonly line: number;
}

const LONGEST_NAME = 6;

/** Last unit of a personal name that begins at `first`, or -1: capitals, with small particles between. */
function nameEnd(line: Line, cover: readonly (Item | null)[], first: number): number {
  const { notNames, particles } = lexicon();
  const fits = (at: number): boolean => {
    const unit = line.units[at];
    return (
      isCapitalised(unit) &&
      cover[at] === null &&
      !notNames.has(unit.key) &&
      !(shapeOf(unit.text) === "upper" && unit.key.length > 1 && unit.text.length > 2 && at > first)
    );
  };
  const known = cover[first];
  if (known?.kind === "leader" && known.first === first) return known.last;
  if (line.style !== "prose") return -1;
  let last = -1;
  for (let at = first; at < first + LONGEST_NAME; at += 1) {
    if (fits(at)) last = at;
    else if (!(particles.has(line.units[at]?.key ?? "") && cover[at] === null)) break;
  }
  return last;
}

interface TitleLeft {
  readonly first: number;
  readonly former: boolean;
  readonly owner: Item | null;
}

/** Walks left from a title over "special", "deputy", "former" and "'s" to the country it belongs to. */
function titleLeft(line: Line, cover: readonly (Item | null)[], title: number): TitleLeft {
  const { formerWords, titleModifiers } = lexicon();
  let first = title;
  let former = false;
  for (let at = title - 1; at >= 0 && at >= title - 6; at -= 1) {
    const item = cover[at];
    const key = line.units[at]?.key ?? "";
    if (item !== null && item !== undefined) {
      const owns = (item.kind === "institution" && item.holder !== null) || isOwner(item);
      if (!owns) return { first, former, owner: null };
      const before = line.units[item.first - 1]?.key ?? "";
      const out = formerWords.has(before);
      return { first: item.first - (out ? 1 : 0), former: former || out, owner: item };
    }
    if (formerWords.has(key)) former = true;
    else if (!titleModifiers.has(key) && key !== "'s" && key !== "'") break;
    if (former || titleModifiers.has(key)) first = at;
  }
  return { first, former, owner: null };
}

const surnameOf = (units: readonly Unit[], holder: HolderId | null): string => {
  const { familyNameFirst } = lexicon();
  const first = units[0]?.key ?? "";
  const last = units[units.length - 1]?.key ?? "";
  return holder !== null && familyNameFirst.has(holder) && units.length > 1 ? first : last;
};

/** Titles too common in other senses to stand without a name ("general election"). */
const BARE =
  /(president|minister|chancellor|premier|king|leader|secretary of|taoiseach|emir|envoy|spokes|ambassador|negotiator|foreign secretary|chief)/;

export interface Introduced {
  readonly items: Item[];
  readonly people: Person[];
}

/**
 * Reads titles and the names beside them: "French President X", "Chancellor X of Germany",
 * "the French president". Returns the sentence's items with persons put in, and who was introduced.
 */
export function withPeople(line: Line, items: readonly Item[], lineIndex: number): Introduced {
  const { titles, honorifics } = lexicon();
  const { units } = line;
  const cover = coverOf(units.length, items);
  const made: Item[] = [];
  const people: Person[] = [];
  let free = 0;
  const introduce = (item: Item, first: number, title: string | null): void => {
    const name = units.slice(first, item.last + 1);
    people.push({
      name: item.name,
      holder: item.holder,
      via: item.via === "title" ? "title" : "name",
      surname: surnameOf(name, item.holder),
      keys: new Set(name.map((unit) => unit.key)),
      title,
      line: lineIndex,
    });
  };
  for (let at = 0; at < units.length; at += 1) {
    const here = cover[at];
    if (here?.kind === "leader") {
      if (honorifics.has(units[at - 1]?.key ?? "") && at - 1 >= free) {
        made.push({ ...here, first: at - 1 });
      }
      introduce(here, here.first, null);
      at = here.last;
      free = at + 1;
      continue;
    }
    // "NATO Secretary-General X": the office is in the institution's own name.
    const office = here?.kind === "institution" && here.first === at ? here : null;
    const title = longestAt(titles, units, at);
    if (office !== null && title === null) {
      const tail = longestAt(titles, units, office.last);
      const tail2 = longestAt(titles, units, office.last - 1);
      const end =
        tail?.last === office.last || tail2?.last === office.last
          ? nameEnd(line, cover, office.last + 1)
          : -1;
      if (end > office.last) {
        const known = cover[office.last + 1];
        const name = known?.name ?? wordsOf(units, office.last + 1, end);
        const item = makeItem({
          ...office,
          last: end,
          kind: "leader",
          name,
          via: known ? "name" : "title",
        });
        made.push(item);
        introduce(item, office.last + 1, null);
        free = end + 1;
      }
      at = Math.max(at, office.last, end);
      continue;
    }
    if (title === null || (here !== null && here !== undefined)) continue;
    const left = titleLeft(line, cover, at);
    let owner = left.owner !== null && left.owner.first >= free ? left.owner : null;
    let first = Math.max(free, left.first);
    let next = title.last + 1;
    let end = title.last;
    const of = ownerAfterOf(units, cover, next);
    if (owner === null && of !== null) {
      owner = of;
      end = of.last;
      next = of.last + 1;
    }
    if (units[next]?.key === ",") {
      const known = cover[next + 1];
      const same = known?.kind === "leader" && (owner === null || known.holder === owner.holder);
      // "The Swedish minister, Ada Berg, refused": a full name between commas.
      const end = known === null ? nameEnd(line, cover, next + 1) : -1;
      if (same || (end > next + 1 && units[end + 1]?.key === ",")) next += 1;
    }
    const nameLast = nameEnd(line, cover, next);
    const titleText = wordsOf(units, at, title.last).toLowerCase();
    if (nameLast < 0) {
      if (owner === null || !title.value.bound || !BARE.test(titleText)) continue;
      if (units[title.last + 1]?.joined) continue;
      if (owner === of) first = at;
      const holder = left.former ? null : owner.holder;
      const name = wordsOf(units, first, end);
      const item = makeItem({ first, last: end, holder, kind: "leader", name });
      made.push(apposed(line, cover, item, titleText, introduce));
      at = end;
      free = end + 1;
      continue;
    }
    const known = cover[next];
    // "Expert Groups", "Student Union": one capital after a common noun is no name.
    if (!title.value.bound && known === null && nameLast === next) continue;
    const after = owner === null ? ownerAfterOf(units, cover, nameLast + 1) : null;
    const holderItem = owner ?? after;
    if (known === null && holderItem === null) {
      at = title.last;
      continue;
    }
    const bound = title.value.bound && !left.former;
    const fullName = known !== null && known !== undefined && known.last > known.first;
    const holder = fullName ? known.holder : (holderItem?.holder ?? known?.holder ?? null);
    const item = makeItem({
      first,
      last: nameLast,
      holder: bound ? holder : null,
      kind: "leader",
      name: known && known.holder === holder ? known.name : wordsOf(units, next, nameLast),
      via: known && known.holder === holder ? "name" : "title",
    });
    introduce(item, next, titleText);
    made.push(after === null ? item : { ...item, last: after.last });
    at = after === null ? nameLast : after.last;
    free = at + 1;
  }
  return { items: replaceOverlapped(items, made), people };
}

/** "X, the French president": the name before the comma is introduced too. */
function apposed(
  line: Line,
  cover: readonly (Item | null)[],
  item: Item,
  title: string,
  introduce: (item: Item, first: number, title: string | null) => void,
): Item {
  const { notNames } = lexicon();
  const { units } = line;
  let comma = item.first - 1;
  if (units[comma]?.key === "the") comma -= 1;
  if (units[comma]?.key !== "," || line.style !== "prose") return item;
  let first = comma;
  while (first > 0 && comma - first < LONGEST_NAME) {
    const unit = units[first - 1];
    if (!isCapitalised(unit) || cover[first - 1] !== null || notNames.has(unit.key)) break;
    first -= 1;
  }
  if (comma - first < 2 || isPossessive(units, comma - 1)) return item;
  const name = wordsOf(units, first, comma - 1);
  introduce({ ...item, first, last: comma - 1, name, via: "title" }, first, title);
  return { ...item, name };
}
