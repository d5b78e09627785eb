import type { Mention } from "@/lib/coding/actors/mention";
import { lower, type Reading } from "./reading";

const GLUE = new Set([
  ",",
  "and",
  "&",
  "the",
  "other",
  "both",
  "as",
  "well",
  "along",
  "with",
  "or",
  "-",
  "special",
  "prime",
  "its",
  "of",
]);

/** Mentions joined to `mention` by commas and "and", in reading order, itself included. */
export function groupAround(reading: Reading, mention: Mention): Mention[] {
  const at = reading.mentions.indexOf(mention);
  if (at < 0) return [mention];
  let from = at;
  let to = at;
  while (from > 0 && joined(reading, from - 1)) from--;
  while (to + 1 < reading.mentions.length && joined(reading, to)) to++;
  return reading.mentions.slice(from, to + 1);
}

/** Whether mention `k` and the next one stand in one list. */
function joined(reading: Reading, k: number): boolean {
  const a = reading.mentions[k];
  const b = reading.mentions[k + 1];
  if (!a || !b || b.firstToken - a.lastToken > 6) return false;
  let link = false;
  let names = false;
  for (let i = a.lastToken + 1; i < b.firstToken; i++) {
    const word = lower(reading, i);
    const tag = reading.tags[i];
    if (word === "," || word === "and" || word === "&") link = true;
    else if (word === "of" && a.holder !== b.holder) return false;
    else if (!GLUE.has(word) && tag !== "ADJ" && tag !== "PROPN" && tag !== "NOUN" && tag !== "NUM")
      return false;
    else if (tag === "NOUN") names = true;
  }
  if (names && !link) return a.holder === b.holder;
  return link || a.holder === b.holder;
}
