import words from "@/data/language/words.json";
import { isVerb, lemmaOf } from "./lemma";
import type { UniversalTag } from "./sentence";

const setOf = (list: readonly string[]): ReadonlySet<string> => new Set(list);
/** Looked up in this order: the first list that holds the word wins. */
const CLOSED: readonly (readonly [UniversalTag, ReadonlySet<string>])[] = [
  ["AUX", setOf(words.AUX)],
  ["DET", setOf(words.DET)],
  ["CCONJ", setOf(words.CCONJ)],
  ["SCONJ", setOf(words.SCONJ)],
  ["PRON", setOf(words.PRON)],
  ["ADV", setOf(words.ADV)],
  ["ADP", setOf(words.ADP)],
  ["NUM", setOf(words.NUM)],
  ["ADJ", setOf(words.ADJ)],
];
/** Verbs that are as often nouns: "support", "demand", "plan". */
const NOUN_TOO = setOf(words.NOUNTOO);
const NOUN_ING = setOf(words.NOUNING);
/** Nouns with an ending that is more often an adjective's: "withdrawal", "initiative". */
const NOUNS = setOf(words.NOUN);
const HAVE = setOf(["have", "do"]);

const ADJECTIVE = /(?:al|ive|ous|ful|able|ible|ic|ary|less|ior)$/;

/**
 * Universal tags by closed word lists, endings and the words beside: right often enough to tell a
 * verb from a noun. After one of `properAdjectives` ("Danish") stands a noun more often than a verb. To be replaced by a trained tagger behind the same function.
 */
export function tagWords(
  tokens: readonly string[],
  properAdjectives: ReadonlySet<string>,
): UniversalTag[] {
  const tags: UniversalTag[] = [];
  for (let i = 0; i < tokens.length; i++) tags.push(tagOf(tokens, tags, i, properAdjectives));
  return tags;
}

function tagOf(
  tokens: readonly string[],
  tags: readonly UniversalTag[],
  i: number,
  properAdjectives: ReadonlySet<string>,
): UniversalTag {
  const word = tokens[i] ?? "";
  const lower = word.toLowerCase().replaceAll("’", "'");
  if (!/[\p{L}\p{N}]/u.test(word)) return /^[%$€£¥]$/.test(word) ? "SYM" : "PUNCT";
  if (/^\d/.test(word)) return "NUM";
  if (lower === "n't" || lower === "not") return "PART";
  if (lower === "'s") return tags[i - 1] === "PRON" ? "AUX" : "PART";
  if (lower === "to") return infinitiveFollows(tokens, i) ? "PART" : "ADP";
  const lemma = lemmaOf(word);
  const previous = before(tokens, tags, i);
  for (const [tag, list] of CLOSED)
    if (list.has(lower)) {
      if (tag === "AUX" && HAVE.has(lemma) && !verbFollows(tokens, i)) return "VERB";
      if (tag === "AUX" && /^(?:May|Will)$/.test(word) && i > 0 && previous !== "NOUN")
        return "PROPN";
      if (tag === "ADJ" && isVerb(lemma) && verbPlace(tokens, tags, i)) return "VERB";
      return tag;
    }
  if (/^\p{Lu}/u.test(word) && i > 0 && !(isVerb(lemma) && previous === "AUX")) return "PROPN";
  if (isVerb(lemma) || /(?:ed|ing)$/.test(lower))
    return verbOrNoun(tokens, tags, i, lower, lemma, properAdjectives);
  if (lower.endsWith("ly")) return namesSubject(tokens, i) ? "PROPN" : "ADV";
  if (NOUNS.has(lower) || NOUNS.has(lemma)) return "NOUN";
  if (ADJECTIVE.test(lower)) return "ADJ";
  return /^\p{Lu}/u.test(word) ? "PROPN" : "NOUN";
}

