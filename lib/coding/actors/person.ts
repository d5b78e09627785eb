import type { HolderId } from "@/lib/codebook";
import type { Item, Line } from "./item";
import { lexicon } from "./lexicon";
import type { Leader } from "./schema";
import { isCapitalised, type Unit } from "./units";

/** A person the document has introduced by title or full name. */
export interface Person {
  readonly name: string;
  readonly holder: HolderId | null;
  readonly via: "name" | "title";
  /** Key of the name that stands alone later: the family name; empty for an office without a name. */
  readonly surname: string;
  readonly keys: ReadonlySet<string>;
  /** The office in the document's words, lower case; null where it gives none. */
  readonly title: string | null;
  readonly line: number;
  /** Who that is in the data, where known by name. */
  readonly leader: Leader | null;
}

/** The most words of a personal name. */
const LONGEST_NAME = 6;

/** Last unit of a personal name that begins at `first`, or -1: capitals, with small particles between. */
export function nameEnd(line: Line, cover: readonly (Item | null)[], first: number): number {
  const { notNames, particles } = lexicon();
  const fits = (at: number): boolean => {
    const unit = line.units[at];
    // "Ada Mbeki" is another than the Mbeki of the data.
    const another =
      at > first && cover[at]?.kind === "leader" && cover[at]?.first === cover[at]?.last;
    if (!isCapitalised(unit) || !(cover[at] === null || another) || notNames.has(unit.key))
      return false;
    const acronym = unit.shape === "upper" && unit.key.length > 1 && unit.text.length > 2;
    return at === first || !acronym;
  };
  const known = cover[first];
  if (known?.kind === "leader" && known.first === first) return known.last;
  if (line.style !== "prose") return -1;
  let last = -1;
  for (let at = first; at < first + LONGEST_NAME; at += 1) {
    if (fits(at)) last = at;
    else if (!(particles.has(line.units[at]?.key ?? "") && cover[at] === null)) break;
  }
  return last;
}

/** First unit of a personal name that ends just before `end`, or `end`: capitals that nothing else covers. */
export function nameStart(line: Line, cover: readonly (Item | null)[], end: number): number {
  const { notNames } = lexicon();
  let first = end;
  while (first > 0 && end - first < LONGEST_NAME) {
    const unit = line.units[first - 1];
    if (!isCapitalised(unit) || cover[first - 1] !== null || notNames.has(unit.key)) break;
    first -= 1;
  }
  return first;
}

const surnameOf = (units: readonly Unit[], holder: HolderId | null): string => {
  const { familyNameFirst } = lexicon();
  const first = units[0]?.key ?? "";
  const last = units[units.length - 1]?.key ?? "";
  return holder !== null && familyNameFirst.has(holder) && units.length > 1 ? first : last;
};

/** Who an item introduces, its name being the units from `first` to the item's last. */
export function personOf(
  { units }: Line,
  item: Item,
  first: number,
  title: string | null,
  line: number,
): Person {
  const name = units.slice(first, item.last + 1);
  return {
    name: item.name,
    holder: item.holder,
    via: item.via === "title" ? "title" : "name",
    surname: surnameOf(name, item.holder),
    keys: new Set(name.map((unit) => unit.key)),
    title,
    line,
    leader: item.leaders[0] ?? null,
  };
}
