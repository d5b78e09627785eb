import { isVerb } from "@/lib/language/lemma";
import type { Token, UniversalTag } from "@/lib/language/sentence";
import { dependents, relation, type Tree } from "./tree";

const NOUN_PLACES = new Set(["obj", "iobj", "nsubj", "obl", "nmod", "compound", "appos"]);

/**
 * The tags, with those set right that the tree contradicts: "Russian demands that …" is a noun where
 * it has an adjective and is somebody's object. Tagger and parser err apart, so one corrects the other.
 */
export function settledTags(tokens: readonly Token[], tree: Tree): UniversalTag[] {
  return tokens.map(({ tag, lemma }, i) => {
    if ((tag === "VERB" || tag === "ADJ") && hasOwner(tree, i)) return "NOUN";
    if (tag === "VERB" && NOUN_PLACES.has(relation(tree, i)) && isPhrase(tree, i)) return "NOUN";
    if (tag === "NOUN" || tag === "ADJ" || tag === "PROPN")
      if (isClause(tree, i, isVerb(lemma))) return "VERB";
    return tag;
  });
}

/** "Warsaw's refusal", "its call": what somebody has is a noun. */
const hasOwner = (tree: Tree, i: number): boolean =>
  (tree.children[i] ?? []).some((k) => tree.deprels[k] === "nmod:poss" && k < i) &&
  dependents(tree, i, "obj", "aux", "cop").length === 0;

/** Whether a token has what only nouns have, and nothing that only verbs have. */
const isPhrase = (tree: Tree, i: number): boolean =>
  dependents(tree, i, "det", "amod", "case", "nummod").length > 0 ||
  dependents(tree, i, "nmod").some((k) => k < i)
    ? dependents(tree, i, "nsubj", "obj", "aux", "cop").length === 0
    : false;

/** Whether a token has what only verbs have: subject and object without a copula, or "out" and "up". */
function isClause(tree: Tree, i: number, known: boolean): boolean {
  if (dependents(tree, i, "cop").length > 0) return false;
  // "to station a brigade"
  if (dependents(tree, i, "mark").length > 0 && dependents(tree, i, "obj").length > 0) return true;
  const subject = dependents(tree, i, "nsubj").length > 0;
  if (subject && dependents(tree, i, "obj").length > 0) return true;
  const particle = (tree.children[i] ?? []).some((k) => tree.deprels[k] === "compound:prt");
  return (
    known &&
    (particle ||
      (subject && dependents(tree, i, "xcomp", "ccomp", "acl", "advcl")[0] !== undefined))
  );
}
