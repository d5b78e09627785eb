import { lower, type Reading } from "@/lib/coding/sentence/reading";
import { FRACTIONS, NUMBERS, SCALES, VAGUE } from "./amount-words";

/** A number in words or digits, from token `first` to `last`. */
export interface ReadNumber {
  readonly first: number;
  readonly last: number;
  /** Null where no number says how much: "several", "a third". */
  readonly value: number | null;
  /** The least that vague words stand for ("dozens": 24); null for a plain number. */
  readonly least: number | null;
}

const DIGITS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/;

/** The number that begins at token `k`, or null: "3,000", "1.5 billion", "a hundred and fifty", "a few dozen". */
export function numberAt(reading: Reading, k: number): ReadNumber | null {
  const word = lower(reading, k);
  const next = lower(reading, k + 1);
  if (word === "half" && /^an?$/.test(next)) {
    const scale = SCALES.get(lower(reading, k + 2));
    if (scale) return { first: k, last: k + 2, value: scale / 2, least: null };
  }
  if (/^(?:an?|one|two|three)$/.test(word) && FRACTIONS.has(next) && lower(reading, k + 2) === "of")
    return { first: k, last: k + 1, value: null, least: null };
  if (/^an?$/.test(word)) return articleNumber(reading, k);
  if (VAGUE.has(word)) return vagueNumber(reading, k);
  if (/s$/.test(word) && SCALES.has(word))
    return { first: k, last: k, value: null, least: (SCALES.get(word) ?? 1) * 2 };
  return plainNumber(reading, k);
}

/** "a hundred", "a few dozen", "a couple of". */
function articleNumber(reading: Reading, k: number): ReadNumber | null {
  const next = lower(reading, k + 1);
  if (VAGUE.has(next)) {
    const vague = vagueNumber(reading, k + 1);
    return vague && { ...vague, first: k };
  }
  if (next === "couple" || next === "pair") {
    const of = lower(reading, k + 2) === "of" ? k + 2 : k + 1;
    const scale = SCALES.get(lower(reading, of + 1));
    return { first: k, last: scale ? of + 1 : of, value: 2 * (scale ?? 1), least: null };
  }
  if (!SCALES.has(next) || next.length < 4) return null;
  const rest = plainNumber(reading, k + 1);
  return rest && { ...rest, first: k };
}

function vagueNumber(reading: Reading, k: number): ReadNumber | null {
  const scale = SCALES.get(lower(reading, k + 1));
  if (scale) {
    const second = SCALES.get(lower(reading, k + 2));
    return second
      ? { first: k, last: k + 2, value: null, least: 2 * scale * second }
      : { first: k, last: k + 1, value: null, least: 2 * scale };
  }
  const word = lower(reading, k);
  if (word === "some" || word === "many") return null;
  return { first: k, last: k, value: null, least: 2 };
}

/** Digits or number words with their scales: "thirty-eight thousand", "two hundred and ten". */
function plainNumber(reading: Reading, k: number): ReadNumber | null {
  let total = 0;
  let part: number | null = null;
  let last = -1;
  for (let m = k; m < k + 12; m++) {
    const word = lower(reading, m);
    const scale = SCALES.get(word);
    const value =
      NUMBERS.get(word) ?? (DIGITS.test(word) ? Number(word.replaceAll(",", "")) : null);
    if (scale !== undefined && !/s$/.test(word) && (part !== null || m === k)) {
      if (scale < 1000) part = (part ?? 1) * scale;
      else {
        total += (part ?? 1) * scale;
        part = 0;
      }
      last = m;
    } else if (value !== null && (part === null || joins(reading, m, part))) {
      part = (part ?? 0) + value;
      last = m;
    } else if (!((word === "-" || word === "and") && m > k && last === m - 1 && goesOn(reading, m)))
      break;
  }
  return last < 0 ? null : { first: k, last, value: total + (part ?? 0), least: null };
}

/** "twenty-five", "hundred and ten": a smaller number after a greater. */
function joins(reading: Reading, m: number, part: number): boolean {
  const value = NUMBERS.get(lower(reading, m));
  if (value === undefined) return false;
  return (
    part === 0 || (part % 100 === 0 && value < 100) || (part % 10 === 0 && part >= 20 && value < 10)
  );
}

/** The number goes on after "-" or "and": "thirty-eight", not "two and four". */
function goesOn(reading: Reading, m: number): boolean {
  const before = lower(reading, m - 1);
  const after = NUMBERS.get(lower(reading, m + 1));
  if (after === undefined) return false;
  if (lower(reading, m) === "-") return (NUMBERS.get(before) ?? 0) >= 20 && after < 10;
  return before === "hundred" || before === "thousand";
}
