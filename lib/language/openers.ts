import { isCapitalAt, runEnd } from "./characters";
import { openers } from "./data";

const ALWAYS: ReadonlySet<string> = new Set(openers.always);
const IN_SMALL_LETTERS: ReadonlySet<string> = new Set(openers.smallLetters);
const LONGEST = Math.max(...[...ALWAYS, ...IN_SMALL_LETTERS].map(({ length }) => length));

/**
 * Whether the capitalised word at `at` is one that commonly opens a sentence, so that an abbreviation
 * before it ends one: `sure` ("The"), or `likely` ("And"), which in a headline or in capitals says little.
 */
export function openerAt(text: string, at: number): "sure" | "likely" | null {
  if (!isCapitalAt(text, at)) return null;
  const end = runEnd(text.slice(at, at + LONGEST + 1), 0);
  // "J. A. Roe", where "A." is no article.
  if (end === 1 && text[at + 1] === ".") return null;
  const word = text.slice(at, at + end);
  const small = word.toLowerCase();
  if (ALWAYS.has(small)) return "sure";
  const capitals = word.length > 1 && word === word.toUpperCase();
  return !capitals && IN_SMALL_LETTERS.has(small) ? "likely" : null;
}
