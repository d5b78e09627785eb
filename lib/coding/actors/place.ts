import { wordsOf } from "./bodies";
import type { Item, Line } from "./item";
import { lexicon } from "./lexicon";
import { countryWithCapital, holderKind } from "./registry";
import { isPossessive } from "./units";

const PLACEABLE: ReadonlySet<Item["kind"]> = new Set(["country", "capital", "adjective"]);
const LINKS = new Set([",", "and", "or", "&", "the", "then"]);
const DASHES = new Set(["(", "\u2014", "\u2013", "--", "-"]);

const startsWithOne = (word: string, beginnings: readonly string[]): boolean =>
  beginnings.some((beginning) => word.startsWith(beginning));

/** "PARIS (AP)", "Kyiv, Jan. 6", "Berlin \u2014": where a report was written. */
function isDateline(line: Line, item: Item): boolean {
  if (item.kind !== "capital" || item.first !== 0) return false;
  const { units } = line;
  const next = units[item.last + 1];
  const after = units[item.last + 2];
  if (next === undefined) return false;
  if (DASHES.has(next.key)) return true;
  if (next.key !== "," || after === undefined) return false;
  // "NICOSIA, Cyprus --"
  const closed = [3, 4].some((step) => DASHES.has(units[item.last + step]?.key ?? ""));
  return closed || startsWithOne(after.key, lexicon().monthPrefixes);
}

function follows(line: Line, item: Item): boolean {
  const { placeNouns, eventNouns } = lexicon();
  const { units } = line;
  const owns = isPossessive(units, item.last);
  const next = units[item.last + (owns ? 2 : 1)];
  if (next === undefined) return false;
  if (next.joined && (next.key === "based" || next.key === "born" || next.key === "area"))
    return true;
  // "Russian-occupied": what is joined describes, the country still acts.
  if (next.joined) return false;
  if (placeNouns.has(next.key)) return true;
  const second = units[item.last + (owns ? 3 : 2)];
  if (item.kind === "adjective" && second !== undefined && placeNouns.has(second.key)) {
    return next.shape === "lower" && /(ern|al|ied|ing|ed)$/.test(next.key);
  }
  return item.kind === "capital" && !owns && eventNouns.has(next.key);
}

function precedes(line: Line, item: Item): boolean {
  const { locatives, notLocativeBeforeTo, placeNouns, regionPrefixes } = lexicon();
  const { units } = line;
  if (item.kind === "adjective" || isPossessive(units, item.last)) return false;
  if (units[item.last + 1]?.joined) return false;
  let at = item.first - 1;
  if (units[at]?.key === "the") at -= 1;
  const word = units[at]?.key ?? "";
  if (word === "of") return placeNouns.has(units[at - 1]?.key ?? "");
  if (!locatives.has(word)) {
    // "in eastern Ukraine", "in neighbouring Poland"
    const region = startsWithOne(word, regionPrefixes);
    return region && locatives.has(units[at - 1]?.key ?? "");
  }
  return word !== "to" || !notLocativeBeforeTo.has(units[at - 1]?.key ?? "");
}

/** A group's seat used as a place is its country's: "met in Brussels" is Belgium. */
function atHome(line: Line, item: Item): Item {
  if (item.kind !== "capital" || item.holder === null || holderKind(item.holder) === "country") {
    return item;
  }
  const country = countryWithCapital(wordsOf(line.units, item.first, item.last));
  return country === null ? item : { ...item, holder: country.id, name: country.name };
}

/** Marks the countries and capitals that only say where: "met in Paris", "across Ukraine". */
export function withPlaces(line: Line, items: readonly Item[]): readonly Item[] {
  const placed: Item[] = [];
  for (const item of items) {
    const before = placed[placed.length - 1];
    const listed =
      before?.place === true &&
      item.kind !== "adjective" &&
      !isPossessive(line.units, item.last) &&
      item.first - before.last >= 2 &&
      item.first - before.last <= 4 &&
      line.units
        .slice(before.last + 1, item.first)
        .some(({ key }) => key === "and" || key === "or" || key === ",") &&
      line.units.slice(before.last + 1, item.first).every(({ key }) => LINKS.has(key));
    // "in Paris, and Germany agreed" is a new clause; "in France, Spain, and Italy" is a list.
    const third = placed[placed.length - 2]?.place === true;
    const clause =
      line.units[item.first - 1]?.key === "and" &&
      line.units[item.first - 2]?.key === "," &&
      !third;
    const commaOnly = listed && line.units[item.first - 1]?.key === "," && !inList(line, item);
    // "in Riyadh, Saudi Arabia": the country a place lies in.
    const around =
      before?.place === true &&
      before.holder === item.holder &&
      item.first === before.last + 2 &&
      line.units[before.last + 1]?.key === "," &&
      !isPossessive(line.units, item.last);
    const place =
      PLACEABLE.has(item.kind) &&
      (item.place ||
        around ||
        precedes(line, item) ||
        follows(line, item) ||
        isDateline(line, item) ||
        (listed && !commaOnly && !clause));
    placed.push(place ? atHome(line, { ...item, place }) : item);
  }
  return placed;
}

/** "in France, Germany and Italy": the comma before Germany is a list's, not a clause's end ("In Paris, France said"). */
function inList(line: Line, item: Item): boolean {
  const next = line.units[item.last + 1]?.key;
  return next === "," || next === "and" || next === "or";
}
