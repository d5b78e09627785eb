import type { HolderId } from "@/lib/codebook";
import { withBodies } from "./bodies";
import { withPronouns } from "./coreference";
import { formOf } from "./forms";
import { type Item, type Line, lineOf } from "./item";
import { emptyMemory } from "./memory";
import type { Mention } from "./mention";
import { factsOf, withParties } from "./parties";
import { withPeople } from "./people";
import type { Person } from "./person";
import { withPlaces } from "./place";
import { peopleBySurname, recall } from "./recall";
import { peopleByOffice } from "./recall-office";
import { resolveNames, whensOf } from "./resolve";
import { scan } from "./scan";
import { whenOf } from "./terms";
import { unitsOf, type Word } from "./units";

/** Weak names ("Victoria", "the bloc") stay only where their holder is named without doubt. */
function withoutWeak(found: readonly (readonly Item[])[]): Item[][] {
  const sure = new Set<HolderId>();
  for (const items of found) {
    for (const { holder, weak } of items) if (holder !== null && !weak) sure.add(holder);
  }
  return found.map((items) =>
    items.filter(({ holder, weak }) => !weak || (holder !== null && sure.has(holder))),
  );
}

/** "Jordan" is whom the document calls Michael Jordan, unless it speaks of the country in other words. */
function withoutPersons(
  lines: readonly Line[],
  found: readonly (readonly Item[])[],
  persons: ReadonlySet<string>,
): readonly (readonly Item[])[] {
  if (persons.size === 0) return found;
  const isPerson = (item: Item, index: number): boolean =>
    item.first === item.last && persons.has(lines[index]?.units[item.first]?.key ?? "");
  const sure = new Set<HolderId>();
  found.forEach((items, index) => {
    for (const item of items)
      if (item.holder !== null && !isPerson(item, index)) sure.add(item.holder);
  });
  return found.map((items, index) =>
    items.filter(
      (item) => !isPerson(item, index) || (item.holder !== null && sure.has(item.holder)),
    ),
  );
}

function mentionOf(line: Line, item: Item): Mention {
  const first = line.units[item.first];
  const last = line.units[item.last];
  if (first === undefined || last === undefined) throw new Error("an item lies outside its line");
  const { holder, alias, others, kind, name, via, place } = item;
  const tokens = { firstToken: first.token, lastToken: last.token };
  return {
    start: first.start,
    end: last.end,
    holder,
    alias,
    others,
    kind,
    name,
    via,
    ...tokens,
    place,
  };
}

/**
 * The actors each sentence mentions: one list per sentence, in reading order, never overlapping,
 * the longest name first. Names, titles and pronouns are resolved within the document: pass all its
 * sentences, and offsets come back into the same text. `date` (ISO 8601) is the document's: it tells
 * which leaders were in office; null tells nothing. Linear in the length of the text.
 */
export function findMentions(
  sentences: readonly { readonly tokens: readonly Word[] }[],
  _text: string,
  date: string | null = null,
): readonly (readonly Mention[])[] {
  const lines = sentences.map(({ tokens }) => lineOf(unitsOf(tokens, formOf)));
  const document = whenOf(date);
  const whens = whensOf(lines, document);
  const persons = new Set<string>();
  const scanned = lines.map((line) => scan(line, persons));
  const named = withoutWeak(resolveNames(withoutPersons(lines, scanned, persons), whens));
  const facts = factsOf(lines, named);
  const people: Person[] = [];
  const introduced = lines.map((line, index) => {
    const when = whens[index] ?? document;
    const read = withPeople(line, withBodies(line, named[index] ?? []), index, when);
    for (const person of read.people) people.push(person);
    return read.items;
  });
  const known = peopleBySurname(people);
  const offices = peopleByOffice(people);
  const memory = emptyMemory();
  return lines.map((line, index) => {
    const when = whens[index] ?? document;
    const recalled = recall(line, index, introduced[index] ?? [], known, offices, when);
    const placed = withPlaces(line, withParties(line, recalled, facts));
    return withPronouns(line, index, placed, memory).map((item) => mentionOf(line, item));
  });
}
