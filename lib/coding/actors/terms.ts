import type { HolderId } from "@/lib/codebook";
import type { Leader, Term } from "./schema";

/** When a sentence speaks: the document's date (ISO 8601) and the years written in or near it. */
export interface When {
  readonly date: string | null;
  /** The earliest end of office that still lets a leader speak at that date. */
  readonly grace: string | null;
  readonly years: readonly number[];
}

/** For so many days after an office ends, texts still report what was said in it. */
const GRACE_DAYS = 60;
const DAY = 86_400_000;

/** The date so many days earlier; a date without a day counts from its first. */
function earlier(date: string, days: number): string {
  const time = Date.parse(date.length === 4 ? `${date}-01-01` : date.padEnd(10, "-01"));
  return Number.isNaN(time) ? date : new Date(time - days * DAY).toISOString().slice(0, 10);
}

/** The time of a document of that date, no year being named. */
export const whenOf = (date: string | null): When => ({
  date,
  grace: date === null ? null : earlier(date, GRACE_DAYS),
  years: [],
});

/** Dates of different precision are compared as far as both are known. */
const notAfter = (a: string, b: string): boolean => {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) <= b.slice(0, known);
};

const covers = ({ from, to }: Term, { date, grace }: When): boolean =>
  (from === null || date === null || notAfter(from, date)) &&
  (to === null || grace === null || notAfter(grace, to));

const coversYear = (term: Term, year: number): boolean => {
  const text = String(year);
  return (
    (term.from === null || notAfter(term.from, text)) &&
    (term.to === null || notAfter(text, term.to))
  );
};

/**
 * The term in which a leader speaks at that time, or null when out of office. Who holds no office at the
 * document's date may have held one in a year the text names; without a date the last term is meant.
 */
export function termAt(
  { terms }: { readonly terms: readonly Term[] | null },
  when: When,
): Term | null {
  if (terms === null) return null;
  const { date, years } = when;
  const until = date === null ? Number.POSITIVE_INFINITY : Number(date.slice(0, 4));
  const now = date === null ? undefined : terms.findLast((term) => covers(term, when));
  const then = terms.findLast((term) =>
    years.some((year) => year <= until && coversYear(term, year)),
  );
  return now ?? then ?? (date === null ? (terms[terms.length - 1] ?? null) : null);
}

/** Whose leader the name means at that time, in office or not: the last term begun by then. */
export function holderAt(leader: Leader, when: When): HolderId | null {
  const term = termAt(leader, when);
  if (term !== null) return term.holder;
  const { date } = when;
  const begun = leader.terms.findLast(
    ({ from }) => date === null || from === null || notAfter(from, date),
  );
  return (begun ?? leader.terms[0])?.holder ?? null;
}

/** Whether the leader ever held an office for that holder. */
export const servedFor = ({ terms }: Leader, holder: HolderId): boolean =>
  terms.some((term) => term.holder === holder);
