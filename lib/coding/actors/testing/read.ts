import { analyse } from "@/lib/language/analyse";
import { findMentions } from "../find";
import type { Mention } from "../mention";

/** Every mention of a text, in order. */
export const mentionsOf = (text: string): readonly Mention[] =>
  findMentions(analyse(text, [{ start: 0, end: text.length }]), text).flat();

/** Each mention as its words and holder: `Paris=FRA`; a place in brackets, `[Paris=FRA]`. */
export const brief = (text: string): readonly string[] =>
  mentionsOf(text).map(({ start, end, holder, place }) => {
    const words = `${text.slice(start, end).replace(/\s+/g, " ")}=${holder ?? "-"}`;
    return place ? `[${words}]` : words;
  });
