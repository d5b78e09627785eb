import type { HolderId } from "@/lib/codebook";
import { officeOwnerAfter, ownerAfterOf, wordsOf } from "./bodies";
import { introducedBefore } from "./introduction";
import { type Item, makeItem } from "./item";
import { lexicon } from "./lexicon";
import { leaderByOffice, officeAround, standsAlone, termCalled } from "./offices";
import { nameEnd, personOf } from "./person";
import { introduce, type Reader } from "./reader";
import { holderKind } from "./registry";
import { holderAt, servedFor } from "./terms";
import { isCapitalised } from "./units";

/** A title at `at` that no name covers: with its country and its name, or one of them. */
export function readTitle(reader: Reader, at: number, titleLast: number, isBound: boolean): number {
  const { line, cover } = reader;
  const { units } = line;
  const office = officeAround(line, cover, at);
  const before = office.owner !== null && office.owner.first >= reader.free ? office.owner : null;
  const of = before === null ? officeOwnerAfter(units, cover, titleLast + 1) : null;
  const owner = before ?? of;
  const end = of?.last ?? titleLast;
  const next = afterComma(reader, end + 1, owner);
  const nameLast = nameEnd(line, cover, next);
  const title = wordsOf(units, at, titleLast).toLowerCase();
  const bound = isBound && !office.former;
  if (nameLast < 0) {
    const known = owner === null && isBound ? readOfficeAndSurname(reader, at, next, title) : null;
    if (known !== null) return known;
    const delegate =
      lexicon().delegates.has(title) && (of !== null || units[at]?.shape === "lower");
    if (owner === null || !(delegate || (isBound && standsAlone(title)))) return at;
    if (units[titleLast + 1]?.joined) return at;
    const first = of === null ? Math.max(reader.free, office.first) : at;
    return readBareTitle(reader, first, end, office.former ? null : owner.holder, title);
  }
  const known = cover[next] ?? null;
  // "Expert Groups", "Student Union": one capital after a common noun is no name.
  if (!isBound && known === null && nameLast === next) return at;
  const after = owner === null ? ownerAfterOf(units, cover, nameLast + 1) : null;
  const person = whoIs(reader, title, owner ?? after, next, nameLast);
  if (person === null) return titleLast;
  const item = makeItem({
    first: Math.max(reader.free, office.first),
    last: nameLast,
    holder: bound ? person.holder : null,
    kind: "leader",
    name: person.name,
    via: person.via,
  });
  introduce(reader, item, next, title);
  const last = after?.last ?? nameLast;
  reader.made.push({ ...item, last });
  reader.free = last + 1;
  return last;
}

/** "Prime Minister May", "SECRETARY GATES": a family name that is a word too, after the right office. */
function readOfficeAndSurname(
  reader: Reader,
  at: number,
  next: number,
  title: string,
): number | null {
  const unit = reader.line.units[next];
  if (!isCapitalised(unit) || reader.cover[next] !== null || next !== at + title.split(" ").length)
    return null;
  const leader = leaderByOffice(title, unit.key, reader.when);
  if (leader === null) return null;
  const holder = holderAt(leader, reader.when);
  const item = makeItem({ first: at, last: next, holder, kind: "leader", name: leader.name });
  reader.made.push(item);
  introduce(reader, item, next, title);
  reader.free = next + 1;
  return next;
}

/** "The Swedish minister, Ada Berg, refused": where the name begins, past a comma before a full name. */
function afterComma({ line, cover }: Reader, next: number, owner: Item | null): number {
  const { units } = line;
  if (units[next]?.key !== ",") return next;
  const known = cover[next + 1];
  const [leader] = known?.leaders ?? [];
  const of = owner?.holder ?? null;
  const served = of !== null && leader !== undefined && servedFor(leader, of);
  if (known?.kind === "leader" && (owner === null || served || known.holder === of))
    return next + 1;
  const end = known === null ? nameEnd(line, cover, next + 1) : -1;
  return end > next + 1 && units[end + 1]?.key === "," ? next + 1 : next;
}

/** Name and holder of who stands at units `first` to `last` after a title of `owner`, or null if unknown. */
function whoIs(
  { line, cover, when }: Reader,
  title: string,
  owner: Item | null,
  first: number,
  last: number,
): Pick<Item, "name" | "holder" | "via"> | null {
  const known = cover[first] ?? null;
  const name = wordsOf(line.units, first, last);
  if (known !== null) {
    const [leader] = known.leaders;
    const of = owner?.holder ?? null;
    const served = of !== null && leader !== undefined && servedFor(leader, of);
    // "African Union chairman X": a president of somewhere speaks for the union here.
    const chairs = of !== null && owner?.kind !== "adjective" && holderKind(of) === "group";
    const called = of === null && leader && when.date === null ? termCalled(leader, title) : null;
    if (called) return { holder: called.holder, name: known.name, via: "name" };
    const full = known.last > known.first;
    const holder = served || chairs ? of : full ? known.holder : (of ?? known.holder);
    const same = served || chairs || known.holder === holder;
    return { holder, name: same ? known.name : name, via: same ? "name" : "title" };
  }
  if (owner !== null) return { holder: owner.holder, name, via: "title" };
  const leader = last === first ? leaderByOffice(title, line.units[last]?.key ?? "", when) : null;
  return leader && { holder: holderAt(leader, when), name: leader.name, via: "name" };
}

/** "The French president": an office without a name, unless the name stands before it. */
function readBareTitle(
  reader: Reader,
  first: number,
  last: number,
  holder: HolderId | null,
  title: string,
): number {
  const { line, cover } = reader;
  const name = wordsOf(line.units, first, last);
  const item = makeItem({ first, last, holder, kind: "leader", name });
  const before = introducedBefore(line, cover, first);
  if (before === null) {
    reader.made.push(item);
    reader.people.push({ ...personOf(line, item, last + 1, title, reader.index), via: "title" });
  } else {
    const person = { ...item, first: before.first, last: before.last, name: before.name };
    introduce(reader, { ...person, via: "title" }, before.first, title);
    reader.made.push({ ...item, name: before.name });
  }
  reader.free = last + 1;
  return last;
}
