import { isInitial, ownsStop } from "./abbreviations";
import { addressEnd, urlEnd } from "./addresses";
import {
  AMPERSAND,
  AT,
  COLON,
  HYPHEN,
  isApostrophe,
  isWordAt,
  kindAt,
  LETTER,
  matchEnd,
  NON_BREAKING_HYPHEN,
  runEnd,
  SLASH,
  STOP,
  TYPED_HYPHEN,
  UNDERSCORE,
} from "./characters";
import { tokenWords } from "./data";
import { cliticEnd, identifierEnd } from "./joints";

/** Two words written as one, and how long the first is: "cannot". */
const SPLITS: ReadonlyMap<string, number> = new Map(Object.entries(tokenWords.splits));
const LONGEST_SPLIT = Math.max(...[...SPLITS.keys()].map(({ length }) => length));
const SPLIT_LAST: ReadonlySet<string> = new Set([...SPLITS.keys()].map((word) => word.slice(-1)));

/** The end of the word, abbreviation or address that begins with the letter at `at`. */
export function wordEnd(text: string, at: number): number {
  const to = runEnd(text, at);
  const next = text.charCodeAt(to);
  switch (next) {
    case STOP:
      return to === at + 1 ? lettersEnd(text, at) : stoppedEnd(text, at, to);
    case HYPHEN:
    case TYPED_HYPHEN:
    case NON_BREAKING_HYPHEN:
      return hyphenedEnd(text, at, to);
    case AT:
    case UNDERSCORE:
      return isWordAt(text, to + 1) ? addressEnd(text, at) || identifierEnd(text, to) : to;
    case COLON:
      return urlEnd(text, at) || to;
    case AMPERSAND:
    case SLASH:
      return matchEnd(INITIALS, text, at) || to;
  }
  if (isApostrophe(next)) return contractedEnd(text, at, to);
  const length = to - at;
  if (length <= LONGEST_SPLIT && SPLIT_LAST.has(text.charAt(to - 1).toLowerCase())) {
    const first = SPLITS.get(text.slice(at, to).toLowerCase());
    if (first !== undefined) return at + first;
  }
  return to;
}

/** A word before a full stop: it owns the stop, is part of an address, or ends before it. */
function stoppedEnd(text: string, at: number, stop: number): number {
  const whole = isWordAt(text, stop + 1) ? addressEnd(text, at) || matchEnd(DEGREE, text, at) : 0;
  return whole || (ownsStop(text, at, stop) ? stop + 1 : stop);
}

/** "Ph.D." */
const DEGREE = /\p{Lu}\p{Ll}\.\p{Lu}\.(?!\p{L})/uy;
/** "R&D", "AT&T", "n/a". */
const INITIALS = /(?:\p{Lu}{1,4}&\p{Lu}{1,4}|\p{L}\/\p{L})(?![\p{L}\p{N}/&])/uy;

/** "U.S.", "e.g.", "U.S", or an initial; the letter alone where the stop ends a sentence. */
function lettersEnd(text: string, at: number): number {
  let to = at;
  while (kindAt(text, to) === LETTER && text.charCodeAt(to + 1) === STOP) to += 2;
  if (kindAt(text, to) === LETTER && runEnd(text, to) === to + 1) {
    const next = text.charCodeAt(to + 1);
    const whole = next === AT || next === HYPHEN ? addressEnd(text, at) : 0;
    if (whole > 0) return whole;
    if (!isApostrophe(next)) return to + 1;
  }
  if (to > at + 2) return to;
  if (isWordAt(text, to)) {
    const end = addressEnd(text, at);
    if (end > 0) return end;
  }
  return isInitial(text, at) ? to : at + 1;
}

/** A word after a prefix ("pro-European", "non-U.S."), an address with hyphens, or the word before the hyphen. */
function hyphenedEnd(text: string, at: number, hyphen: number): number {
  if (!isWordAt(text, hyphen + 1)) return hyphen;
  const end = addressEnd(text, at);
  if (end > 0) return end;
  const word = text.slice(at, Math.min(hyphen, at + LONGEST_PREFIX + 1));
  if (!PREFIXES.has(word.toLowerCase())) return hyphen;
  const after = text.slice(hyphen + 1, hyphen + 3);
  // "UN-led", "EX-12": an abbreviation, no prefix.
  if (/^\p{Lu}\p{Lu}/u.test(word) && !/^\p{Lu}/u.test(after)) return hyphen;
  if (word === "UN" || (word.length === 1 && !/^\p{L}\p{L}/u.test(after))) return hyphen;
  const to = runEnd(text, hyphen + 1);
  const letters = to === hyphen + 2 && text.charCodeAt(to) === STOP;
  return letters ? lettersEnd(text, hyphen + 1) : to;
}

const PREFIXES: ReadonlySet<string> = new Set(tokenWords.prefixes);
const LONGEST_PREFIX = Math.max(...tokenWords.prefixes.map(({ length }) => length));

/** How many apostrophes a word holds at most: "rock'n'roll". */
const APOSTROPHES = 3;
const NOT = /^n['’]t$/i;

/** "do" of "don't", "Rome" of "Rome's", all of "Qa'ida" and "o'clock"; "n't" where it begins the word. */
function contractedEnd(text: string, at: number, first: number): number {
  let to = first;
  for (let count = 0; count < APOSTROPHES && isApostrophe(text.charCodeAt(to)); count++) {
    if (NOT.test(text.slice(to - 1, to + 2)) && !isWordAt(text, to + 2))
      return to - 1 === at ? to + 2 : to - 1;
    if (kindAt(text, to + 1) !== LETTER || cliticEnd(text, to) > 0) return to;
    to = runEnd(text, to + 1);
  }
  return to;
}
