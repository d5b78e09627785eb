import { lexicon } from "./lexicon";
import { firstKeys, type Trie } from "./trie";
import { type Form, plainForm } from "./units";

/** Bits of a form's `starts`: what may begin with the word. */
export const NAME = 1;
export const TITLE = 2;
export const BODY = 4;
export const MEMBER = 8;

/** So many words are kept with their forms: far more than texts of the field repeat. */
const MOST_WORDS = 20_000;
/** A longer word is not kept: it will hardly come back. */
const LONGEST_WORD = 30;

interface Forms {
  readonly starts: ReadonlyMap<string, number>;
  readonly known: Map<string, Form>;
}

function build(): Forms {
  const { names, titles, bodies, memberNouns } = lexicon();
  const starts = new Map<string, number>();
  const note = <T>(trie: Trie<T>, bit: number): void => {
    for (const key of firstKeys(trie)) starts.set(key, (starts.get(key) ?? 0) | bit);
  };
  note(names, NAME);
  note(titles, TITLE);
  note(bodies, BODY);
  note(memberNouns, MEMBER);
  return { starts, known: new Map() };
}

let built: Forms | null = null;

/** The form of a word of a text. Words are read once and kept: texts repeat most of theirs. */
export function formOf(text: string): Form {
  built ??= build();
  const { starts, known } = built;
  const old = known.get(text);
  if (old !== undefined) return old;
  const { key, shape, cut } = plainForm(text);
  const form = { key, shape, starts: starts.get(key) ?? 0, cut };
  // A copy: V8 keeps the whole text alive for a slice of it.
  if (known.size < MOST_WORDS && text.length <= LONGEST_WORD) known.set([...text].join(""), form);
  return form;
}
