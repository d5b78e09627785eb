import type { Item, Line } from "./item";
import { lexicon } from "./lexicon";
import { longestAt } from "./trie";
import { isCapitalised, isPossessive, type Unit } from "./units";

const isWord = (unit: Unit): boolean => unit.shape === "initial";

/** "Chad Wolf": a country's name that is somebody's given name, before an unknown family name. */
export function isGivenName(line: Line, last: number): boolean {
  if (line.style !== "prose") return false;
  const { notNames, titles, names, givenNames } = lexicon();
  const here = line.units[last];
  const next = line.units[last + 1];
  if (here === undefined || next === undefined || next.joined) return false;
  if (!givenNames.has(here.key) || !isWord(next) || notNames.has(next.key)) return false;
  return (
    longestAt(titles, line.units, last + 1) === null &&
    longestAt(names, line.units, last + 1) === null
  );
}

/** "Michael Jordan": a country's name that is somebody's family name, after a given name. */
export function isStranger(line: Line, first: number): boolean {
  const before = line.units[first - 1];
  const here = line.units[first];
  if (before === undefined || here === undefined || !isCapitalised(before)) return false;
  const { familyNames, commonGivenNames } = lexicon();
  return familyNames.has(here.key) && commonGivenNames.has(before.key);
}

/** "Sarah Griffiths" where only another Griffiths is known: a capital before it, inside a sentence. */
export function isNamesake(line: Line, first: number): boolean {
  const { commonGivenNames, titleWords, honorifics, notNames } = lexicon();
  const before = line.units[first - 1];
  if (before === undefined || !isWord(before) || before.joined) return false;
  if (commonGivenNames.has(before.key)) return true;
  const lead = line.units[first - 2];
  const inside = lead !== undefined && (lead.key === "," || lead.shape === "lower");
  const office = titleWords.has(before.key) || honorifics.has(before.key);
  return (
    line.style === "prose" &&
    inside &&
    /^[\p{Ll},]/u.test(lead.text) &&
    !office &&
    !notNames.has(before.key)
  );
}

/** Between two names of a list. */
const LINKS: ReadonlySet<string> = new Set([",", "and", "or", "&"]);

/** "Alabama and Georgia", "Washington, Oregon": in a list of America's states it is one of them. */
export function isListedState(line: Line, at: number): boolean {
  const { twinStates, americanStates } = lexicon();
  const { units } = line;
  if (!twinStates.has(units[at]?.key ?? "")) return false;
  const listed = (link: number, next: number): boolean =>
    LINKS.has(units[link]?.key ?? "") &&
    isCapitalised(units[next]) &&
    americanStates.has(units[next]?.key ?? "");
  return listed(at - 1, at - 2) || listed(at + 1, at + 2) || listed(at + 1, at + 3);
}

const NAMING: ReadonlySet<Item["kind"]> = new Set(["country", "adjective", "capital"]);
/** A country's name may stand so many capitals before the word that makes it another name. */
const REACH = 3;

/**
 * Whether a country's or city's name is part of another name: "China Telecom", "Moscow State University",
 * "the Bank of England", "Air France", "the Oslo Accords". Only prose tells by its capitals.
 */
export function inProperName(line: Line, first: number, last: number, kind: Item["kind"]): boolean {
  if (line.style !== "prose" || !NAMING.has(kind)) return false;
  return endsLater(line, last, kind) || beginsEarlier(line, first, kind);
}

function endsLater(line: Line, last: number, kind: Item["kind"]): boolean {
  const { properTails, namedAfter, bodies, titles, names } = lexicon();
  const { units } = line;
  if (isPossessive(units, last)) return false;
  for (let at = last + 1; at <= last + REACH; at += 1) {
    const unit = units[at];
    if (unit === undefined || !isWord(unit) || unit.joined) return false;
    if (longestAt(bodies, units, at) !== null || longestAt(titles, units, at) !== null)
      return false;
    if (properTails.has(unit.key)) return true;
    if (kind === "capital" && namedAfter.has(unit.key)) return true;
    if (longestAt(names, units, at) !== null) return false;
  }
  return false;
}

function beginsEarlier(line: Line, first: number, kind: Item["kind"]): boolean {
  const { properHeads, namePrefixes } = lexicon();
  const { units } = line;
  const before = units[first - 1];
  if (before === undefined || kind === "adjective") return false;
  if (isWord(before) || before.shape === "upper") return namePrefixes.has(before.key);
  const of = before.key === "the" ? first - 2 : first - 1;
  if (units[of]?.key !== "of") return false;
  const head = units[of - 1];
  return head !== undefined && isWord(head) && properHeads.has(head.key);
}
