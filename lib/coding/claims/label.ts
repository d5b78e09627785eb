import type { Mention } from "@/lib/coding/actors/mention";
import { ASKING, HONORIFICS } from "@/lib/coding/frames/speaker-words";
import { lower, type Reading, spanOf } from "@/lib/coding/sentence/reading";
import { holdersOfMention } from "./draft";
import type { SpokenBy } from "./speaker";

/** How many tokens a label may have: "THE MINISTER FOR FOREIGN AFFAIRS OF NEW ZEALAND:". */
const LONGEST = 14;

/** Who speaks at a place of a transcript: `asks` for whoever puts the questions. */
export interface Label {
  readonly speaker: SpokenBy;
  readonly asks: boolean;
}

/**
 * The label a paragraph of a transcript opens with: "MR SMITH:", "THE PRESIDENT OF CHAD:". Null where it opens
 * with none; `known` holds the labels before it by their last word, so that a surname alone carries on.
 */
export function labelOf(reading: Reading, known: ReadonlyMap<string, Label>): Label | null {
  const colon = reading.tokens.findIndex(({ text }) => text === ":");
  if (colon < 1 || colon > LONGEST) return null;
  const words = reading.tokens.slice(0, colon);
  const comma = words.findIndex(({ text }) => text === "," || text === "(");
  const name = words.slice(0, comma < 0 ? colon : comma);
  const last = name.at(-1)?.text.toLowerCase() ?? "";
  const before = known.get(last);
  const mention = reading.mentions.find((m) => m.lastToken < colon && m.holder !== null);
  const person = isPerson(reading, name.length, mention);
  if (!person || words.some(({ tag, text }) => tag === "PUNCT" && /[;!?]/.test(text))) return null;
  if (before && comma < 0) return before;
  const span = spanOf(reading, 0, Math.max(0, name.length - 1));
  const speaker: SpokenBy = {
    name:
      mention && mention.kind === "leader" ? mention.name : name.map(({ text }) => text).join(" "),
    holders: mention ? holdersOfMention(mention) : [],
    person: true,
    ...span,
  };
  return { speaker, asks: ASKING.has(last) };
}

/** Words in capitals or an honorific, and no country alone: "Norway: 300 soldiers" is a list. */
function isPerson(reading: Reading, length: number, mention: Mention | undefined): boolean {
  if (mention?.kind === "leader" && mention.firstToken < length) return true;
  const whole = mention && mention.firstToken === 0 && mention.lastToken === length - 1;
  if (whole || length > 6) return false;
  const capitals = reading.tokens.slice(0, length).every(({ text }) => text === text.toUpperCase());
  const letters = reading.tokens.slice(0, length).some(({ text }) => /\p{L}{2}/u.test(text));
  return (capitals && letters) || HONORIFICS.has(lower(reading, 0));
}
