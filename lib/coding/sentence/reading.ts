import type { Span } from "@/lib/codebook";
import type { Mention } from "@/lib/coding/actors/mention";
import { ACTS, ANYBODY, TOPICS } from "@/lib/coding/frames/lexicon";
import { type Found, findAt } from "@/lib/coding/frames/phrases";
import type { Act, Topic } from "@/lib/coding/frames/schema";
import type { Sentence, Token, UniversalTag } from "@/lib/language/sentence";
import { settledTags } from "./settled-tags";
import { type Tree, treeOf } from "./tree";

/** The token before a hyphenated participle. */
const HYPHEN = "-";

export type ActFound = Found<Act>;
export type TopicFound = Found<Topic>;

/** A sentence with everything the coder looks up in it by token index. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly tags: readonly UniversalTag[];
  readonly mentions: readonly Mention[];
  /** The mention that covers a token, if any. */
  readonly mentionAt: readonly (Mention | null)[];
  /** Acts by the token they start at, most telling first. */
  readonly actsAt: readonly (readonly ActFound[])[];
  /** Acts by the token they end at. */
  readonly actsTo: readonly (readonly ActFound[])[];
  /** The topic that covers a token, if any. */
  readonly topicAt: readonly (TopicFound | null)[];
  /** The sentence before it: what its pronouns may stand for. */
  readonly previous: Reading | null;
  /** Found when first asked for. */
  readonly tree: Tree;
}

export function readingOf(
  sentence: Sentence,
  mentions: readonly Mention[],
  previous: Reading | null = null,
): Reading {
  const { tokens } = sentence;
  let tree: Tree | null = null;
  const treeHere = (): Tree => {
    tree ??= treeOf(sentence.tree);
    return tree;
  };
  // With nobody in it that could hold a position, a sentence needs no acts, and no tree.
  const held =
    mentions.length > 0 || opensList(tokens) || tokens.some((token) => ANYBODY.has(token.lemma));
  const candidates = held ? tokens.map((_, i) => findAt(ACTS, tokens, i)) : [];
  const tags = candidates.some((found) => found.length > 0)
    ? settledTags(tokens, treeHere())
    : tokens.map((token) => token.tag);
  const mentionAt: (Mention | null)[] = tokens.map(() => null);
  for (const mention of mentions)
    for (let i = mention.firstToken; i <= mention.lastToken; i++) mentionAt[i] = mention;
  const topicAt = findTopics(tokens, tags, mentionAt);
  const actsAt: (readonly ActFound[])[] = tokens.map(() => NO_ACTS);
  const actsTo: (readonly ActFound[])[] = tokens.map(() => NO_ACTS);
  candidates.forEach((found, i) => {
    if (found.length === 0 || mentionAt[i]) return;
    const here = found.filter((act) => fits(act, tokens, tags, topicAt));
    actsAt[i] = here.sort((a, b) => rank(a) - rank(b));
    for (const act of here) actsTo[act.last] = [...(actsTo[act.last] ?? NO_ACTS), act];
  });
  return {
    tokens,
    tags,
    mentions,
    mentionAt,
    actsAt,
    actsTo,
    topicAt,
    previous,
    get tree() {
      return treeHere();
    },
  };
}

/** A heading, or a line that ends in a colon: what follows may be its entries. */
const opensList = (tokens: readonly Token[]): boolean =>
  !/^[.!?"'”’)]$/.test(tokens[tokens.length - 1]?.text ?? ".");

const NO_ACTS: readonly ActFound[] = [];

/** Deeds before stances, longer phrases before shorter. */
const rank = (found: ActFound): number =>
  (found.value.kind === "deed" ? 0 : 1) - (found.last - found.first) * 10;

function fits(
  { value, first, last }: ActFound,
  tokens: readonly Token[],
  tags: readonly UniversalTag[],
  topicAt: readonly (TopicFound | null)[],
): boolean {
  const head = tags[first];
  switch (value.pos) {
    case "verb":
      if (tokens[first - 1]?.text === HYPHEN) return false;
      if (topicAt[first] && last === first && head !== "VERB") return false;
      return (
        head === "VERB" || (last > first && (head === "AUX" || head === "PART" || head === "ADV"))
      );
    case "led":
      return true;
    case "noun":
      if (head === "VERB" || head === "AUX") return false;
      return (
        tags[last] === "NOUN" ||
        tags[last] === "PROPN" ||
        tags[last] === "ADP" ||
        tags[last] === "SCONJ"
      );
    case "adjective":
      return head === "ADJ" || head === "VERB";
  }
}

function findTopics(
  tokens: readonly Token[],
  tags: readonly UniversalTag[],
  mentionAt: readonly (Mention | null)[],
): (TopicFound | null)[] {
  const topicAt: (TopicFound | null)[] = tokens.map(() => null);
  for (let i = 0; i < tokens.length; i++) {
    const cover = mentionAt[i];
    if (cover && !COVERABLE.has(cover.kind)) continue;
    const found = findAt(TOPICS, tokens, i).find(
      (f) =>
        (cover?.kind !== "leader" || f.value.others === true) &&
        (!cover || f.last === cover.lastToken) &&
        (f.last > f.first || (tags[i] !== "VERB" && tags[i] !== "AUX")),
    );
    if (!found) continue;
    for (let k = found.first; k <= found.last; k++) topicAt[k] = found;
    i = found.last;
  }
  return dropModifiers(topicAt);
}

/** Mentions that may be things as well: "the French ambassador" is expelled. */
const COVERABLE: ReadonlySet<Mention["kind"]> = new Set(["institution", "pronoun", "leader"]);

/** In "truce monitoring mechanism" only the last topic is the thing itself. */
function dropModifiers(topicAt: (TopicFound | null)[]): (TopicFound | null)[] {
  return topicAt.map((found) => {
    if (!found) return null;
    const next = topicAt[found.last + 1];
    return next && next !== found ? null : found;
  });
}

export const lower = (reading: Reading, i: number): string =>
  reading.tokens[i]?.text.toLowerCase() ?? "";
export const lemma = (reading: Reading, i: number): string => reading.tokens[i]?.lemma ?? "";

/** A question states nothing: the last mark, closing quotation marks and brackets aside, asks. */
export function isQuestion(reading: Reading): boolean {
  let k = reading.tokens.length - 1;
  while (k > 0 && /^["'”’)\]]$/.test(lower(reading, k))) k--;
  return lower(reading, k) === "?";
}

/** Where tokens `first` to `last` stand in the document. */
export const spanOf = (reading: Reading, first: number, last: number): Span => ({
  start: reading.tokens[first]?.start ?? 0,
  end: reading.tokens[last]?.end ?? 0,
});
