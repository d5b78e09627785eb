import { lexicon } from "./lexicon";
import { beginsWith } from "./trie";
import { type Form, plainForm } from "./units";

/** Bits of a form's `starts`: what may begin with the word. */
export const NAME = 1;
export const TITLE = 2;
export const BODY = 4;
export const MEMBER = 8;

/** Reads words once each: a document repeats most of its words. */
export function formReader(): (text: string) => Form {
  const { names, titles, bodies, memberNouns } = lexicon();
  const known = new Map<string, Form>();
  return (text) => {
    const old = known.get(text);
    if (old !== undefined) return old;
    const { key, shape, cut } = plainForm(text);
    const starts =
      (beginsWith(names, key) ? NAME : 0) |
      (beginsWith(titles, key) ? TITLE : 0) |
      (beginsWith(bodies, key) ? BODY : 0) |
      (beginsWith(memberNouns, key) ? MEMBER : 0);
    const form = { key, shape, starts, cut };
    known.set(text, form);
    return form;
  };
}
