import type { HolderId } from "@/lib/codebook";
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
function acronymsIn(line: Line, items: readonly Item[]): string[] {
  const { coalitionWords, sharedWords } = lexicon();
  const cover = coverOf(line.units.length, items);
  return line.units.flatMap((unit, at) => {
    const open = line.units[at - 1]?.key === "(" && line.units[at + 1]?.key === ")";
    if (!open || !ACRONYM.test(unit.text) || cover[at] !== null) return [];
    const before = line.units.slice(Math.max(0, at - 9), at - 1);
    const named = before.some(({ key }) => coalitionWords.has(key));
    const many = before.some(({ key }) => sharedWords.has(key));
    const initial = before.some(({ text }) => text.startsWith(unit.text.charAt(0)));
    return named && many && initial ? [unit.text] : [];
  });
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

/** "NATO members", "European allies", "the allies", "the coalition": groups that stand for themselves. */
export function withParties(line: Line, items: readonly Item[], facts: Facts): Item[] {
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
    const noun = longestAt(memberNouns, units, at);
    const ally = unit.key === "allies" || unit.key === "partners";
    let item: Item | null = null;
    if (noun !== null && isGroup(before) && before.first >= free) {
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
