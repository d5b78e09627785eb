import { LEVELS, ratesOf } from "./score";
import type { SentenceScore, Tally } from "./sentence-score";

/**
 * The lines that tell a score. Only `verbose` ones hold sentences or their ids, so that a table that
 * is kept unread can be scored.
 */
export function reportSentences(score: SentenceScore, { verbose }: { verbose: boolean }): string[] {
  const failures = score.failures.flatMap(({ item, notes }) => [
    `${item.id}: ${item.text.replace(/\s+/g, " ")}`,
    ...notes.map((note) => `    ${note}`),
  ]);
  const fields = Object.entries(score.fields).map(
    ([field, [right, asked]]) => `${field} ${right}/${asked}`,
  );
  return [
    ...(verbose ? failures : []),
    ...score.types.map((tally) => row("type", tally)),
    ...score.rules.map((tally) => row("rule", tally)),
    ...score.forms.map((tally) => row("form", tally)),
    ...LEVELS.map((level) => {
      const count = score.counts[level];
      const { precision, recall, f1 } = ratesOf(count);
      return `${level}: precision ${precision.toFixed(3)} (${count.right}/${count.coded})  recall ${recall.toFixed(3)} (${count.found}/${count.wanted})  F1 ${f1.toFixed(3)}`;
    }),
    `fields: ${fields.join(", ") || "none"}; evidence broken: ${score.broken} of ${score.claims}`,
    `items: ${score.items}; without a claim to find: ${score.silent.kept}/${score.silent.items} kept silent`,
  ];
}

const row = (kind: string, { name, items, count }: Tally): string =>
  `${kind} ${name}: ${items} items; ${count.found}/${count.wanted} found, ${count.right}/${count.coded} right`;
