import rows from "@/data/language/amounts.json";
import type { Quantity } from "@/lib/codebook";
import { amountsSchema, parseRecord } from "@/lib/coding/frames/schema";
import { lower, type Reading } from "@/lib/coding/sentence/reading";
import type { Draft } from "./draft";
import { balancedEnd } from "./extent";

const words = parseRecord("data/language/amounts.json", amountsSchema, rows);
const mapOf = <T>(record: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(record));
const CURRENCIES = mapOf(words.currencies);
const SCALES = mapOf(words.scales);
const NUMBERS = mapOf(words.numbers);
const VAGUE = new Set(words.vague);
const LEADS = new Set(words.leads);
const NOT_AMOUNTS = new Set(words.notAmounts);

/** How far before the thing ("466 of its own soldiers") and after it an amount may stand, in tokens. */
const BEFORE = 6;
const AFTER = 6;

/**
 * The amount of what a claim is about: "several thousand", "over €2 billion". Of several, the one
 * right before the object; null where none stands near.
 */
export function quantityFor(reading: Reading, text: string, draft: Draft): Quantity | null {
  const { object } = draft;
  let best: { readonly quantity: Quantity; readonly far: number } | null = null;
  const last = Math.min(draft.last + AFTER, reading.tokens.length - 1);
  for (let k = Math.max(0, draft.first - BEFORE); k <= last; k++) {
    const token = reading.tokens[k];
    if (!token || token.start < draft.act.start - 40) continue;
    const found = amountAt(reading, text, k);
    if (!found) continue;
    const stop = reading.tokens[found.last]?.end ?? token.end;
    k = found.last;
    // Left of the claim's words only what belongs to its object: "500 Chadian soldiers were sent".
    if (
      token.start < (reading.tokens[draft.first]?.start ?? 0) &&
      !(object && stop >= object.start)
    )
      continue;
    if (!object) return found.quantity;
    if (token.start > object.end + 24) break;
    const far = token.start <= object.start ? object.start - token.start : 200 + token.start;
    if (best === null || far < best.far) best = { quantity: found.quantity, far };
  }
  return best?.quantity ?? null;
}

interface Amount {
  readonly quantity: Quantity;
  readonly last: number;
}

function amountAt(reading: Reading, text: string, at: number): Amount | null {
  const symbol = CURRENCIES.get(lower(reading, at));
  let k = symbol ? at + 1 : at;
  const word = lower(reading, k);
  const vague = VAGUE.has(word) || SCALES.has(word);
  const digits = /^\d/.test(word) ? Number(word.replaceAll(",", "")) : NaN;
  const value = Number.isNaN(digits) ? (NUMBERS.get(word) ?? null) : digits;
  if (value === null && !vague) return null;
  if (/^(?:19|20)\d\d$/.test(word) && !symbol) return null;
  let factor = SCALES.get(word) ?? 1;
  let next = lower(reading, k + 1);
  const scale = SCALES.get(next);
  if (scale !== undefined) {
    factor *= scale;
    k++;
    next = lower(reading, k + 1);
  } else if (word === "several" && !symbol && reading.tags[k + 1] !== "NOUN") return null;
  if (NOT_AMOUNTS.has(next)) return null;
  const { unit, end } = unitAfter(reading, k, symbol ?? null);
  if (unit === null && !vague) return null;
  let from = at;
  while (from > 0 && LEADS.has(lower(reading, from - 1)) && at - from < 3) from--;
  const start = reading.tokens[from]?.start ?? 0;
  const stop = reading.tokens[balancedEnd(reading, text, from, end)]?.end ?? start;
  const number = value === null ? null : value * factor;
  const bound = text.slice(start, reading.tokens[at]?.start ?? start).toLowerCase();
  const quantity: Quantity = {
    text: text.slice(start, stop),
    min: /up to/.test(bound) ? null : (number ?? (vague ? factor * 2 : null)),
    max: /over|more than|at least/.test(bound) || number === null ? null : number,
    unit,
  };
  return { quantity, last: end };
}

/** What is counted after the number that ends at `k`: a currency, or the nouns up to the head. */
function unitAfter(
  reading: Reading,
  k: number,
  symbol: string | null,
): { readonly unit: string | null; readonly end: number } {
  if (symbol) return { unit: symbol, end: k };
  const named = CURRENCIES.get(lower(reading, k + 1));
  if (named) return { unit: named, end: k + 1 };
  const of = lower(reading, k + 1) === "of" ? CURRENCIES.get(lower(reading, k + 2)) : undefined;
  if (of) return { unit: of, end: k + 2 };
  let unit: string | null = null;
  let end = k;
  for (let m = k + 1; m < k + 5; m++) {
    const tag = reading.tags[m];
    if (tag === "NOUN") {
      unit = lower(reading, m);
      end = m;
      if (reading.tags[m + 1] !== "NOUN") break;
    } else if (tag !== "ADJ" && tag !== "PROPN" && tag !== "PUNCT") break;
  }
  return { unit, end };
}