/** The tag to the left, adverbs, quotation marks and "not" passed over. */
function before(
  tokens: readonly string[],
  tags: readonly UniversalTag[],
  i: number,
): UniversalTag | null {
  for (let k = i - 1; k >= 0 && k >= i - 4; k--)
    if (
      tags[k] !== "ADV" &&
      !/^["“”]$/.test(tokens[k] ?? "") &&
      !(tags[k] === "PART" && tags[k - 1] === "AUX")
    )
      return tags[k] ?? null;
  return null;
}

const isBase = (word: string): boolean => isVerb(word.toLowerCase());

function infinitiveFollows(tokens: readonly string[], i: number): boolean {
  for (let k = i + 1; k < tokens.length && k <= i + 3; k++) {
    const word = tokens[k] ?? "";
    if (/^(?:be|have|do)$/.test(word) || (isBase(word) && !/^\p{Lu}/u.test(word)))
      return !/^(?:of|from)$/.test(tokens[k + 1] ?? "");
    if (!/(?:ly|^not|^also|^further|["“'‘])$/.test(word)) return false;
  }
  return false;
}

function verbFollows(tokens: readonly string[], i: number): boolean {
  for (let k = i + 1; k < tokens.length && k <= i + 4; k++) {
    const word = (tokens[k] ?? "").toLowerCase();
    if (
      /(?:ed|en|wn|ne)$/.test(word) ||
      (!word.endsWith("s") && lemmaOf(word) !== word && isVerb(lemmaOf(word)))
    )
      return true;
    if (word === "been" || word === "not" || word === "n't") return true;
    if (isBase(word) && /^(?:do|does|did)$/i.test(tokens[i] ?? "")) return true;
    if (!/(?:ly|^also|^yet|^already|^ever|^never|^long|^so|^far)$/.test(word))
      return /^put|^set|^cut|^let|^led/.test(word);
  }
  return false;
}

function verbPlace(tokens: readonly string[], tags: readonly UniversalTag[], i: number): boolean {
  const previous = before(tokens, tags, i);
  const infinitive = previous === "PART" && /^to$/i.test(tokens[i - 1] ?? "");
  const next = (tokens[i + 1] ?? "").toLowerCase();
  const object = /^(?:the|a|an|any|to|that|their|its|his|our)$/.test(next);
  if (/ed$/.test(tokens[i] ?? "")) {
    const perfect = tags.slice(Math.max(0, i - 4), i).lastIndexOf("AUX");
    const auxiliary = perfect < 0 ? "" : (tokens[Math.max(0, i - 4) + perfect] ?? "").toLowerCase();
    if (/^(?:has|have|had|having|'ve|’ve)$/.test(auxiliary) && previous === "AUX") return true;
    return next === "to" ? previous !== "AUX" : object && previous !== "AUX";
  }
  return infinitive || (/^(?:open|free)$/i.test(tokens[i] ?? "") && previous === "AUX" && object);
}

function verbOrNoun(
  tokens: readonly string[],
  tags: readonly UniversalTag[],
  i: number,
  lower: string,
  lemma: string,
  properAdjectives: ReadonlySet<string>,
): UniversalTag {
  const previous = before(tokens, tags, i);
  const next = (tokens[i + 1] ?? "").toLowerCase();
  const determined =
    previous === "DET" ||
    previous === "NUM" ||
    /^(?:my|our|your|his|its|their|whose|'s|’s)$/i.test(tokens[i - 1] ?? "");
  if (lower !== lemma && /ing$/.test(lower)) {
    if (NOUN_ING.has(lower))
      return previous === "AUX" ? "VERB" : nounIngAsVerb(tokens, tags, i) ? "VERB" : "NOUN";
    return determined ? "NOUN" : "VERB";
  }
  if (lower !== lemma && !lower.endsWith("s")) {
    const noun =
      /^\p{L}/u.test(next) &&
      !/^(?:to|by|that|in|on|for|at|the|a|an|from|with|as|over|its|their|his|any|and|against|into|out)$/.test(
        next,
      );
    if ((determined || previous === "ADP") && noun && !/ly$/.test(tokens[i - 1] ?? ""))
      return "ADJ";
    return determined && !noun && /^(?:meant|felt)$/.test(lower) ? "NOUN" : "VERB";
  }
  if (previous === "PART" && /^to$/i.test(lastWord(tokens, tags, i))) return "VERB";
  if (previous === "AUX") return lower === lemma && afterBe(tokens, tags, i) ? "ADJ" : "VERB";
  if (previous === "SCONJ" && lower.endsWith("s") && lower !== lemma) return "VERB";
  if (previous === "PRON" && !determined) return "VERB";
  if (determined || previous === "ADJ" || previous === "ADP" || previous === "VERB") return "NOUN";
  const left = tokens[i - 1] ?? "";
  if (previous === "PROPN" || previous === "NOUN") {
    if (IRREGULAR_BARE.has(lower)) return "VERB";
    if (!NOUN_TOO.has(lemma)) return "VERB";
    if (properAdjectives.has(left)) return "NOUN";
    if (/^(?:is|are|was|were|will|would|could|has|have|had|can|may|of|"|,|\.|and)$/.test(next))
      return "NOUN";
    if (lower.endsWith("s") && previous === "NOUN" && /^(?:in|of|for|at|with|from)$/.test(next))
      return "NOUN";
    if (lower.endsWith("s")) return /s$/.test(left) && !/^\p{Lu}/u.test(left) ? "NOUN" : "VERB";
    const plural = /(?:s|men|people)$/.test(left) || previous === "PROPN";
    return plural && /^(?:the|a|an|to|that|any|this|these|its|their|all|such|\p{Lu}.*)$/u.test(next)
      ? "VERB"
      : "NOUN";
  }
  if (previous === "CCONJ" || previous === "PUNCT")
    return !NOUN_TOO.has(lemma) ||
      /^(?:the|a|an|any|this|these|its|their|his|our|all|such|to|that)$/.test(next)
      ? "VERB"
      : "NOUN";
  return "NOUN";
}

/** "was present": after a form of "be" a bare form is no verb. */
function afterBe(tokens: readonly string[], tags: readonly UniversalTag[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 4; k--)
    if (tags[k] === "AUX")
      return lemmaOf(tokens[k] ?? "") === "be" && !IRREGULAR_BARE.has(tokens[i] ?? "");
  return false;
}

/** Verbs whose past is the bare form: "cut". */
const IRREGULAR_BARE = setOf(words.BAREPAST);

/** "Italy will": a capital and a verb right after. */
const namesSubject = (tokens: readonly string[], i: number): boolean =>
  /^\p{Lu}/u.test(tokens[i] ?? "") &&
  /^(?:is|was|has|had|will|would|can|could|may|should|must|and|['’]s)$/.test(tokens[i + 1] ?? "");

function lastWord(tokens: readonly string[], tags: readonly UniversalTag[], i: number): string {
  for (let k = i - 1; k >= 0; k--)
    if (tags[k] !== "ADV" && !/^["“”]$/.test(tokens[k] ?? "")) return tokens[k] ?? "";
  return "";
}

/** "training" and its like are verbs only with an object after a preposition: "by training soldiers". */
function nounIngAsVerb(
  tokens: readonly string[],
  tags: readonly UniversalTag[],
  i: number,
): boolean {
  return (
    /^(?:the|a|an|any|its|their|his|our|that|this)$/i.test(tokens[i + 1] ?? "") &&
    tags[i - 1] !== "DET"
  );
}
