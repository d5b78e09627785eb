import { afterSpace, DIGIT, isCapitalAt, kindAt } from "./characters";
import { abbreviations } from "./data";
import { openerAt } from "./openers";

type AbbreviationClass = keyof typeof abbreviations;

const CLASSES: ReadonlyMap<string, AbbreviationClass> = new Map([
  ...entries("other", abbreviations.other),
  ...abbreviations.place.map((word): [string, AbbreviationClass] => [word, "place"]),
  ...entries("final", abbreviations.final),
  ...entries("leading", abbreviations.leading),
  ...entries("number", abbreviations.number),
  ...entries("title", abbreviations.title),
]);

/** As listed and in capitals; places are not ("ILL." is a word in a text in capitals). */
function entries(name: AbbreviationClass, words: readonly string[]): [string, AbbreviationClass][] {
  return words.flatMap((word) => [
    [word, name],
    [word.toUpperCase(), name],
  ]);
}

const WITHIN: ReadonlySet<AbbreviationClass | undefined> = new Set(["title", "leading", "number"]);

/** Whether a word, its stop included, is an abbreviation that never ends a sentence. */
export const neverEnds = (word: string): boolean => WITHIN.has(CLASSES.get(word));

const LONGEST = Math.max(...[...CLASSES.keys()].map(({ length }) => length));

/** Whether the word from `at` to `stop`, where a full stop stands, is an abbreviation that owns the stop. */
export function ownsStop(text: string, at: number, stop: number): boolean {
  if (stop - at >= LONGEST) return false;
  const name = CLASSES.get(text.slice(at, stop + 1));
  if (name === undefined) return false;
  const next = afterSpace(text, stop + 1);
  if (name === "title") return isCapitalAt(text, next);
  if (name === "number")
    return kindAt(text, next) === DIGIT || ROMAN.test(text.slice(next, next + 9));
  return name !== "final" || (next < text.length && !/["“(\p{Lu}]/u.test(text.charAt(next)));
}

/** "Art. IV"; not the pronoun of "No. I left." */
const ROMAN = /^(?:I[IVX]+|[VXLC][IVXLC]*|I(?=[,;:.)]))(?![\p{L}\p{N}])/u;

/**
 * Whether the one letter at `at`, before a full stop, owns it: an initial ("J. Smith"), a word ("c. 1900")
 * or what numbers an entry, question or answer ("A. We did not.").
 */
export function isInitial(text: string, at: number): boolean {
  const next = afterSpace(text, at + 2);
  if (beginsSentence(text, at)) return next < text.length;
  if (!isCapitalAt(text, at))
    return (
      kindAt(text, next) === DIGIT ||
      text[at - 1] === "(" ||
      (text[at] === "v" && isCapitalAt(text, next))
    );
  if (text[next] === "," || text[next] === "]") return true;
  return isCapitalAt(text, next) && openerAt(text, next) === null;
}

/** Whether nothing, or a stop and white space, stands before `at`. */
function beginsSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= at - 4 && /\s/.test(text.charAt(before))) before--;
  return before < 0 || (before < at - 1 && /[.!?…]/.test(text.charAt(before)));
}
