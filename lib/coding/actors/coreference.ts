import { companyAt } from "./company";
import { coverOf, type Item, type Line } from "./item";
import { lexicon } from "./lexicon";
import { type Memory, personFor, recent, refer, remember, says } from "./memory";
import { holderKind, membersOf } from "./registry";

/** "The Nordic nation": one member of a group, if the country that acted last is one. */
function memberAt(line: Line, item: Item, index: number, memory: Memory): Item | null {
  if (item.kind !== "adjective" || item.holder === null || holderKind(item.holder) === "country")
    return item;
  const noun = line.units[item.last + 1]?.key ?? "";
  if (!lexicon().oneStateNouns.has(noun)) return item;
  const state = recent(memory.state, index, 2);
  if (state?.holder == null || !membersOf(item.holder).includes(state.holder)) return null;
  return refer(state, item.first, item.last + 1);
}

function pronounAt(line: Line, at: number, index: number, memory: Memory): Item | null {
  const { units } = line;
  const key = units[at]?.key ?? "";
  const next = units[at + 1]?.key ?? "";
  const own = next === "own" ? at + 2 : at + 1;
  const noun = units[own]?.key ?? "";
  switch (key) {
    case "he":
    case "she": {
      const person = says(next)
        ? (recent(memory.speaker, index) ?? personFor(memory, index))
        : personFor(memory, index);
      if (person === null) return null;
      if (says(next)) memory.speaker = { item: person, line: index };
      // Whom "he" is stays who he is for the rest of the sentence and the next "he".
      memory.person = { item: person, line: index };
      return refer(person, at, at);
    }
    case "his":
    case "her":
    case "whose": {
      const person = lexicon().ownNouns.has(noun) ? personFor(memory, index) : null;
      return person === null ? null : refer(person, at, own);
    }
    case "its":
    case "their": {
      const state = key === "its" ? memory.state : memory.plural;
      const known = lexicon().ownNouns.has(noun) ? recent(state, index, 1) : null;
      return known === null ? null : refer(known, at, own);
    }
    case "it": {
      const acts =
        lexicon().auxiliaries.has(next) ||
        says(next) ||
        (/^(is|was)$/.test(next) && lexicon().readyWords.has(units[at + 2]?.key ?? ""));
      const expletive =
        units[at + 2]?.key === "be" ||
        (/^(has|had|'s)$/.test(next) && units[at + 2]?.key === "been");
      const state = acts && !expletive ? recent(memory.state, index, 1) : null;
      return state === null ? null : refer(state, at, at);
    }
    case "they": {
      const many = recent(memory.plural, index, 1);
      return many === null ? null : refer(many, at, at);
    }
    case "both":
    case "the":
    case "all":
      return companyAt(line, at, index, memory);
    default:
      return null;
  }
}

/** Adds the pronouns of one sentence and takes what it leaves for the next into `memory`. */
export function withPronouns(
  line: Line,
  index: number,
  items: readonly Item[],
  memory: Memory,
): Item[] {
  const cover = coverOf(line.units.length, items);
  const all: Item[] = [];
  let free = 0;
  for (let at = 0; at < line.units.length; at += 1) {
    const item = cover[at];
    if (item != null) {
      if (item.first !== at) continue;
      const meant = memberAt(line, item, index, memory);
      if (meant === null) continue;
      all.push(meant);
      remember(memory, line, index, meant);
      free = meant.last + 1;
      continue;
    }
    if (at < free) continue;
    const pronoun = pronounAt(line, at, index, memory);
    if (pronoun === null || pronoun.first < free) continue;
    if (cover.slice(pronoun.first, pronoun.last + 1).some((covered) => covered !== null)) continue;
    all.push(pronoun);
    free = pronoun.last + 1;
  }
  return all;
}
