import { wordsOf } from "./bodies";
import type { Item, Line } from "./item";
import { nameStart } from "./person";
import { isPossessive } from "./units";

interface Named {
  readonly first: number;
  readonly last: number;
  readonly name: string;
}

/** Where what describes a person begins: past "the", "who is the" and "currently" to the comma. */
function commaBefore({ units }: Line, first: number): number {
  let at = first - 1;
  if (units[at]?.key === "the") at -= 1;
  if (units[at]?.key === "currently" || units[at]?.key === "now") at -= 1;
  const serves = units[at]?.key === "as" && units[at - 1]?.key === "serves";
  if (serves) at -= 1;
  const is = units[at]?.key === "is" || serves;
  return is && units[at - 1]?.key === "who" ? at - 2 : at;
}

/** "X, the French president", "X, who is Kenya's envoy": the name before the comma, or null. */
export function introducedBefore(
  line: Line,
  cover: readonly (Item | null)[],
  first: number,
): Named | null {
  const { units, style } = line;
  const comma = commaBefore(line, first);
  if (units[comma]?.key !== "," || style !== "prose") return null;
  const start = nameStart(line, cover, comma);
  // One capital alone is as often a place or a thing.
  if (comma - start < 2 || isPossessive(units, comma - 1)) return null;
  return { first: start, last: comma - 1, name: wordsOf(units, start, comma - 1) };
}
