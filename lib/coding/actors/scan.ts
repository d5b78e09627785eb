import { NAME } from "./forms";
import { type Item, type Line, makeItem } from "./item";
import { lexicon } from "./lexicon";
import type { Entry } from "./names";
import { inProperName, isGivenName, isListedState, isNamesake, isStranger } from "./proper";
import { longestAt } from "./trie";
import type { Unit } from "./units";

/** "Iraqi National Congress": a doubtful name that only ends a longer one. */
const isTail = (line: Line, first: number): boolean => {
  const before = line.units[first - 1];
  return first > 1 && line.style === "prose" && before?.shape === "initial";
};

/** In capitals "US" may be "us" and "WHO" the pronoun: the words beside it decide, or it is left alone. */
function isCommonWord(line: Line, unit: Unit, before: Unit | undefined): boolean {
  const { beforeUs, wordsInCapitals } = lexicon();
  if (line.style !== "capitals") return false;
  if (wordsInCapitals.has(unit.key)) return true;
  if (unit.text !== "US") return false;
  const lead = before?.key === "of" ? line.units[line.units.indexOf(before) - 1] : before;
  return lead !== undefined && beforeUs.has(lead.key);
}

/** "Polish the silver": an adjective stands before a noun, not before its article. */
const isVerb = (line: Line, last: number): boolean => {
  const next = line.units[last + 1];
  return next !== undefined && lexicon().determiners.has(next.key) && next.shape === "lower";
};

/** Whether the words of a found name do not mean who has that name. */
function isMistaken(
  line: Line,
  first: number,
  last: number,
  value: Entry,
  before: Item | undefined,
): boolean {
  if (value.trap) return true;
  const single = last === first;
  const unit = line.units[first];
  if (value.kind === "leader")
    return single && before?.last !== first - 1 && isNamesake(line, first);
  if (value.kind === "adjective" && single && isVerb(line, last)) return true;
  if (single && unit !== undefined && isCommonWord(line, unit, line.units[first - 1])) return true;
  if (single && isListedState(line, first)) return true;
  if (value.weak && single && isTail(line, first)) return true;
  return inProperName(line, first, last, value.kind);
}

/** Whether a single name is somebody's: "Chad Wolf", "Michael Jordan". */
const isPersons = (line: Line, first: number, last: number, value: Entry): boolean =>
  !value.trap &&
  value.kind !== "leader" &&
  first === last &&
  (isGivenName(line, last) || isStranger(line, first));

/** The word of a trap that may stand alone later: "Jordan" of "Michael Jordan". */
function personsName({ units }: Line, first: number, last: number): string | null {
  const { givenNames, familyNames } = lexicon();
  if (first === last) return null;
  const end = units[last]?.key ?? "";
  const begin = units[first]?.key ?? "";
  if (familyNames.has(end)) return end;
  return givenNames.has(begin) ? begin : null;
}

/**
 * The names of the data in one sentence, longest first from left to right; traps are stepped over.
 * Words found to be a person's name are added to `persons`.
 */
export function scan(line: Line, persons: Set<string>): Item[] {
  const { names } = lexicon();
  const items: Item[] = [];
  let at = 0;
  while (at < line.units.length) {
    const starts = line.units[at]?.starts ?? 0;
    const found = (starts & NAME) === 0 ? null : longestAt(names, line.units, at);
    if (found === null) {
      at += 1;
      continue;
    }
    const { value, last } = found;
    const person = value.trap ? personsName(line, at, last) : null;
    if (person !== null) persons.add(person);
    if (isPersons(line, at, last, value)) persons.add(line.units[at]?.key ?? "");
    else if (!value.trap && !isMistaken(line, at, last, value, items[items.length - 1])) {
      const { holder, kind, name, place, weak, terms, leaders } = value;
      items.push(makeItem({ first: at, last, holder, kind, name, place, weak, terms, leaders }));
    }
    at = last + 1;
  }
  return items;
}
