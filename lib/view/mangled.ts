/** What mail and chat programs, and people who quote a link, do to its end and to its escapes. */

/**
 * A word joiner, which nobody types: put behind words that end a link and could be taken for more than
 * words, so that whatever a program adds after them is told apart.
 */
export const END_OF_WORDS = "\u2060";

const PUNCTUATION = new Set(".,!?;:…*_~");
/** A closing mark with the one that opens it. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  [")", "("],
  ["]", "["],
  ["}", "{"],
  [">", "<"],
  ["”", "“"],
  ["’", "‘"],
  ["»", "«"],
  ["›", "‹"],
  ['"', '"'],
  ["'", "'"],
]);
const OPENING = new Set(CLOSING.values());

const count = (characters: readonly string[], one: string): number =>
  characters.filter((character) => character === one).length;

const isMark = (character: string): boolean => PUNCTUATION.has(character) || CLOSING.has(character);

function isAdded(characters: readonly string[], last: string): boolean {
  if (PUNCTUATION.has(last)) return true;
  const opening = CLOSING.get(last);
  if (opening === undefined) return false;
  if (opening !== last) return count(characters, opening) < count(characters, last);
  // A quote that is its own partner: among the marks at the end one may close what was opened before them.
  const marks = characters.findLastIndex((character) => !isMark(character)) + 1;
  const isOpen = count(characters.slice(0, marks), last) % 2 === 1;
  return count(characters.slice(marks), last) > (isOpen ? 1 : 0);
}

/** Without the full stops, and the brackets and quotes without a partner, at the end. */
function withoutAdded(words: string): string {
  const characters = [...words];
  for (let last = characters.at(-1); last !== undefined; last = characters.at(-1)) {
    if (!isAdded(characters, last)) break;
    characters.pop();
  }
  return characters.join("");
}

/** Words that a program's full stop or bracket could be taken for a part of. */
export function needEnd(words: string): boolean {
  const last = [...words].at(-1) ?? "";
  return PUNCTUATION.has(last) || CLOSING.has(last) || [...words].some((mark) => OPENING.has(mark));
}

/** Words at the end of a link as they were before anything was added to it. */
export function wordsAtEnd(given: string): string {
  const words = unescaped(withoutAdded(given));
  return words.includes(END_OF_WORDS) ? words : unescaped(withoutAdded(words));
}

/**
 * A value without the escapes that it was given once more than it should: nothing but what an escaped value
 * is made of, and an escape among it.
 */
function unescapedOnce(value: string): string {
  if (!/^(?:[\w.~-]|%[0-9a-f]{2})*$/i.test(value) || !value.includes("%")) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The same, as often as there is one too many. */
export function unescaped(value: string): string {
  const once = unescapedOnce(value);
  return once === value ? value : unescaped(once);
}

/** The document that a link means: the one of that name, else the one whose name was escaped too often; null for none. */
export function documentMeant(asked: string | null, ids: ReadonlySet<string>): string | null {
  if (asked === null || ids.has(asked)) return asked;
  const once = unescapedOnce(asked);
  return once === asked ? null : documentMeant(once, ids);
}
