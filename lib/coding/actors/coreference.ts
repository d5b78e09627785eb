import type { HolderId } from "@/lib/codebook";
import { coverOf, type Item, type Line, makeItem } from "./item";
import { lexicon } from "./lexicon";

const says = (key: string): boolean => lexicon().speechForms.has(key);

const STATES: ReadonlySet<Item["kind"]> = new Set(["country", "capital", "institution", "group"]);
const PLURALS: ReadonlySet<Item["kind"]> = new Set(["group", "people", "nonstate"]);
/** How many sentences back a pronoun may point. */
const REACH = 4;

interface Seen {
  readonly item: Item;
  readonly line: number;
}

export interface Memory {
  speaker: Seen | null;
  person: Seen | null;
  state: Seen | null;
  plural: Seen | null;
  /** Countries that acted, newest last, at most six. */
  readonly states: Seen[];
}

export const emptyMemory = (): Memory => ({
  speaker: null,
  person: null,
  state: null,
  plural: null,
  states: [],
});

const recent = (seen: Seen | null, line: number, reach = REACH): Item | null =>
  seen !== null && line - seen.line <= reach ? seen.item : null;

const refer = (to: Item, first: number, last: number, others: readonly HolderId[] = []): Item =>
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

const speaksAt = (line: Line, item: Item): boolean =>
  [item.first - 1, item.last + 1, item.last + 2].some((at) => says(line.units[at]?.key ?? ""));

/** "Smith, who was in Rome, said": a speech verb later in the sentence. */
const reports = (line: Line, item: Item): boolean =>
  line.units.slice(item.last + 1).some(({ key }) => says(key));

/** Fills `memory` with what a sentence's item leaves for later pronouns. */
function remember(memory: Memory, line: Line, index: number, item: Item): void {
  const seen = { item, line: index };
  const inside = lexicon().prepositions.has(line.units[item.first - 1]?.key ?? "");
  if (item.kind === "leader") {
    const fresh = memory.person === null || memory.person.line < index;
    if (fresh || !inside) memory.person = fresh ? seen : memory.person;
    const subject = !inside && memory.person?.line === index && memory.person.item === item;
    if (speaksAt(line, item) || (subject && reports(line, item))) memory.speaker = seen;
  }
  if (item.place || item.holder === null) return;
  if (STATES.has(item.kind) && !inside) memory.state = seen;
  if (PLURALS.has(item.kind) && !inside) memory.plural = seen;
  if (STATES.has(item.kind) || item.kind === "leader") {
    const old = memory.states.findIndex((one) => one.item.holder === item.holder);
    if (old >= 0) memory.states.splice(old, 1);
    memory.states.push(seen);
    if (memory.states.length > 6) memory.states.shift();
  }
}

/** Whom "he" is: who speaks here or spoke lately, else the first person of the latest sentence. */
function personFor(memory: Memory, index: number): Item | null {
  const here = memory.person?.line === index ? memory.person.item : null;
  return here ?? recent(memory.speaker, index) ?? recent(memory.person, index);
}

function pronounAt(line: Line, at: number, index: number, memory: Memory): Item | null {
  const { units } = line;
  const key = units[at]?.key ?? "";
  const next = units[at + 1]?.key ?? "";
  const own = next === "own" ? at + 2 : at + 1;
  const noun = units[own]?.key ?? "";
  switch (key) {
    case "he":
    case "she": {
      const person = says(next)
        ? (recent(memory.speaker, index) ?? personFor(memory, index))
        : personFor(memory, index);
      if (person === null) return null;
      if (says(next)) memory.speaker = { item: person, line: index };
      // Whom "he" is stays who he is for the rest of the sentence and the next "he".
      memory.person = { item: person, line: index };
      return refer(person, at, at);
    }
    case "his":
    case "her":
    case "whose": {
      const person = lexicon().ownNouns.has(noun) ? personFor(memory, index) : null;
      return person === null ? null : refer(person, at, own);
    }
    case "its":
    case "their": {
      const state = key === "its" ? memory.state : memory.plural;
      const known = lexicon().ownNouns.has(noun) ? recent(state, index, 1) : null;
      return known === null ? null : refer(known, at, own);
    }
    case "it": {
      const acts =
        lexicon().auxiliaries.has(next) ||
        says(next) ||
        (/^(is|was)$/.test(next) && lexicon().readyWords.has(units[at + 2]?.key ?? ""));
      const expletive =
        units[at + 2]?.key === "be" ||
        (/^(has|had|'s)$/.test(next) && units[at + 2]?.key === "been");
      const state = acts && !expletive ? recent(memory.state, index, 1) : null;
      return state === null ? null : refer(state, at, at);
    }
    case "they": {
      const many = recent(memory.plural, index, 1);
      return many === null ? null : refer(many, at, at);
    }
    case "both":
    case "two": {
      if (!lexicon().pairNouns.has(next) || (key === "two" && units[at - 1]?.key !== "the"))
        return null;
      const [first, second] = memory.states.filter((seen) => index - seen.line <= 2).slice(-2);
      if (first === undefined || second?.item.holder == null) return null;
      return refer(first.item, key === "two" ? at - 1 : at, at + 1, [second.item.holder]);
    }
    default:
      return null;
  }
}

/** Adds the pronouns of one sentence and takes what it leaves for the next into `memory`. */
export function withPronouns(
  line: Line,
  index: number,
  items: readonly Item[],
  memory: Memory,
): Item[] {
  const cover = coverOf(line.units.length, items);
  const all: Item[] = [];
  let free = 0;
  line.units.forEach((_, at) => {
    const item = cover[at];
    if (item != null) {
      if (item.first === at) {
        all.push(item);
        remember(memory, line, index, item);
        free = item.last + 1;
      }
      return;
    }
    if (at < free) return;
    const pronoun = pronounAt(line, at, index, memory);
    if (pronoun === null || pronoun.first < free) return;
    for (let next = pronoun.first; next <= pronoun.last; next += 1)
      if (cover[next] !== null) return;
    all.push(pronoun);
    free = pronoun.last + 1;
  });
  return all;
}
