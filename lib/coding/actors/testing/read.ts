import { segment } from "@/lib/language/segment";
import { findMentions } from "../find";
import type { Mention } from "../mention";
import type { Word } from "../units";

/** The sentences of a text, without tags or trees: names are found by words alone. */
export const wordsOf = (text: string): readonly { readonly tokens: readonly Word[] }[] =>
  segment(text, [{ start: 0, end: text.length }]).map((tokens) => ({ tokens }));

/** Every mention of a text, in order. `date` is the document's. */
export const mentionsOf = (text: string, date: string | null = null): readonly Mention[] =>
  findMentions(wordsOf(text), text, date).flat();

/** Each mention as its words and holder: `Paris=FRA`; a place in brackets, `[Paris=FRA]`. */
export const brief = (text: string, date: string | null = null): readonly string[] =>
  mentionsOf(text, date).map(({ start, end, holder, others, place }) => {
    const whom = [holder ?? "-", ...others].join("+");
    const words = `${text.slice(start, end).replace(/\s+/g, " ")}=${whom}`;
    return place ? `[${words}]` : words;
  });
