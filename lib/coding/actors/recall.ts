import { coverOf, type Item, type Line, makeItem, replaceOverlapped } from "./item";
import { lexicon } from "./lexicon";
import type { Person } from "./people";
import { longestAt } from "./trie";
import { isCapitalised, type Unit } from "./units";

export type People = ReadonlyMap<string, readonly Person[]>;

/** Everybody introduced in a document, by family name. */
export function peopleBySurname(people: readonly Person[]): People {
  const found = new Map<string, Person[]>();
  for (const person of people) {
    const same = found.get(person.surname) ?? [];
    const twin = same.find(({ name }) => name === person.name);
    // A title says whose office it is, and "former" ends it: it outranks the bare name.
    if (twin === undefined) same.push(person);
    else if (twin.title === null && person.title !== null) same[same.indexOf(twin)] = person;
    found.set(person.surname, same);
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
export function recall(line: Line, index: number, items: readonly Item[], people: People): Item[] {
  const { commonGivenNames } = lexicon();
  const cover = coverOf(line.units.length, items);
  const made: Item[] = [];
  let free = 0;
  line.units.forEach((unit, at) => {
    if (cover[at] !== null) {
      free = at + 1;
      return;
    }
    if (at < free || !isCapitalised(unit)) return;
    const person = choose(people.get(unit.key) ?? [], index);
    if (person === undefined) return;
    const before = line.units[at - 1]?.key ?? "";
    if (commonGivenNames.has(before) && !person.keys.has(before)) return;
    const first = leftOf(line.units, at, person, free);
    let last = at;
    while (
      isCapitalised(line.units[last + 1]) &&
      person.keys.has(line.units[last + 1]?.key ?? "")
    ) {
      if (cover[last + 1] !== null) break;
      last += 1;
    }
    const { holder, name, via } = person;
    made.push(makeItem({ first, last, holder, kind: "leader", name, via }));
    free = last + 1;
  });
  return replaceOverlapped(
    items.map((item) => unbound(item, index, people)),
    made,
  );
}

/** A known leader whom this document introduces as "former" speaks for nobody in it. */
function unbound(item: Item, index: number, people: People): Item {
  if (item.kind !== "leader" || item.holder === null) return item;
  const surname = item.name.toLowerCase().split(" ").at(-1) ?? "";
  const person = choose(people.get(surname) ?? [], index);
  const gone = person?.name === item.name && person.title !== null && person.holder === null;
  return gone ? { ...item, holder: null } : item;
}
