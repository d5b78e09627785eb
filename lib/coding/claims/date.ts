import { lower, type Reading } from "@/lib/coding/sentence/reading";
import { headOf } from "@/lib/coding/sentence/tree";
import { monthOf } from "@/lib/documents/dates";
import { tokenAt } from "./act-token";
import type { Draft } from "./draft";
import { isPast } from "./past";

/** A day, month or year written in a sentence, and its last token. */
interface Written {
  readonly date: string;
  readonly at: number;
}

const YEAR = /^(?:19|20)\d\d$/;
const DAY = /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;
const STEPS = 12;

/**
 * When a position was taken, as an ISO 8601 date, month ("2003-03") or year: what the text says of a deed that it
 * tells as done, else the document's date; null where neither is known. What is still to come is taken now.
 */
export function dateFor(reading: Reading, draft: Draft, document: string | null): string | null {
  const act = tokenAt(reading, draft.act.start);
  const written = writtenIn(reading).filter(({ at }) => saysWhen(reading, at, act));
  // A longer date is a closer one: "in March 2003", not "in 2003".
  const best = written.reduce<Written | null>(
    (found, one) => (found === null || one.date.length > found.date.length ? one : found),
    null,
  );
  return best?.date ?? document;
}

function writtenIn(reading: Reading): Written[] {
  const found: Written[] = [];
  for (let k = 0; k < reading.tokens.length; k++) {
    const written = dateAt(reading, k);
    if (written) found.push(written);
  }
  return found;
}

/** The date that ends with the year at token `k`: "18 February 2008", "May 5, 2010", "in March 2003", "in 2017". */
function dateAt(reading: Reading, k: number): Written | null {
  const year = lower(reading, k);
  if (!YEAR.test(year) || reading.tags[k + 1] === "NOUN") return null;
  const comma = lower(reading, k - 1) === "," ? 1 : 0;
  const before = lower(reading, k - 1 - comma);
  const american = DAY.test(before) ? monthOf(lower(reading, k - 2 - comma)) : null;
  if (american)
    return { date: `${year}-${two(american)}-${two(Number.parseInt(before, 10))}`, at: k };
  const month = comma ? null : monthOf(before);
  if (!month) return /^(?:in|since|of|during)$/.test(before) ? { date: year, at: k } : null;
  const day = lower(reading, k - 2);
  const ordinal = DAY.test(day) ? `-${two(Number.parseInt(day, 10))}` : "";
  return { date: `${year}-${two(month)}${ordinal}`, at: k };
}

const two = (n: number): string => String(n).padStart(2, "0");

/** Whether a date hangs on the act, told as done, or on what is done with no other verb between. */
function saysWhen(reading: Reading, date: number, act: number): boolean {
  const { tree, tags } = reading;
  let at = date;
  for (let steps = 0; at >= 0 && steps < STEPS; steps++) {
    if (at === act) return tags[act] === "VERB" ? isPast(reading, act) : true;
    if (tags[at] === "VERB") return isPast(reading, at) && headOf(tree, act) === at;
    at = headOf(tree, at);
  }
  return false;
}
