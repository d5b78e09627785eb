import type { HolderId } from "@/lib/codebook";
import { coverOf, type Item, type Line, makeItem } from "./item";
import { lexicon } from "./lexicon";
import { type Memory, personFor, recent, remember, says } from "./memory";
import { holderKind, membersOf } from "./registry";

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

/** So many sentences back "both countries" may point. */
const COMPANY_REACH = 2;

/**
 * The countries that acted last, if there are just so many of them: nobody is left out or guessed. Among
 * more, "both sides" are those who were both sides before.
 */
function lately(memory: Memory, index: number, count: number): readonly Item[] | null {
  const known = memory.states.filter(
    ({ item }) => item.holder !== null && holderKind(item.holder) === "country",
  );
  for (let back = 0; back <= COMPANY_REACH; back += 1) {
    const found = known.filter(({ line }) => index - line <= back).map(({ item }) => item);
    if (found.length < count) continue;
    if (found.length === count) return found;
    const before = memory.company;
    const again = found.filter(({ holder }) => holder !== null && before.includes(holder));
    return before.length === count && again.length === count ? again : null;
  }
  return null;
}

/**
 * The persons who acted lately, if they are just so many and each speaks for a country; null otherwise,
 * undefined where nobody did.
 */
function latePersons(
  memory: Memory,
  index: number,
  count: number,
): readonly Item[] | null | undefined {
  const found = memory.people.filter(({ line }) => index - line <= COMPANY_REACH);
  if (found.length === 0) return undefined;
  const items = found.map(({ item }) => item);
  const holders = new Set(items.map(({ holder }) => holder));
  return items.length === count && holders.size === count && !holders.has(null) ? items : null;
}

interface Company {
  /** The noun for those meant, or empty. */
  readonly noun: string;
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

const acts = (word: string): boolean => lexicon().auxiliaries.has(word) || says(word);

/** Where the plural noun of "the two countries" or "the two Baltic neighbours" stands, or -1. */
function pairNounAt({ units }: Line, from: number): number {
  const { pairNouns } = lexicon();
  if (pairNouns.has(units[from]?.key ?? "")) return from;
  return pairNouns.has(units[from + 1]?.key ?? "") ? from + 1 : -1;
}

/** "both sides", "both agreed": two, and the words that say so. */
function bothAt({ units }: Line, at: number): Company | null {
  const next = units[at + 1]?.key ?? "";
  if (lexicon().pairNouns.has(next)) return { noun: next, first: at, last: at + 1, count: 2 };
  return acts(next) ? { noun: "", first: at, last: at, count: 2 } : null;
}

/** "the two leaders", "all three", "the trio": how many are meant, and the words that say so. */
function companyWords(line: Line, at: number): Company | null {
  const { numbers, companyNouns } = lexicon();
  const { units } = line;
  const key = units[at]?.key;
  const next = units[at + 1]?.key ?? "";
  const company = key === "the" ? companyNouns.get(next) : undefined;
  if (company !== undefined)
    return units[at + 2]?.key === "of"
      ? null
      : { noun: "", first: at, last: at + 1, count: company };
  const count = numbers.get(next);
  if (count === undefined) return null;
  const noun = pairNounAt(line, at + 2);
  if (noun >= 0) return { noun: units[noun]?.key ?? "", first: at, last: noun, count };
  const acting = key === "all" && acts(units[at + 2]?.key ?? "");
  return acting ? { noun: "", first: at, last: at + 1, count } : null;
}

function companyAt(words: Company | null, index: number, memory: Memory): Item | null {
  if (words === null) return null;
  const { noun, count } = words;
  const persons = lexicon().personNouns.has(noun) ? latePersons(memory, index, count) : undefined;
  const meant = persons === undefined ? lately(memory, index, count) : persons;
  const [first, ...others] = meant ?? [];
  if (first === undefined) return null;
  const rest = others.flatMap(({ holder }) => (holder === null ? [] : [holder]));
  if (first.holder === null) return null;
  const company = [first.holder, ...rest];
  memory.company = company;
  for (const [place, seen] of memory.states.entries())
    if (seen.item.holder !== null && company.includes(seen.item.holder))
      memory.states[place] = { ...seen, line: index };
  return refer(first, words.first, words.last, rest);
}

/** "The Nordic nation": one member of a group, if the country that acted last is one. */
function memberAt(line: Line, item: Item, index: number, memory: Memory): Item | null {
  if (item.kind !== "adjective" || item.holder === null || holderKind(item.holder) === "country")
    return item;
  const noun = line.units[item.last + 1]?.key ?? "";
  if (!lexicon().oneStateNouns.has(noun)) return item;
  const state = recent(memory.state, index, 2);
  if (state?.holder == null || !membersOf(item.holder).includes(state.holder)) return null;
  return refer(state, item.first, item.last + 1);
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
      return companyAt(bothAt(line, at), index, memory);
    case "the":
    case "all":
      return companyAt(companyWords(line, at), index, memory);
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
  for (let at = 0; at < line.units.length; at += 1) {
    const item = cover[at];
    if (item != null) {
      if (item.first !== at) continue;
      const meant = memberAt(line, item, index, memory);
      if (meant === null) continue;
      all.push(meant);
      remember(memory, line, index, meant);
      free = meant.last + 1;
      continue;
    }
    if (at < free) continue;
    const pronoun = pronounAt(line, at, index, memory);
    if (pronoun === null || pronoun.first < free) continue;
    if (cover.slice(pronoun.first, pronoun.last + 1).some((covered) => covered !== null)) continue;
    all.push(pronoun);
    free = pronoun.last + 1;
  }
  return all;
}
