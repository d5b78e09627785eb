import type { HolderId } from "@/lib/codebook";
import { type Item, type Line, makeItem } from "./item";
import { lexicon } from "./lexicon";

export const says = (key: string): boolean => lexicon().speechForms.has(key);

const STATES: ReadonlySet<Item["kind"]> = new Set(["country", "capital", "institution", "group"]);
const PLURALS: ReadonlySet<Item["kind"]> = new Set(["group", "people", "nonstate"]);
/** How many sentences back a pronoun may point. */
const REACH = 4;

/** So many countries are kept in mind. */
const MOST_STATES = 10;

interface Seen {
  readonly item: Item;
  readonly line: number;
}

export interface Memory {
  speaker: Seen | null;
  person: Seen | null;
  state: Seen | null;
  plural: Seen | null;
  /** Countries that acted, newest last. */
  readonly states: Seen[];
  /** Persons who acted, newest last, whether they speak for a country or not. */
  readonly people: Seen[];
  /** Who "both sides" or "the trio" last were. */
  company: readonly HolderId[];
}

export const emptyMemory = (): Memory => ({
  speaker: null,
  person: null,
  state: null,
  plural: null,
  states: [],
  people: [],
  company: [],
});

export const recent = (seen: Seen | null, line: number, reach = REACH): Item | null =>
  seen !== null && line - seen.line <= reach ? seen.item : null;

const speaksAt = (line: Line, item: Item): boolean =>
  [item.first - 1, item.last + 1, item.last + 2].some((at) => says(line.units[at]?.key ?? ""));

/** "Smith, who was in Rome, said": a speech verb later in the sentence. */
function reports({ units }: Line, item: Item): boolean {
  for (let at = item.last + 1; at < units.length; at += 1)
    if (says(units[at]?.key ?? "")) return true;
  return false;
}

/** Fills `memory` with what a sentence's item leaves for later pronouns. */
export function remember(memory: Memory, line: Line, index: number, item: Item): void {
  const seen = { item, line: index };
  const inside = lexicon().prepositions.has(line.units[item.first - 1]?.key ?? "");
  if (item.kind === "leader") {
    const fresh = memory.person === null || memory.person.line < index;
    if (fresh || !inside) memory.person = fresh ? seen : memory.person;
    const subject = !inside && memory.person?.line === index && memory.person.item === item;
    if (speaksAt(line, item) || (subject && reports(line, item))) memory.speaker = seen;
  }
  if (item.kind === "leader") keep(memory.people, seen, (one) => one.item.name === item.name);
  if (item.place || item.holder === null) return;
  if (STATES.has(item.kind) && !inside) memory.state = seen;
  if (PLURALS.has(item.kind) && !inside) memory.plural = seen;
  if (STATES.has(item.kind) || item.kind === "leader")
    keep(memory.states, seen, (one) => one.item.holder === item.holder);
}

/** Puts `seen` last in place of the same one before it, and forgets the oldest. */
function keep(list: Seen[], seen: Seen, isSame: (one: Seen) => boolean): void {
  const old = list.findIndex(isSame);
  if (old >= 0) list.splice(old, 1);
  list.push(seen);
  if (list.length > MOST_STATES) list.shift();
}

/** Whom "he" is: who speaks here or spoke lately, else the first person of the latest sentence. */
export function personFor(memory: Memory, index: number): Item | null {
  const here = memory.person?.line === index ? memory.person.item : null;
  return here ?? recent(memory.speaker, index) ?? recent(memory.person, index);
}

/** A pronoun in units `first` to `last` that means `to`, and `others` besides. */
export const refer = (
  to: Item,
  first: number,
  last: number,
  others: readonly HolderId[] = [],
): Item =>
  makeItem({
    first,
    last,
    holder: to.holder,
    alias: to.alias,
    others,
    kind: "pronoun",
    name: to.name,
    via: "coreference",
  });
