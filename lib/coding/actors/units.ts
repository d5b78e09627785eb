import type { Span } from "@/lib/codebook";
import type { RawToken } from "@/lib/language/tokenise";

/** All that names need to know of a token. */
export type Word = Pick<RawToken, "text" | "start" | "end">;

/** How a word is written: `upper` all capitals, `initial` a capital first, `lower` otherwise. */
export type Shape = "upper" | "initial" | "lower";

/** A piece of a token that a name can begin or end at: hyphens and possessive endings cut. */
export interface Unit extends Span {
  readonly text: string;
  /** Lower case, without accents and without full stops: `U.S.` → `us`, `Élysée` → `elysee`. */
  readonly key: string;
  readonly token: number;
  readonly shape: Shape;
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

const unitOf = (
  text: string,
  start: number,
  end: number,
  token: number,
  joined: boolean,
): Unit => ({ text, start, end, key: keyOf(text), shape: shapeOf(text), token, joined });

/** The units of a sentence, in order. A hyphen that ties two words is left out and noted on the second. */
export function unitsOf(tokens: readonly Word[]): Unit[] {
  const units: Unit[] = [];
  let tied = false;
  tokens.forEach((token, index) => {
    const { text, start, end } = token;
    if (isPlain(text) || text.length > 200 || !NEEDS_CUT.test(text)) {
      units.push(unitOf(text, start, end, index, tied));
      tied = false;
      return;
    }
    for (const piece of piecesOf(text, start)) {
      const before = units[units.length - 1];
      if (HYPHENS.has(piece.text) && before !== undefined && before.end === piece.start) {
        tied = true;
        continue;
      }
      units.push(unitOf(piece.text, piece.start, piece.end, index, tied));
      tied = false;
    }
  });
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
