import { isOwner } from "./bodies";
import type { Item, Line } from "./item";
import { leadersNamed, lexicon } from "./lexicon";
import type { Leader, Term } from "./schema";
import { termAt, type When } from "./terms";

export interface Office {
  /** First unit of the office with what stands before it. */
  readonly first: number;
  readonly former: boolean;
  /** Whose office it is, where that stands before it. */
  readonly owner: Item | null;
}

/** Walks left from a title over "special", "deputy", "former" and "'s" to the country it belongs to. */
export function officeAround(line: Line, cover: readonly (Item | null)[], title: number): Office {
  const { formerWords, titleModifiers } = lexicon();
  let first = title;
  let former = false;
  for (let at = title - 1; at >= 0 && at >= title - 6; at -= 1) {
    const item = cover[at];
    const key = line.units[at]?.key ?? "";
    if (item !== null && item !== undefined) {
      const owns = (item.kind === "institution" && item.holder !== null) || isOwner(item);
      if (!owns) return { first, former, owner: null };
      const before = line.units[item.first - 1]?.key ?? "";
      const out = formerWords.has(before);
      return { first: item.first - (out ? 1 : 0), former: former || out, owner: item };
    }
    if (formerWords.has(key)) former = true;
    else if (!titleModifiers.has(key) && key !== "'s" && key !== "'") break;
    if (former || titleModifiers.has(key)) first = at;
  }
  return { first, former, owner: null };
}

/** Whether a title stands without a name: "the Kenyan president", not "the Kenyan general election". */
export function standsAlone(title: string): boolean {
  const { bareTitleWords } = lexicon();
  const words = title.split(/[ -]/);
  return (
    words.some((word) => bareTitleWords.has(word)) ||
    (words.includes("secretary") && words.length > 1)
  );
}

/** Whether an office of the data is called by that title: a foreign minister is a "minister". */
const isCalled = (office: string, title: string): boolean => {
  const called = office.toLowerCase();
  if (called === title) return true;
  // A vice president is no "president", a prime minister no "minister".
  const short = title === "minister" || title === "secretary" || title === "ambassador";
  return short && called.includes(title) && called !== "prime minister";
};

/** The last term of a leader in an office called by that title, or null. */
export const termCalled = ({ terms }: Leader, title: string): Term | null =>
  terms.findLast(({ office }) => isCalled(office, title)) ?? null;

/**
 * The one leader of the data whom a title and a family name mean at that time ("Secretary X"), or null
 * where none or several fit.
 */
export function leaderByOffice(title: string, surname: string, when: When): Leader | null {
  const known = leadersNamed(surname);
  const fitting = known.filter((leader) =>
    when.date === null
      ? leader.terms.some(({ office }) => isCalled(office, title))
      : isCalled(termAt(leader, when)?.office ?? "", title),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
