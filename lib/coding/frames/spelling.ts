import classRows from "@/data/frames/classes.json";
import { tokenise } from "@/lib/language/tokenise";
import { classesSchema, parseRecord } from "./schema";

/** Names that phrases take in turn: "join {bloc}". */
const CLASSES = parseRecord("data/frames/classes.json", classesSchema, classRows);

/** In a phrase: some words of a noun phrase ("come to … aid"). */
export const GAP = "…";

/** What "its" stands for in a phrase. */
export const POSSESSIVE: ReadonlySet<string> = new Set([
  "its",
  "their",
  "his",
  "her",
  "our",
  "my",
  "your",
]);

/** Spellings found so far: the same words come again and again. Emptied when it has grown too long. */
const SPELLINGS = new Map<string, string>();
const MOST_SPELLINGS = 50_000;

/**
 * One spelling for British and American forms of a word in lower case, so that data need only
 * one of them. What it makes of a word is for comparing, not for reading.
 */
export function spellingOf(word: string): string {
  const known = SPELLINGS.get(word);
  if (known !== undefined) return known;
  if (SPELLINGS.size >= MOST_SPELLINGS) SPELLINGS.clear();
  const spelling = spell(word);
  SPELLINGS.set(word, spelling);
  return spelling;
}

function spell(word: string): string {
  const plain = word.includes("’") ? word.replaceAll("’", "'") : word;
  if (plain.length < 5) return plain;
  return plain
    .replace(/([iy])z(?=e|ing|ation)/, "$1s")
    .replace(/ense$/, "ence")
    .replace(/enter(s|ed)?$/, "entre$1")
    .replace(/^(\w{3,})our(?=(?:s|ed|ing|able|y)?$)/, "$1or")
    .replace(/gramme(s?)$/, "gram$1")
    .replace(/^scept/, "skept");
}

/** @throws Error for a class that the data does not name. */
function namesOf(name: string): readonly string[] {
  const names = CLASSES[name];
  if (!names) throw new Error(`data/frames/classes.json: there is no class "${name}"`);
  return names;
}

/**
 * The token sequences that a phrase of the data may be written as: a hyphen in it may stand in the text,
 * be left out, or be a space ("peace-keeper", "peacekeeper", "peace keeper").
 */
export function variantsOf(phrase: string): string[][] {
  const slot = /\{(\w+)\}/.exec(phrase);
  if (slot)
    return namesOf(slot[1] ?? "").flatMap((name) => variantsOf(phrase.replace(slot[0], name)));
  const forms = phrase.includes("-")
    ? [phrase, phrase.replaceAll("-", ""), phrase.replaceAll("-", " ")]
    : [phrase];
  return forms.map((form) =>
    form
      .toLowerCase()
      .split(" ")
      .flatMap((word) =>
        word === GAP ? [word] : tokenise(word, 0, word.length).map((t) => t.text),
      )
      .map(spellingOf),
  );
}
