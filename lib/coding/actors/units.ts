import type { Span } from "@/lib/codebook";
import type { RawToken } from "@/lib/language/tokenise";

/** All that names need to know of a token. */
export type Word = Pick<RawToken, "text" | "start" | "end">;

/** How a word is written: `upper` all capitals, `initial` a capital first, `lower` otherwise. */
export type Shape = "upper" | "initial" | "lower";

/** What is known of a word from its letters alone. */
export interface Form {
  /** Lower case, without accents and without full stops: `U.S.` → `us`, `Élysée` → `elysee`. */
  readonly key: string;
  readonly shape: Shape;
  /** Which lists of names and titles have one that begins with this word: bits, see forms.ts. */
  readonly starts: number;
  /** A hyphen or a possessive ending has to be cut off it. */
  readonly cut: boolean;
}

/** A piece of a token that a name can begin or end at: hyphens and possessive endings cut. */
export interface Unit extends Span, Omit<Form, "cut"> {
  readonly text: string;
  readonly token: number;
  /** Tied to the unit before by a hyphen or slash, as `led` in `U.S.-led`. */
  readonly joined: boolean;
}

const ACCENTS = /\p{M}/gu;
const HYPHENS = new Set(["-", "\u2010", "\u2011", "/", "\u2013"]);
const PIECE = /[-\u2010\u2011/\u2013]|['\u2019]s$|[^-\u2010\u2011/\u2013'\u2019]+|['\u2019]/giy;

const plainLetters = (text: string): string =>
  text
    .normalize("NFD")
    .replace(ACCENTS, "")
    .replaceAll("ø", "o")
    .replaceAll("Ø", "O")
    .replaceAll("ł", "l")
    .replaceAll("Ł", "L")
    .replaceAll("ı", "i");

/** Whether a word is unaccented letters alone, as most are: nothing in it to cut or to clean. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at) | 32;
    if (code < 97 || code > 122) return false;
  }
  return true;
}

/** The form under which names are looked up. */
export function keyOf(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : plainLetters(text).replaceAll("\u2019", "'");
  const key = plain.toLowerCase();
  if (!key.includes(".")) return key;
  const bare = key.replaceAll(".", "");
  return bare === "" ? key : bare;
}

interface Piece extends Span {
  readonly text: string;
}

/** A longer token is no word. */
const LONGEST_CUT = 200;
const NEEDS_CUT = /[-\u2010\u2011/\u2013]|.['\u2019]s$/i;

/** Cuts a token at hyphens and before a possessive ending; an inner apostrophe stays (`d'Ivoire`). */
function piecesOf(text: string, start: number): Piece[] {
  const pieces: Piece[] = [];
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match !== null; match = PIECE.exec(text)) {
    const piece = match[0];
    const at = start + match.index;
    const before = pieces[pieces.length - 1];
    const glue = before !== undefined && /^['\u2019]$/.test(piece);
    const follows = before !== undefined && /['\u2019]$/.test(before.text) && !HYPHENS.has(piece);
    if (before !== undefined && (glue || follows)) {
      pieces[pieces.length - 1] = {
        text: before.text + piece,
        start: before.start,
        end: at + piece.length,
      };
    } else {
      pieces.push({ text: piece, start: at, end: at + piece.length });
    }
    if (PIECE.lastIndex >= text.length) break;
  }
  return pieces;
}

/** A word's form where no list is looked at. */
export const plainForm = (text: string): Form => ({
  key: keyOf(text),
  shape: shapeOf(text),
  starts: 0,
  cut: !isPlain(text) && text.length <= LONGEST_CUT && NEEDS_CUT.test(text),
});

const unitOf = (
  text: string,
  start: number,
  end: number,
  { key, shape, starts }: Form,
  token: number,
  joined: boolean,
): Unit => ({ text, start, end, key, shape, starts, token, joined });

/** The units of a sentence, in order. A hyphen that ties two words is left out and noted on the second. */
export function unitsOf(tokens: readonly Word[], formOf: (text: string) => Form): Unit[] {
  const units: Unit[] = [];
  let tied = false;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const { text, start, end } = token;
    const whole = formOf(text);
    if (!whole.cut) {
      units.push(unitOf(text, start, end, whole, index, tied));
      tied = false;
      continue;
    }
    if (HYPHENS.has(text) && units[units.length - 1]?.end === start) {
      tied = true;
      continue;
    }
    for (const piece of piecesOf(text, start)) {
      const before = units[units.length - 1];
      if (HYPHENS.has(piece.text) && before !== undefined && before.end === piece.start) {
        tied = true;
        continue;
      }
      const form = formOf(piece.text);
      units.push(unitOf(piece.text, piece.start, piece.end, form, index, tied));
      tied = false;
    }
  }
  return units;
}

const isLetter = (char: string): boolean => char.toLowerCase() !== char.toUpperCase();

export function shapeOf(text: string): Shape {
  const code = text.charCodeAt(0);
  if (code >= 97 && code <= 122) return "lower";
  const second = text.charCodeAt(1);
  if (code >= 65 && code <= 90 && second >= 97 && second <= 122) return "initial";
  const letters = [...text].filter(isLetter);
  const first = letters[0];
  if (first === undefined || first === first.toLowerCase()) return "lower";
  return letters.every((letter) => letter === letter.toUpperCase()) ? "upper" : "initial";
}

export const isCapitalised = (unit: Unit | undefined): unit is Unit =>
  unit !== undefined && unit.shape !== "lower";

/** Whether a unit ends in a possessive: the next one is `'s` or `'`. */
export const isPossessive = (units: readonly Unit[], last: number): boolean => {
  const next = units[last + 1]?.key;
  return next === "'s" || next === "'";
};
