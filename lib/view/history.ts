import type { Claim, Stance } from "@/lib/codebook";
import { compareDocuments, type Dated } from "@/lib/positions/order";
import { ruleWithin } from "@/lib/positions/rule";
import { STANCE_WORDS } from "./words";

/** What one document says of a position. */
export interface Stage {
  readonly document: string;
  /** The document's, null when it has none. */
  readonly date: string | null;
  readonly stance: Stance;
}

/** The stance of each document with claims under one position, the one that rules first. */
export function historyOf(claims: readonly Claim[], documents: readonly Dated[]): readonly Stage[] {
  const dates = new Map(documents.map(({ id, date }) => [id, date]));
  const ids = [...new Set(claims.map(({ document }) => document))];
  return ids
    .map((id): Dated => ({ id, date: dates.get(id) ?? null }))
    .sort(compareDocuments)
    .flatMap(({ id, date }): Stage[] => {
      const ruling = ruleWithin(claims.filter(({ document }) => document === id));
      return ruling ? [{ document: id, date, stance: ruling.claim.stance }] : [];
    });
}

/** "2026-01-06: committed; before that (2025-12-01): open"; null where one document says all. */
export function historyInWords(stages: readonly Stage[]): string | null {
  const [now, ...before] = stages;
  if (!now || before.length === 0) return null;
  const told = before.filter(({ stance }, i) => stance !== stages[i]?.stance);
  const word = (stance: Stance) => STANCE_WORDS[stance].label.toLowerCase();
  const when = (date: string | null) => date ?? "undated";
  const oldest = before.at(-1);
  if (told.length === 0)
    return `${word(now.stance)} in ${stages.length} documents, ${when(oldest?.date ?? null)} to ${when(now.date)}`;
  return [
    `${when(now.date)}: ${word(now.stance)}`,
    ...told.map(({ date, stance }) => `before that (${when(date)}): ${word(stance)}`),
  ].join("; ");
}
