import { lower, type Reading } from "@/lib/coding/sentence/reading";
import { relation } from "@/lib/coding/sentence/tree";
import { ADJECTIVES, BOUNDS, CURRENCIES, DOLLAR_SIGNS, NATIONAL } from "./amount-words";

export interface Sign {
  readonly currency: string;
  readonly last: number;
}

/** "$", "US$", "EUR": a currency before its number. */
export function signAt(reading: Reading, at: number): Sign | null {
  const word = lower(reading, at);
  const own = CURRENCIES.get(word);
  if (own && (/^\p{Sc}$/u.test(word) || word.length === 3)) return { currency: own, last: at };
  const dollars = DOLLAR_SIGNS.get(word);
  const next = reading.tokens[at + 1];
  if (dollars && next?.text === "$" && next.start === reading.tokens[at]?.end)
    return { currency: dollars, last: at + 1 };
  return null;
}

/** What is counted after the number that ends at `k`: a currency, or the nouns up to the head. */
export function unitAfter(
  reading: Reading,
  k: number,
): { unit: string | null; last: number; head: number } {
  const of = lower(reading, k + 1) === "of" ? k + 1 : k;
  const money = currencyAfter(reading, of);
  if (money) return money;
  let unit: string | null = null;
  let last = k;
  for (let m = of + 1; m < of + 7; m++) {
    const tag = reading.tags[m];
    if (tag === "NOUN") {
      unit = lower(reading, m);
      last = m;
      if (reading.tags[m + 1] !== "NOUN") break;
    } else if (
      tag !== "ADJ" &&
      tag !== "PROPN" &&
      tag !== "PUNCT" &&
      tag !== "DET" &&
      !(tag === "PRON" && of > k) &&
      !isParticiple(reading, m)
    )
      break;
    else if (/^[,;:.()]$/.test(lower(reading, m))) break;
  }
  // "400 of its soldiers" and "hundreds of soldiers" end with what is counted.
  return { unit, last, head: unit === null ? -1 : last };
}

/** "300 armed police", "fourteen Leopard 2 tanks". */
const isParticiple = (reading: Reading, m: number): boolean =>
  (reading.tags[m] === "VERB" && relation(reading.tree, m) === "amod") ||
  (reading.tags[m] === "NUM" && reading.tags[m - 1] === "PROPN");

function currencyAfter(
  reading: Reading,
  k: number,
): { unit: string; last: number; head: number } | null {
  for (let m = k + 1; m < k + 5; m++) {
    const word = lower(reading, m);
    const national = NATIONAL.get(word);
    const country = ADJECTIVES.get(lower(reading, m - 1)) ?? reading.mentionAt[m - 1]?.holder;
    const own = m > k + 1 && country ? national?.get(country) : undefined;
    const unit = own ?? CURRENCIES.get(word) ?? (national ? word : undefined);
    if (unit && !/^\p{Sc}$/u.test(word)) return { unit, last: m, head: m };
    const tag = reading.tags[m];
    if (tag !== "ADJ" && tag !== "PROPN") return null;
  }
  return null;
}

/** Words before a number that bound it: where they begin, and which way. */
export function boundBefore(
  reading: Reading,
  at: number,
): { first: number; bound: "min" | "max" | "about" | null } {
  let first = at;
  let bound: "min" | "max" | "about" | null = null;
  for (let rounds = 0; rounds < 2; rounds++) {
    let taken = 0;
    for (const length of [3, 2, 1]) {
      const phrase = Array.from({ length }, (_, i) => lower(reading, first - length + i)).join(" ");
      const found = BOUNDS.get(phrase);
      if (!found) continue;
      taken = length;
      if (bound === null || bound === "about") bound = found;
      break;
    }
    if (taken === 0) break;
    first -= taken;
  }
  return { first, bound };
}
