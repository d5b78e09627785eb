import type { Span } from "@/lib/codebook";
import { lemmaOf } from "./lemma";
import type { Parser } from "./model/parser";
import { repaired } from "./repair";
import { segment } from "./segment";
import {
  type DependencyTree,
  type Sentence,
  type Token,
  UNIVERSAL_TAGS,
  WORD_FORMS,
} from "./sentence";
import type { RawToken } from "./tokenise";

/**
 * The sentences of the given regions of `text`, in order, with their tokens, tags and trees. Offsets
 * point into `text`; no sentence crosses from one region into the next. Linear in the length of the regions.
 */
export function analyse(text: string, regions: readonly Span[], parser: Parser): Sentence[] {
  return segment(text, regions).map((tokens) => sentenceOf(tokens, parser));
}

function sentenceOf(raw: readonly RawToken[], parser: Parser): Sentence {
  const all = inSentenceCase(raw.map((token) => token.text));
  const words = all.filter((word) => !isQuote(word));
  const read = parser.tag(words);
  let next = 0;
  const fineTags = all.map((word) => (isQuote(word) ? "PUNCT" : (read[next++] ?? "X")));
  const tokens: Token[] = fineTags.map((fine, i) => {
    const { text, start, end } = raw[i] ?? { text: "", start: 0, end: 0 };
    const { tag, form } = readTag(fine);
    return { start, end, text, lemma: lemmaOf(text, tag, form), tag, form };
  });
  let tree: DependencyTree | null = null;
  return {
    start: raw[0]?.start ?? 0,
    end: raw[raw.length - 1]?.end ?? 0,
    tokens,
    get tree() {
      tree ??= repaired(withQuotes(all, parser.parse(words)), tokens);
      return tree;
    },
  };
}

/** Quotation marks may open anywhere in a clause: without them it reads as it would unquoted. */
const QUOTE = /^["“”„«»‘’']$/;
const isQuote = (word: string): boolean => QUOTE.test(word);

/** The tree of the words that are no quotation marks, with each mark hung on the word after it, or before. */
function withQuotes(all: readonly string[], read: DependencyTree): DependencyTree {
  if (read.heads.length === all.length) return read;
  const places: number[] = [];
  all.forEach((word, i) => {
    if (!isQuote(word)) places.push(i);
  });
  const heads = new Int32Array(all.length);
  const deprels = all.map(() => "punct");
  places.forEach((place, k) => {
    const head = read.heads[k] ?? -1;
    heads[place] = head < 0 ? -1 : (places[head] ?? -1);
    deprels[place] = read.deprels[k] ?? "dep";
  });
  let word = places.length - 1;
  for (let i = all.length - 1; i >= 0; i--) {
    if (places[word] === i) word--;
    else heads[i] = places[word + 1] ?? places[word] ?? -1;
  }
  return { heads, deprels };
}

/** A transcript in capitals is read as if it were not. */
function inSentenceCase(words: readonly string[]): readonly string[] {
  let capitals = 0;
  let letters = 0;
  for (const word of words) {
    if (!/\p{L}{2}/u.test(word)) continue;
    letters++;
    if (word === word.toUpperCase()) capitals++;
  }
  return letters > 3 && capitals > 0.8 * letters ? words.map((word) => word.toLowerCase()) : words;
}

const READ_TAGS = new Map<string, Pick<Token, "tag" | "form">>();

/** `VERB:Fin:Past` as tag and form; what is not known becomes X. */
function readTag(fine: string): Pick<Token, "tag" | "form"> {
  const known = READ_TAGS.get(fine);
  if (known) return known;
  const [name, ...rest] = fine.split(":");
  const tag = UNIVERSAL_TAGS.find((one) => one === name) ?? "X";
  const form = WORD_FORMS.find((one) => one === rest.join(":")) ?? null;
  const read = { tag, form };
  READ_TAGS.set(fine, read);
  return read;
}
