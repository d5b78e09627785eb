import { TITLE } from "./forms";
import { type Item, type Line, makeItem } from "./item";
import { lexicon } from "./lexicon";
import { standsAlone } from "./offices";
import type { Person } from "./person";
import { longestAt } from "./trie";
import { isCapitalised } from "./units";

/** Everybody a document introduces with an office, by the office's last word, in reading order. */
export type Offices = ReadonlyMap<string, readonly Person[]>;

const lastWord = (title: string): string => title.slice(title.lastIndexOf(" ") + 1);

/** The most holders of offices of one name that are looked through: who is further back is not meant. */
const MOST = 12;

export function peopleByOffice(people: readonly Person[]): Offices {
  const found = new Map<string, Person[]>();
  for (const person of people) {
    if (person.title === null) continue;
    const word = lastWord(person.title);
    const same = found.get(word) ?? [];
    const last = same[same.length - 1];
    if (last?.name !== person.name || last.line !== person.line) same.push(person);
    found.set(word, same);
  }
  return found;
}

/** "the minister" is any minister but a prime minister; "the president" no vice president. */
const isCalled = (office: string, title: string): boolean =>
  office === title ||
  (!title.includes(" ") && office.endsWith(` ${title}`) && !/^(?:prime|vice|deputy) /.test(office));

/** How many of `people`, who are in reading order, stand in `line` or before it. */
function countUntil(people: readonly Person[], line: number): number {
  let low = 0;
  let high = people.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((people[middle]?.line ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The one person whom an office without a name or country means in sentence `line`, or null. */
function holderOf(title: string, line: number, offices: Offices): Person | null {
  const known = offices.get(lastWord(title));
  if (known === undefined) return null;
  const end = countUntil(known, line);
  const before = known
    .slice(Math.max(0, end - MOST), end)
    .filter((person) => isCalled(person.title ?? "", title));
  const near = before.filter((person) => line - person.line <= 1);
  for (const candidates of [near, before]) {
    const names = new Set(candidates.map(({ name, holder }) => `${name} ${holder}`));
    if (names.size === 1) return candidates[0] ?? null;
    if (names.size > 1) return null;
  }
  return null;
}

/** "The president", "the minister", its article at `at`: an office that one person of the document holds. */
export function officeAt(
  { units }: Line,
  cover: readonly (Item | null)[],
  at: number,
  line: number,
  offices: Offices,
): Item | null {
  if (((units[at + 1]?.starts ?? 0) & TITLE) === 0) return null;
  const { titles } = lexicon();
  const title = longestAt(titles, units, at + 1);
  if (title === null || !title.value.bound || cover[title.last] !== null) return null;
  const next = units[title.last + 1];
  if (next?.joined || next?.key === "of" || next?.key === "for" || isCapitalised(next)) return null;
  const words = units
    .slice(at + 1, title.last + 1)
    .map(({ key }) => key)
    .join(" ");
  if (!standsAlone(words)) return null;
  const person = holderOf(words, line, offices);
  if (person === null) return null;
  const { holder, name } = person;
  return makeItem({
    first: at + 1,
    last: title.last,
    holder,
    kind: "leader",
    name,
    via: "coreference",
  });
}
