import type { Span } from "@/lib/codebook";
import { wrapsIn } from "./set-text";
import { fold } from "./text";

/** More places than this are not marked: the words were too common to look for. */
export const MOST_HITS = 500;

/** Where words are found in a text: in order, without overlap. */
export interface Found {
  readonly hits: readonly Span[];
  /** There are more than are given. */
  readonly more: boolean;
}

/** A folded text in which each code unit knows the stretch of the original that it stands for. */
interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * `fold`, with the way back. What folds to nothing (an accent of its own) belongs to what stands before
 * it; a word broken at its hyphen by a hard wrap is one word. Unlike `fold` it may begin or end in a space.
 */
export function foldWithOffsets(original: string): Folded {
  const wraps = wrapsIn(original, { start: 0, end: original.length });
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let wrap = 0;
  let at = 0;
  for (const character of original) {
    const start = at;
    at += character.length;
    while ((wraps[wrap]?.end ?? Number.POSITIVE_INFINITY) <= start) wrap++;
    const inWord = start >= (wraps[wrap]?.start ?? Number.POSITIVE_INFINITY);
    const folded = inWord ? "" : /^\s$/.test(character) ? " " : foldedCharacter(character);
    const ofSpace = folded === " " && units.at(-1) === " ";
    if (folded === "" || ofSpace) {
      if (ends.length > 0) ends[ends.length - 1] = at;
      continue;
    }
    for (let i = 0; i < folded.length; i++) {
      const repeated = folded.charAt(i) === " " && units.at(-1) === " ";
      if (repeated) continue;
      units.push(folded.charAt(i));
      starts.push(start);
      ends.push(at);
    }
  }
  return { text: units.join(""), starts, ends };
}

/** A character by itself; one that decomposes into white space and a mark (´) keeps the space. */
function foldedCharacter(character: string): string {
  if (character < "\u0080") return character.toLowerCase();
  const folded = fold(`.${character}.`);
  return folded.slice(1, -1);
}

/** The last text folded: while words are typed, it is the same again and again. */
let last: { readonly text: string; readonly folded: Folded } | null = null;

function foldedOnce(text: string): Folded {
  if (last?.text !== text) last = { text, folded: foldWithOffsets(text) };
  return last.folded;
}

/**
 * Where the words of `q` stand in `text`, without case and accents: all of them in a row where the text has
 * that anywhere, else each by itself. Half a character is never a hit: the whole one is.
 */
export function findWords(text: string, q: string): Found {
  const phrase = fold(q);
  if (phrase === "") return { hits: [], more: false };
  const folded = foldedOnce(text);
  const inRow = placesOf(folded, [phrase]);
  const hits = inRow.length > 0 ? inRow : placesOf(folded, phrase.split(" "));
  return { hits: hits.slice(0, MOST_HITS), more: hits.length > MOST_HITS };
}

function placesOf({ text, starts, ends }: Folded, wanted: readonly string[]): readonly Span[] {
  const places = [...new Set(wanted)].flatMap((word) => {
    const found: Span[] = [];
    for (
      let at = text.indexOf(word);
      at !== -1 && found.length <= MOST_HITS;
      at = text.indexOf(word, at + word.length)
    )
      found.push({ start: starts[at] ?? 0, end: ends[at + word.length - 1] ?? 0 });
    return found;
  });
  return apart(places.sort((a, b) => a.start - b.start || b.end - a.end));
}

/** Of places in order, those that begin after the one before has ended. */
function apart(places: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const place of places) if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place);
  return kept;
}
