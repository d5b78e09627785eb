import type { HolderId } from "@/lib/codebook";
import { MEMBER } from "./forms";
import { coverOf, type Item, type Line, makeItem, replaceOverlapped } from "./item";
import { lexicon } from "./lexicon";
import { holderKind, holderName } from "./registry";
import { longestAt } from "./trie";

/** What a whole document says that decides how its plurals are read. */
export interface Facts {
  /** It names a coalition of the willing. */
  readonly coalition: boolean;
  readonly nato: boolean;
  /** Countries named right after the coalition's name: whom it is for. */
  readonly beneficiaries: ReadonlySet<HolderId>;
  /** Coalitions the document names itself, by acronym. */
  readonly acronyms: ReadonlySet<string>;
}

const isGroup = (item: Item | null | undefined): item is Item =>
  item !== null &&
  item !== undefined &&
  item.holder !== null &&
  holderKind(item.holder) === "group" &&
  (item.kind === "group" || item.kind === "adjective");

const ACRONYM = /^[A-Z][A-Z0-9]{2,7}$/;

/** Acronyms in brackets after the name of a multinational force: "Multinational X mission (MXM)". */
function acronymsIn({ units }: Line, items: readonly Item[]): string[] {
  const { coalitionWords, sharedWords } = lexicon();
  const found: string[] = [];
  let cover: readonly (Item | null)[] | null = null;
  for (let at = 2; at < units.length - 1; at += 1) {
    if (units[at - 1]?.key !== "(" || units[at + 1]?.key !== ")") continue;
    const text = units[at]?.text ?? "";
    if (!ACRONYM.test(text)) continue;
    cover ??= coverOf(units.length, items);
    if (cover[at] !== null) continue;
    const before = units.slice(Math.max(0, at - 9), at - 1);
    const named = before.some(({ key }) => coalitionWords.has(key));
    const many = before.some(({ key }) => sharedWords.has(key));
    if (named && many && before.some((word) => word.text.startsWith(text.charAt(0))))
      found.push(text);
  }
  return found;
}

/** Facts of a document from its lines and the names found in them. */
export function factsOf(lines: readonly Line[], found: readonly (readonly Item[])[]): Facts {
  const beneficiaries = new Set<HolderId>();
  const acronyms = new Set<string>();
  let coalition = false;
  let nato = false;
  lines.forEach((line, index) => {
    const items = found[index] ?? [];
    for (const acronym of acronymsIn(line, items)) acronyms.add(acronym);
    items.forEach((item, at) => {
      if (item.holder === "NATO" && !item.weak) nato = true;
      if (item.holder !== "COALITION") return;
      coalition = true;
      const next = items[at + 1];
      if (next?.holder != null && next.first - item.last <= 4) beneficiaries.add(next.holder);
    });
  });
  return { coalition, nato, beneficiaries, acronyms };
}

const groupItem = (
  first: number,
  last: number,
  holder: HolderId,
  via: Item["via"] = "name",
): Item => makeItem({ first, last, holder, kind: "group", name: holderName(holder), via });

/** Whom a bare "allies" stands for, or null. */
function alliesOf(
  line: Line,
  cover: readonly (Item | null)[],
  at: number,
  facts: Facts,
): HolderId | null {
  const possessive = line.units[at - 1]?.key === "'s";
  const owner = cover[possessive ? at - 2 : at - 1];
  if (owner != null) {
    const ours = owner.holder !== null && facts.beneficiaries.has(owner.holder);
    return facts.coalition && ours ? "COALITION" : null;
  }
  if (facts.coalition) return "COALITION";
  return facts.nato && line.units[at]?.shape === "initial" ? "NATO" : null;
}

/** "Members of NATO", "the leaders of the European Union": the group, unless only so many of them. */
function membersOfGroup(
  { units }: Line,
  cover: readonly (Item | null)[],
  first: number,
  last: number,
): Item | null {
  if (units[last + 1]?.key !== "of") return null;
  const next = units[last + 2]?.key === "the" && cover[last + 2] === null ? last + 3 : last + 2;
  const group = cover[next];
  const part = lexicon().numbers.has(units[first - 1]?.key ?? "");
  if (part || !isGroup(group) || group.kind !== "group" || group.first !== next) return null;
  return groupItem(first, group.last, group.holder ?? "");
}

/** "NATO members", "European allies", "the allies", "the coalition": groups that stand for themselves. */
export function withParties(line: Line, items: readonly Item[], facts: Facts): readonly Item[] {
  const { memberNouns } = lexicon();
  const { units } = line;
  const cover = coverOf(units.length, items);
  const made: Item[] = [];
  let free = 0;
  for (let at = 0; at < units.length; at += 1) {
    if (at < free) continue;
    const unit = units[at];
    if (unit === undefined || (cover[at] != null && !facts.acronyms.has(unit.text))) continue;
    const next = units[at + 1]?.key;
    const before = cover[at - 1];
    const noun = (unit.starts & MEMBER) === 0 ? null : longestAt(memberNouns, units, at);
    const ally = unit.key === "allies" || unit.key === "partners";
    let item: Item | null = noun === null ? null : membersOfGroup(line, cover, at, noun.last);
    if (item !== null) {
      // "Members of NATO" is read whole.
    } else if (noun !== null && isGroup(before) && before.first >= free) {
      const stands = facts.coalition && ally && before.holder === "WEST";
      item = {
        ...groupItem(before.first, noun.last, before.holder ?? ""),
        alias: stands ? "COALITION" : null,
      };
    } else if (
      unit.key === "allies" &&
      next !== "itself" &&
      next !== "himself" &&
      next !== "with"
    ) {
      const holder = alliesOf(line, cover, at, facts);
      if (holder !== null) item = groupItem(at, at, holder, "coreference");
    } else if (unit.key === "coalition" && facts.coalition) {
      const other =
        lexicon().otherCoalitions.has(units[at - 1]?.key ?? "") ||
        next === "of" ||
        next === "government";
      if (!other) item = groupItem(at, noun === null ? at : noun.last, "COALITION", "coreference");
    } else if (facts.acronyms.has(unit.text)) {
      item = groupItem(at, at, unit.text);
    }
    if (item !== null) {
      made.push(item);
      free = item.last + 1;
    }
  }
  return replaceOverlapped(items, made);
}
