import {
  AT,
  DIGIT,
  HASH,
  isApostrophe,
  isWordAt,
  kindAt,
  LETTER,
  MARK,
  matchEnd,
  PLUS,
  runEnd,
  SPACE,
  STOP,
} from "./characters";
import { cliticEnd, identifierEnd } from "./joints";
import { numberEnd } from "./numbers";

/** "'60s": two digits and no more. */
const SHORT_YEAR = /['’]\d\ds?(?![\p{L}\p{N}])/uy;
/** Marks that mean nothing one by one: "----", "**", "''", "<<". */
const REPEATED = new Set("-=*_~#+<>'`");
const ENDS = new Set(".!?…");

/** The end of what begins with a mark at `at`: the mark, a run of it, a clitic ("'s"), "'60s", "#tag", ".5". */
export function symbolEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const char = text.charAt(at);
  let to = at + 1;
  if (isApostrophe(code)) {
    const end =
      cliticEnd(text, at) || (isWordAt(text, at - 1) ? 0 : matchEnd(SHORT_YEAR, text, at));
    if (end > 0) return end;
  } else if ((code === HASH || code === AT) && kindAt(text, to) === LETTER) {
    return identifierEnd(text, runEnd(text, to));
  } else if (
    (code === STOP || code === PLUS) &&
    kindAt(text, to) === DIGIT &&
    startsChunk(text, at)
  ) {
    return numberEnd(text, to, false);
  }
  if (ENDS.has(char)) while (ENDS.has(text.charAt(to))) to++;
  else if (REPEATED.has(char)) while (text.charCodeAt(to) === code) to++;
  while (kindAt(text, to) === MARK) to++;
  return to;
}

const startsChunk = (text: string, at: number): boolean =>
  at === 0 || kindAt(text, at - 1) === SPACE || text[at - 1] === "(";
