import { isOwner, wordsOf } from "./bodies";
import { TITLE } from "./forms";
import { coverOf, type Item, type Line, makeItem, replaceOverlapped } from "./item";
import { type Label, labelsIn } from "./labels";
import { lexicon } from "./lexicon";
import { nameEnd, type Person } from "./person";
import { introduce, type Reader } from "./reader";
import type { When } from "./terms";
import { readTitle } from "./titles";
import { longestAt } from "./trie";

export interface Introduced {
  readonly items: readonly Item[];
  readonly people: Person[];
}

/**
 * Reads titles and the names beside them: "French President X", "Chancellor X of Germany",
 * "the French president". Returns the sentence's items with persons put in, and who was introduced.
 */
export function withPeople(
  line: Line,
  items: readonly Item[],
  index: number,
  when: When,
): Introduced {
  const { titles } = lexicon();
  const { units } = line;
  const cover = coverOf(units.length, items);
  const reader: Reader = { line, cover, index, when, made: [], people: [], free: 0 };
  const labels = labelsIn(line, cover);
  let nextLabel = 0;
  for (let at = 0; at < units.length; at += 1) {
    const here = cover[at] ?? null;
    while ((labels[nextLabel]?.item.first ?? at) < at) nextLabel += 1;
    const label = labels[nextLabel];
    if (label?.item.first === at) at = readLabel(reader, label);
    else if (here?.kind === "leader") at = readLeader(reader, here, at);
    else if (here !== null) at = readPrivate(reader, here, at) ?? readInstitution(reader, here, at);
    else if (((units[at]?.starts ?? 0) & TITLE) !== 0) {
      const title = longestAt(titles, units, at);
      if (title !== null) at = readTitle(reader, at, title.last, title.value.bound);
    }
  }
  return { items: replaceOverlapped(items, reader.made), people: reader.people };
}

/** "Mr ROTH (Germany)". Returns the last unit read. */
function readLabel(reader: Reader, { item, first, last }: Label): number {
  reader.made.push(item);
  introduce(reader, { ...item, last }, first, "delegate");
  reader.free = item.last + 1;
  return item.last;
}

/** A leader known by name, with the "Mr" before it. Returns the last unit read. */
function readLeader(reader: Reader, here: Item, at: number): number {
  const before = reader.line.units[at - 1]?.key ?? "";
  if (lexicon().honorifics.has(before) && at - 1 >= reader.free)
    reader.made.push({ ...here, first: at - 1 });
  introduce(reader, here, here.first, null);
  reader.free = here.last + 1;
  return here.last;
}

/** "Kenyan runner", "German opposition leader": somebody of a country who does not speak for it. */
function readPrivate(reader: Reader, here: Item, at: number): number | null {
  const { privateNouns, titles } = lexicon();
  if (here.kind !== "adjective" || here.first !== at || !isOwner(here)) return null;
  const { line, cover } = reader;
  const noun = longestAt(privateNouns, line.units, here.last + 1);
  const title = longestAt(titles, line.units, here.last + 1);
  if (noun === null || (title !== null && (title.value.bound || title.last > noun.last)))
    return null;
  if (line.units[here.last + 1]?.joined || nameEnd(line, cover, noun.last + 1) >= 0) return null;
  const name = wordsOf(line.units, at, noun.last);
  reader.made.push(makeItem({ first: at, last: noun.last, holder: null, kind: "nonstate", name }));
  reader.free = noun.last + 1;
  return noun.last;
}

/** "NATO Secretary-General X": the office is in the institution's own name. */
function readInstitution(reader: Reader, here: Item, at: number): number {
  if (here.kind !== "institution" || here.first !== at) return at;
  const { titles } = lexicon();
  const { line, cover } = reader;
  const { units } = line;
  const title = longestAt(titles, units, here.last) ?? longestAt(titles, units, here.last - 1);
  const end = title?.last === here.last ? nameEnd(line, cover, here.last + 1) : -1;
  if (end <= here.last) return here.last;
  const known = cover[here.last + 1];
  const name = known?.name ?? wordsOf(units, here.last + 1, end);
  const via = known ? "name" : "title";
  const item = makeItem({ ...here, last: end, kind: "leader", name, via });
  reader.made.push(item);
  introduce(
    reader,
    item,
    here.last + 1,
    wordsOf(units, title?.last ?? at, here.last).toLowerCase(),
  );
  reader.free = end + 1;
  return end;
}
