import { coverOf, type Item, type Line, makeItem, replaceOverlapped } from "./item";
import { lexicon } from "./lexicon";
import type { Person } from "./person";
import { type Offices, officeAt } from "./recall-office";
import { termAt, type When } from "./terms";
import { longestAt } from "./trie";
import { isCapitalised, type Unit } from "./units";

/** Everybody introduced in a document, by family name. */
export type People = ReadonlyMap<string, readonly Person[]>;

export function peopleBySurname(people: readonly Person[]): People {
  const found = new Map<string, Person[]>();
  for (const person of people) {
    const same = found.get(person.surname);
    if (same === undefined) {
      found.set(person.surname, [person]);
      continue;
    }
    const twin = same.findIndex(
      ({ name, holder, title }) =>
        name === person.name && (holder === person.holder || title === null),
    );
    const old = same[twin];
    // A title says whose office it is, and "former" ends it: it outranks the bare name.
    if (old === undefined) {
      if (person.title !== null || same.every(({ name }) => name !== person.name))
        same.push(person);
    } else if (old.title === null && person.title !== null) same[twin] = person;
  }
  return found;
}

const choose = (known: readonly Person[], line: number): Person | undefined =>
  known.findLast((person) => person.line <= line) ?? known[0];

/** First unit of the name that ends at `at`: given names and particles on its left belong to it. */
function leftOf(units: readonly Unit[], at: number, person: Person, free: number): number {
  const { honorifics, titles, particles } = lexicon();
  let first = at;
  while (first > free) {
    const unit = units[first - 1];
    if (unit === undefined) break;
    if (person.keys.has(unit.key) || particles.has(unit.key)) first -= 1;
    else break;
  }
  for (let width = 1; width <= 3; width += 1) {
    const start = first - width;
    if (start < free) break;
    const title = longestAt(titles, units, start);
    if (title?.last === first - 1) return start;
    if (width === 1 && honorifics.has(units[start]?.key ?? "")) return start;
  }
  return first;
}

/** Finds the people of the document again where only a family name or "the president" stands. */
export function recall(
  line: Line,
  index: number,
  items: readonly Item[],
  people: People,
  offices: Offices,
  when: When,
): readonly Item[] {
  const { commonGivenNames } = lexicon();
  const cover = coverOf(line.units.length, items);
  const made: Item[] = [];
  let free = 0;
  const { units } = line;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (cover[at] !== null) {
      free = at + 1;
      continue;
    }
    if (unit === undefined || at < free) continue;
    const office = unit.key === "the" ? officeAt(line, cover, at, index, offices) : null;
    if (office !== null) {
      made.push(office);
      free = office.last + 1;
      continue;
    }
    if (!isCapitalised(unit)) continue;
    const known = people.get(unit.key);
    const person = known && choose(known, index);
    if (person === undefined) continue;
    const before = units[at - 1]?.key ?? "";
    if (commonGivenNames.has(before) && !person.keys.has(before)) continue;
    const first = leftOf(units, at, person, free);
    let last = at;
    while (isCapitalised(units[last + 1]) && person.keys.has(units[last + 1]?.key ?? "")) {
      if (cover[last + 1] !== null) break;
      last += 1;
    }
    const { name, via, leader } = person;
    const out = person.title === null && leader !== null && termAt(leader, when) === null;
    const holder = out ? null : person.holder;
    made.push(makeItem({ first, last, holder, kind: "leader", name, via }));
    free = last + 1;
  }
  return replaceOverlapped(
    items.map((item) => (item.via === "name" ? boundAt(item, line, index, people, when) : item)),
    made,
  );
}

/**
 * For whom a known leader speaks here: the office in which the document introduces the person, or the one
 * held at the time. A "former" leader, or one out of office, speaks for nobody.
 */
function boundAt(item: Item, { units }: Line, index: number, people: People, when: When): Item {
  const [leader] = item.leaders;
  const last = units[item.last]?.key ?? "";
  if (item.kind !== "leader" || leader === undefined) return item;
  const known = people.get(last) ?? [];
  const own = known.filter(({ name, title }) => name === item.name && title !== null);
  const introduced = choose(own, index);
  if (introduced !== undefined) return { ...item, holder: introduced.holder };
  // Another of that family name, whom this document introduces, and never the known one in full.
  const full = item.last > item.first;
  const other = full ? undefined : namesake(known, item.name, index);
  if (other !== undefined)
    return { ...item, holder: other.holder, name: other.name, via: other.via, leaders: [] };
  return termAt(leader, when) === null ? { ...item, holder: null } : item;
}

const namesake = (known: readonly Person[], name: string, index: number): Person | undefined => {
  const other = choose(
    known.filter((person) => person.name !== name && person.title !== null),
    index,
  );
  const inFull = known.some((person) => person.name === name && person.keys.size > 1);
  return inFull ? undefined : other;
};
