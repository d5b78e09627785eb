import { isCapitalAt, runEnd } from "./characters";
import { openers } from "./data";

const ALWAYS: ReadonlySet<string> = new Set(openers.always);
const IN_SMALL_LETTERS: ReadonlySet<string> = new Set(openers.smallLetters);
const LONGEST = Math.max(...[...ALWAYS, ...IN_SMALL_LETTERS].map(({ length }) => length));

/**
 * Whether the capitalised word at `at` is one that commonly opens a sentence, so that an abbreviation
 * before it ends one. In capitals throughout only the surest count: "THE U.S. AND ITS ALLIES".
 */
export function opensSentence(text: string, at: number): boolean {
  if (!isCapitalAt(text, at)) return false;
  const end = runEnd(text.slice(at, at + LONGEST + 1), 0);
  const word = text.slice(at, at + end);
  const small = word.toLowerCase();
  if (ALWAYS.has(small)) return true;
  const capitals = word.length > 1 && word === word.toUpperCase();
  return !capitals && IN_SMALL_LETTERS.has(small);
}
