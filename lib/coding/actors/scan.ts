import { type Item, type Line, makeItem } from "./item";
import { lexicon } from "./lexicon";
import { longestAt } from "./trie";
import { isCapitalised, shapeOf, type Unit } from "./units";

const isWord = (unit: Unit): boolean => shapeOf(unit.text) === "initial";

/** "Chad Wolf": a country's name that is somebody's given name, before an unknown family name. */
function isGivenName(line: Line, last: number): boolean {
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
function isFamilyName(line: Line, first: number): boolean {
  const before = line.units[first - 1];
  const here = line.units[first];
  if (before === undefined || here === undefined || !isCapitalised(before)) return false;
  const { familyNames, commonGivenNames } = lexicon();
  return familyNames.has(here.key) && commonGivenNames.has(before.key);
}

/** "Sarah Griffiths" where only another Griffiths is known: a capital before it, inside a sentence. */
function isNamesake(line: Line, first: number): boolean {
  const { commonGivenNames, titleWords, honorifics, notNames } = lexicon();
  const before = line.units[first - 1];
  if (before === undefined || !isWord(before) || before.joined) return false;
  if (commonGivenNames.has(before.key)) return true;
  const lead = line.units[first - 2];
  const inside = lead !== undefined && /^[\p{Ll},]/u.test(lead.text);
  const office = titleWords.has(before.key) || honorifics.has(before.key);
  return line.style === "prose" && inside && !office && !notNames.has(before.key);
}

/** "Iraqi National Congress": a doubtful name that only ends a longer one. */
const isTail = (line: Line, first: number): boolean => {
  const before = line.units[first - 1];
  return first > 1 && line.style === "prose" && before !== undefined && isWord(before);
};

/** The names of the data in one sentence, longest first from left to right; traps are stepped over. */
export function scan(line: Line): Item[] {
  const { names } = lexicon();
  const items: Item[] = [];
  let at = 0;
  while (at < line.units.length) {
    const found = longestAt(names, line.units, at);
    if (found === null) {
      at += 1;
      continue;
    }
    const { value, last } = found;
    const single = last === at;
    const stranger =
      !value.trap && value.kind === "leader"
        ? single && items.at(-1)?.last !== at - 1 && isNamesake(line, at)
        : single &&
          (isGivenName(line, last) ||
            isFamilyName(line, at) ||
            (!value.trap && value.weak && isTail(line, at)));
    if (!value.trap && !stranger) {
      const { holder, kind, name, place, weak } = value;
      items.push(makeItem({ first: at, last, holder, kind, name, place, weak }));
    }
    at = last + 1;
  }
  return items;
}
