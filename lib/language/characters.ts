/** What a UTF-16 code unit can be part of: numbers, so that a table of them is small. */
type Kind = typeof SPACE | typeof LETTER | typeof DIGIT | typeof MARK | typeof OTHER;

export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** Belongs to what stands before it: a combining mark, a joiner, a soft hyphen, the second half of a pair. */
export const MARK = 4;
const OTHER = 5;

/** By code point, filled as they are met; 0 where one has not been. */
const KINDS = new Uint8Array(0x110000);

/** The kind of the code unit at `at`; white space where the text has ended. */
export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return SPACE;
  return KINDS[code] || learn(text, at);
}

function learn(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0;
  // What the first half of a pair is depends on the second: never learnt by itself.
  if (code >= 0xd800 && code < 0xdc00) return OTHER;
  const known = KINDS[code];
  if (known) return known;
  const kind = kindOf(String.fromCodePoint(code));
  KINDS[code] = kind;
  return kind;
}

function kindOf(char: string): Kind {
  if (/^\s/.test(char)) return SPACE;
  if (/^\p{L}/u.test(char)) return LETTER;
  if (/^\p{N}/u.test(char)) return DIGIT;
  return /^(?:\p{M}|\u00AD|\u200C|\u200D|[\uDC00-\uDFFF])/u.test(char) ? MARK : OTHER;
}

/** Whether a letter or digit stands at `at`. */
export function isWordAt(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === LETTER || kind === DIGIT;
}

/** The end of the letters, digits and marks that begin at `at`. */
export function runEnd(text: string, at: number): number {
  let to = at;
  for (let kind = kindAt(text, to); kind >= LETTER && kind <= MARK; ) kind = kindAt(text, ++to);
  return to;
}

/** Whether a capital letter stands at `at`. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  return /^\p{Lu}/u.test(text.slice(at, at + 2));
}

/** More white space than this and what follows is not looked at. */
const FARTHEST = 64;

/** The first place from `at` on that holds no white space; `at + 64` at the latest. */
export function afterSpace(text: string, at: number): number {
  let next = at;
  while (next < at + FARTHEST && next < text.length && kindAt(text, next) === SPACE) next++;
  return next;
}

/** The end of what `pattern` (sticky) matches at `at`; 0 where it matches nothing. */
export function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

export const HASH = 35;
export const AMPERSAND = 38;
const APOSTROPHE = 39;
export const PLUS = 43;
export const HYPHEN = 45;
export const TYPED_HYPHEN = 0x2010;
export const NON_BREAKING_HYPHEN = 0x2011;
export const STOP = 46;
export const SLASH = 47;
export const COLON = 58;
export const AT = 64;
export const UNDERSCORE = 95;
const CURLY_APOSTROPHE = 0x2019;

export const isApostrophe = (code: number): boolean =>
  code === APOSTROPHE || code === CURLY_APOSTROPHE;
