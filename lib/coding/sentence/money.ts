import rows from "@/data/language/amounts.json";
import { lemma, lower, type Reading } from "./reading";
import { dependents, relation } from "./tree";

/** Signs and names of currencies. */
const CURRENCIES: ReadonlySet<string> = new Set(Object.keys(rows.currencies));

/** Whether a token is a sign or a name of a currency. */
export const isCurrencyAt = (reading: Reading, k: number): boolean =>
  CURRENCIES.has(lower(reading, k)) || CURRENCIES.has(lemma(reading, k));

/** Whether a noun phrase is a sum of money: "$5 million", "300 million kroner", "US$100 million". */
export function isMoney(reading: Reading, n: number): boolean {
  if (isCurrencyAt(reading, n)) return true;
  // "arms sales worth $1 billion" are sales.
  const tag = reading.tags[n];
  if (tag !== "NUM" && tag !== "SYM" && !/^(?:million|billion|thousand)s?$/.test(lower(reading, n)))
    return false;
  return dependents(
    reading.tree,
    n,
    "nummod",
    "compound",
    "nmod",
    "amod",
    "dep",
    "det",
    "flat",
  ).some(
    (k) =>
      isCurrencyAt(reading, k) ||
      (relation(reading.tree, k) === "nummod" &&
        dependents(reading.tree, k, "compound", "dep", "nmod", "det", "nummod").some((j) =>
          isCurrencyAt(reading, j),
        )),
  );
}
