import { neverEnds } from "./abbreviations";
import { isCapitalAt, isWordAt } from "./characters";
import { openerAt } from "./openers";
import type { RawToken } from "./tokenise";

const CLOSER = /^(?:['’"”»)\]]|''|\*{1,2}|_)$/;
const ENDS = new Set(".!?…");

/** Index one past the last token of the sentence that starts at token `from`. */
export function sentenceEnd(text: string, tokens: readonly RawToken[], from: number): number {
  // A stop before the first word, of a quotation too, ends nothing: "… and so on", "[...] The talks".
  let begun = false;
  // No headline in capitals, nor one that gives every long word a capital.
  let running = false;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    begun =
      isWordAt(token.text, 0) || (begun && !(OPENING_QUOTE.test(token.text) && opens(text, token)));
    running ||= RUNNING.test(token.text);
    if (begun && ENDS.has(token.text.charAt(token.text.length - 1))) {
      const next = endAfterStop(text, tokens, i, running);
      if (next > 0) return next;
    }
    const following = tokens[i + 1];
    if (following && following.start - token.end > 1 && isBlankLine(text, token, following))
      return i + 1;
  }
  return tokens.length;
}

/** Where the next sentence begins if the token `i`, which ends in a stop, ends one; 0 if it does not. */
function endAfterStop(
  text: string,
  tokens: readonly RawToken[],
  i: number,
  running: boolean,
): number {
  const token = tokens[i];
  if (!token) return 0;
  const abbreviation = isWordAt(token.text, 0);
  if (abbreviation && (neverEnds(token.text) || ENUMERATOR.test(token.text))) return 0;
  const closed = afterClosers(text, tokens, i + 1);
  const next = afterNotes(tokens, closed);
  const following = tokens[next];
  const last = tokens[next - 1];
  if (!following || !last) return tokens.length;
  const glued = following.start === last.end && next === closed;
  if (ENDS.has(following.text.charAt(0))) return 0;
  if (abbreviation) {
    const word = OPENING_QUOTE.test(following.text) ? tokens[next + 1] : following;
    const opener = word && !glued ? openerAt(text, word.start) : null;
    return opener === "sure" || (opener === "likely" && running) ? next : 0;
  }
  if (glued) return isForgottenSpace(text, tokens[i - 1], following) && next === i + 1 ? next : 0;
  return startsSentence(DASH.test(following.text) ? tokens[next + 1] : following) ? next : 0;
}

/** An initial, or the number of a list item. */
const ENUMERATOR = /^(?:\p{Lu}|\d{1,3}|\p{Ll})\.$/u;
/** A word in small letters that a headline would capitalise. */
const RUNNING = /^\p{Ll}{4}/u;
const DASH = /^(?:[-–—]|--)$/;
const OPENING_QUOTE = /^["“‘']$/;

function afterClosers(text: string, tokens: readonly RawToken[], from: number): number {
  let next = from;
  for (let token = tokens[next]; token && CLOSER.test(token.text); token = tokens[++next])
    if (opens(text, token)) break;
  return next;
}

/** A straight quote mark that follows white space opens a quotation, it does not close one. */
const opens = (text: string, token: RawToken): boolean =>
  /^['"“‘*_]/.test(token.text) && /\s/.test(text.charAt(token.start - 1));

/** Words a bracketed note after a stop holds at most: "[12]", "[citation needed]". */
const NOTE = 3;

/** Notes in square brackets right after a stop belong to the sentence before: "…in May.[3][4]". */
function afterNotes(tokens: readonly RawToken[], from: number): number {
  let next = from;
  while (tokens[next]?.text === "[") {
    let close = next + 1;
    while (close <= next + NOTE && tokens[close] && tokens[close]?.text !== "]") close++;
    const glued = tokens[next]?.start === tokens[next - 1]?.end;
    const number = close === next + 2 && /^(?:\d{1,3}|\p{Ll})$/u.test(tokens[next + 1]?.text ?? "");
    if (tokens[close]?.text !== "]" || !(glued || number)) break;
    next = close + 1;
  }
  return next;
}

/** "…left.They…": small letters before the stop, a capitalised word after it. */
const isForgottenSpace = (text: string, before: RawToken | undefined, after: RawToken): boolean =>
  before !== undefined &&
  /^\p{L}*\p{Ll}{2}$/u.test(before.text.slice(-3)) &&
  isCapitalAt(text, after.start) &&
  /^.\p{Ll}/u.test(after.text);

const startsSentence = (token: RawToken | undefined): boolean =>
  !/^(?:\p{Ll}|[,;:)\]}%])/u.test(token?.text ?? "");

function isBlankLine(text: string, before: RawToken, after: RawToken): boolean {
  const gap = text.slice(before.end, after.start);
  return gap.indexOf("\n") !== gap.lastIndexOf("\n");
}
