import type { Item, Line } from "./item";
import { lexicon } from "./lexicon";
import { type Memory, refer, says } from "./memory";
import { holderKind } from "./registry";

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
function bothWords({ units }: Line, at: number): Company | null {
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

/** The states or persons whom "both sides" or "the trio", its first word at `at`, means, or null if that is not sure. */
export function companyAt(line: Line, at: number, index: number, memory: Memory): Item | null {
  const words = line.units[at]?.key === "both" ? bothWords(line, at) : companyWords(line, at);
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
