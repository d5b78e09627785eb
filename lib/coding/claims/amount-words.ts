import { z } from "zod";
import rows from "@/data/language/amounts.json";
import { parseRecord, phrases } from "@/lib/coding/frames/schema";

const code = z.string().regex(/^[A-Z]{3}$/, "an ISO 4217 code");
const values = z.record(z.string(), z.number().positive());

/** Words of numbers and money. */
const amountsSchema = z.strictObject({
  /** Signs, codes and names of currencies to their ISO 4217 codes. */
  currencies: z.record(z.string(), code),
  /** What stands before "$" without a space. */
  dollarSigns: z.record(z.string(), code),
  /** Names of currencies that several countries use, by the country's alpha-3 code. */
  national: z.record(z.string(), z.record(z.string().regex(/^[A-Z]{3}$/), code)),
  /** Adjectives before the name of a currency. */
  adjectives: z.record(z.string(), z.string().regex(/^[A-Z]{3}$/)),
  scales: values,
  numbers: values,
  /** Amounts with no number: "several". */
  vague: phrases,
  fractions: values,
  /** Words before a number: whether it is the least, the most, or about that. */
  bounds: z.record(z.string(), z.enum(["min", "max", "about"])),
  /** Units and ships of which one is an amount: "a battalion". */
  formations: phrases,
  /** What is counted but is no amount of a commitment: "two days". */
  notAmounts: phrases,
});

const words = parseRecord("data/language/amounts.json", amountsSchema, rows);
const mapOf = <T>(record: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(record));

export const CURRENCIES = mapOf(words.currencies);
export const DOLLAR_SIGNS = mapOf(words.dollarSigns);
export const NATIONAL: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(words.national).map(([name, codes]) => [name, mapOf(codes)]),
);
export const ADJECTIVES = mapOf(words.adjectives);
export const SCALES = mapOf(words.scales);
export const NUMBERS = mapOf(words.numbers);
export const FRACTIONS = mapOf(words.fractions);
export const VAGUE: ReadonlySet<string> = new Set(words.vague);
export const BOUNDS = mapOf(words.bounds);
export const FORMATIONS: ReadonlySet<string> = new Set(words.formations);
export const NOT_AMOUNTS: ReadonlySet<string> = new Set(words.notAmounts);
