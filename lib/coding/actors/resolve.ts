import type { Item, Line } from "./item";
import type { Leader } from "./schema";
import { holderAt, termAt, type When } from "./terms";

/** A year keeps its hold over so many sentences after the one that names it. */
const YEARS_REACH = 3;

const yearOf = (text: string): number | null => {
  if (text.length !== 4) return null;
  const year = Number(text);
  return year >= 1900 && year < 2100 ? year : null;
};

/** When each line speaks: the document's time, and the years named in the line or shortly before it. */
export function whensOf(lines: readonly Line[], document: When): When[] {
  let years: readonly number[] = [];
  let since = 0;
  return lines.map(({ units }) => {
    const named: number[] = [];
    for (const { text } of units) {
      const year = yearOf(text);
      if (year !== null) named.push(year);
    }
    since += 1;
    if (named.length > 0) {
      years = named;
      since = 0;
    } else if (since > YEARS_REACH) years = [];
    return years.length === 0 ? document : { ...document, years };
  });
}

/** Leaders whom the document calls by a name that is theirs alone. */
function namedInFull(found: readonly (readonly Item[])[]): ReadonlySet<Leader> {
  const full = new Set<Leader>();
  for (const items of found)
    for (const { leaders, first, last } of items)
      if (leaders.length === 1 && last > first && leaders[0] !== undefined) full.add(leaders[0]);
  return full;
}

/** Which of several leaders of one family name is meant: the one named in full, else the one in office. */
function meant(
  leaders: readonly Leader[],
  full: ReadonlySet<Leader>,
  when: When,
): Leader | undefined {
  if (leaders.length === 1) return leaders[0];
  return (
    leaders.find((leader) => full.has(leader)) ??
    leaders.find((leader) => termAt(leader, when) !== null) ??
    leaders[0]
  );
}

/** Settles what depends on time: which Bush, whose Rutte, and whether "Yugoslavia" has a successor. */
export function resolveNames(
  found: readonly (readonly Item[])[],
  whens: readonly When[],
): Item[][] {
  const full = namedInFull(found);
  return found.map((items, index) => {
    const when = whens[index];
    if (when === undefined) return [...items];
    return items.map((item) => {
      if (item.terms !== null) {
        const term = termAt(item, when);
        return term === null ? { ...item, kind: "nonstate" } : { ...item, holder: term.holder };
      }
      const leader = meant(item.leaders, full, when);
      if (leader === undefined) return item;
      return { ...item, leaders: [leader], name: leader.name, holder: holderAt(leader, when) };
    });
  });
}
