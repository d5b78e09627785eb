import { readFileSync } from "node:fs";

/** Sentences of our own about a country, one for each commitment type. */
const SENTENCES: readonly string[] = [
  "will send 500 soldiers to Ukraine.",
  "refused to monitor the ceasefire.",
  "welcomed security guarantees for Ukraine.",
  "will host the headquarters of the force.",
  "is reluctant to send tanks to Ukraine.",
  "will train Ukrainian soldiers.",
  "could give loans to Ukraine.",
  "opposed sanctions on Russia.",
  "signed the declaration.",
  "opposed the annexation of the region.",
  "vetoed Ukraine's accession to the union.",
];

/** A document in which so many countries each hold most types, the same for the same number. */
export function manyHolders(count: number): string {
  const countries: readonly { readonly name: string; readonly un: boolean }[] = JSON.parse(
    readFileSync("data/countries.json", "utf8"),
  );
  const paragraphs = countries
    .filter(({ un }) => un)
    .slice(0, count)
    .map(({ name }, i) =>
      SENTENCES.filter((_, type) => (i * 7 + type * 3) % 5 > 0)
        .map((sentence) => `${name} ${sentence}`)
        .join(" "),
    );
  return ["Positions of many", "", "5 January 2026", "", ...paragraphs].join("\n\n");
}

/** A document in which one cell has many claims. */
export const manyClaims = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `France will send ${(i + 2) * 100} soldiers to Ukraine.`,
  ).join("\n\n");
