import type { Quantity } from "@/lib/codebook";
import { lemma, lower, type Reading } from "@/lib/coding/sentence/reading";
import { headOf, relation } from "@/lib/coding/sentence/tree";
import { boundBefore, signAt, unitAfter } from "./amount-parts";
import { CURRENCIES, FORMATIONS, NOT_AMOUNTS, SCALES } from "./amount-words";
import { balancedEnd } from "./extent";
import { numberAt, type ReadNumber } from "./number";

/** An amount in a sentence: "up to 800 personnel", "€2bn", "between 20 and 30 aircraft", "a battalion". */
export interface Amount {
  readonly quantity: Quantity;
  readonly first: number;
  readonly last: number;
  /** The token by which it hangs in the tree: what is counted, else the number. */
  readonly head: number;
  readonly money: boolean;
  /** One formation, with no number. */
  readonly single: boolean;
}

const known = new WeakMap<Reading, readonly Amount[]>();

/** Every amount of a sentence, in reading order. `text` is the document as given. */
export function amountsIn(reading: Reading, text: string): readonly Amount[] {
  const before = known.get(reading);
  if (before) return before;
  const found: Amount[] = [];
  for (let k = 0; k < reading.tokens.length; k++) {
    const amount = amountAt(reading, text, k);
    if (!amount) continue;
    found.push(amount);
    k = amount.last;
  }
  known.set(reading, found);
  return found;
}

function amountAt(reading: Reading, text: string, at: number): Amount | null {
  const sign = signAt(reading, at);
  const k = sign ? sign.last + 1 : at;
  const low = numberAt(reading, k);
  if (!low) return sign ? null : formationAt(reading, text, at);
  if (!sign && !isCount(reading, low)) return null;
  const high = upperOf(reading, low);
  const end = high?.last ?? low.last;
  const { unit, last, head } = sign
    ? { unit: sign.currency, last: end, head: sign.last }
    : unitAfter(reading, end);
  if (!sign && !high && unit === null && !standsAlone(reading, low)) return null;
  const money =
    sign !== null || (unit !== null && (CURRENCIES.has(unit) || /^[A-Z]{3}$/.test(unit)));
  if (!money && unit !== null && NOT_AMOUNTS.has(unit)) return null;
  const next = lower(reading, end + 1) === "-" ? end + 2 : end + 1;
  if (!money && NOT_AMOUNTS.has(lower(reading, next))) return null;
  const between = lower(reading, at - 1) === "between" || lower(reading, at - 1) === "from";
  const { first, bound } =
    high && between ? { first: at - 1, bound: null } : boundBefore(reading, at);
  const scale =
    high && low.value !== null && high.value !== null && low.value < high.value
      ? scaleOf(reading, low, high)
      : 1;
  const min = bound === "max" ? null : low.value === null ? low.least : low.value * scale;
  const max = high ? high.value : bound === "min" ? null : low.value;
  return {
    quantity: { text: words(reading, text, first, last), min, max, unit },
    first,
    last,
    head: head < 0 ? low.last : head,
    money,
    single: false,
  };
}

/** "two to three million": the first number has the second's scale. */
function scaleOf(reading: Reading, low: ReadNumber, high: ReadNumber): number {
  const scale = SCALES.get(lower(reading, high.last)) ?? 1;
  return scale > 1 && high.last > high.first && low.last === low.first && (low.value ?? 0) < 1000
    ? scale
    : 1;
}

const words = (reading: Reading, text: string, first: number, last: number): string => {
  const start = reading.tokens[first]?.start ?? 0;
  return text.slice(start, reading.tokens[balancedEnd(reading, text, first, last)]?.end ?? start);
};

/** A number that counts something: no year, no part of a name or a date. */
function isCount(reading: Reading, { first, last, value }: ReadNumber): boolean {
  const word = lower(reading, first);
  const before = reading.tokens[first - 1];
  if (reading.mentionAt[first]) return false;
  if (
    first === last &&
    value !== null &&
    /^(?:19|20)\d\d$/.test(word) &&
    reading.tags[first + 1] !== "NOUN"
  )
    return false;
  if (/^\d/.test(word) && before?.tag === "PROPN" && !reading.mentionAt[first - 1]) return false;
  return !/^\d+(?:st|nd|rd|th)$/.test(word) && before?.text !== "[";
}

/** The greater number of a range: "10,000-30,000", "between 20 and 30", "five to six". */
function upperOf(reading: Reading, low: ReadNumber): ReadNumber | null {
  const joint = lower(reading, low.last + 1);
  const between = lower(reading, low.first - 1) === "between";
  if (!/^(?:-|–|—|to|or)$/.test(joint) && !(joint === "and" && between)) return null;
  const sign = signAt(reading, low.last + 2);
  const high = numberAt(reading, sign ? sign.last + 1 : low.last + 2);
  return high && high.value !== null && low.value !== null && high.value > low.value ? high : null;
}

/** "a crew of 165", "to 40": a number with nothing after it, that is no year and no date. */
function standsAlone(reading: Reading, { first, last, value }: ReadNumber): boolean {
  if (reading.tags[last] !== "NUM" || value === null) return false;
  if (/^(?:more|additional)$/.test(lower(reading, last + 1))) return true;
  const before = lower(reading, boundBefore(reading, first).first - 1);
  return (
    /^(?:obl|nmod|obj|conj)$/.test(relation(reading.tree, last)) &&
    /^(?:of|to|by)$/.test(before) &&
    headOf(reading.tree, last) < first
  );
}

/** "a battalion", "a second battalion", "a company of marines". */
function formationAt(reading: Reading, text: string, at: number): Amount | null {
  if (!/^(?:an?|another|one)$/.test(lower(reading, at))) return null;
  let k = at + 1;
  while (k < at + 4 && reading.tags[k] === "ADJ" && !reading.mentionAt[k]) k++;
  const two = `${lower(reading, k)} ${lemma(reading, k + 1)}`;
  const last = FORMATIONS.has(two) ? k + 1 : k;
  if (last === k && !FORMATIONS.has(lemma(reading, k))) return null;
  const of =
    lower(reading, last + 1) === "of" && reading.tags[last + 2] === "NOUN" ? last + 2 : last;
  const unit = last === k ? lower(reading, k) : two;
  return {
    quantity: { text: words(reading, text, at, of), min: 1, max: 1, unit },
    first: at,
    last: of,
    head: last,
    money: false,
    single: true,
  };
}
