import clauseNouns from "@/data/language/clause-nouns.json";
import type { DependencyTree, Token } from "./sentence";

/** Nouns that take a "that" clause of their own: "on condition that". */
const CLAUSE_NOUNS: ReadonlySet<string> = new Set(clauseNouns);

/**
 * The tree without three mistakes that its tags or its shape give away: a noun called an auxiliary, and
 * "Qatar mediated talks" read as a noun phrase, as headlines without context tempt to, and "said in Rome
 * that it would" with its clause hung on Rome.
 */
export function repaired(tree: DependencyTree, tokens: readonly Token[]): DependencyTree {
  const heads = tree.heads.slice();
  const deprels = tree.deprels.map((deprel, i) => {
    const tag = tokens[i]?.tag;
    if (tag !== "NOUN" && tag !== "PROPN") return deprel;
    return deprel === "aux" || deprel === "cop" || deprel === "aux:pass" ? "nsubj" : deprel;
  });
  liftClauses(heads, deprels, tokens);
  tokens.forEach((token, verb) => {
    const noun = heads[verb] ?? -1;
    if (token.tag !== "VERB" || deprels[verb] !== "amod" || noun < verb) return;
    freeObject(heads, deprels, tokens, verb);
    if (deprels[verb] !== "amod") return;
    if (tokens[verb - 1]?.tag !== "PROPN" || !isClauseHead(deprels[noun])) return;
    const under = topUnder(heads, verb - 1, noun);
    const subject = under === verb ? topUnder(heads, verb - 1, verb) : under;
    if (subject < 0) return;
    heads[verb] = heads[noun] ?? -1;
    deprels[verb] = deprels[noun] ?? "root";
    heads[noun] = verb;
    deprels[noun] = "obj";
    heads[subject] = verb;
    deprels[subject] = "nsubj";
  });
  return { heads, deprels };
}

/** "that" clauses with a subject of their own, hung on a noun that tells where or when something was said. */
function liftClauses(heads: Int32Array, deprels: string[], tokens: readonly Token[]): void {
  tokens.forEach((token, that) => {
    const clause = heads[that] ?? -1;
    if (deprels[that] !== "mark" || token.text.toLowerCase() !== "that") return;
    if (deprels[clause] !== "acl" && deprels[clause] !== "acl:relcl") return;
    const noun = heads[clause] ?? -1;
    const verb = heads[noun] ?? -1;
    if (deprels[noun] !== "obl" || tokens[verb]?.tag !== "VERB") return;
    if (CLAUSE_NOUNS.has(tokens[noun]?.lemma ?? "")) return;
    heads[clause] = verb;
    deprels[clause] = "ccomp";
  });
}

/**
 * "top diplomats from Rome welcomed progress, a spokesman said": the verb taken for a participle before
 * its own object, which then hangs on the subject with no preposition.
 */
function freeObject(
  heads: Int32Array,
  deprels: string[],
  tokens: readonly Token[],
  verb: number,
): void {
  const object = heads[verb] ?? -1;
  if (deprels[object] !== "nmod" || hasPreposition(heads, deprels, object)) return;
  const before = tokens[verb - 1]?.tag === "PUNCT" ? verb - 2 : verb - 1;
  if (tokens[before]?.tag !== "NOUN" && tokens[before]?.tag !== "PROPN") return;
  let subject = object;
  for (let steps = 0; steps < 8 && NOMINAL.has(deprels[subject] ?? ""); steps++)
    subject = heads[subject] ?? -1;
  const above = heads[subject] ?? -1;
  if (subject < 0 || subject > verb || deprels[subject] !== "nsubj" || above < verb) return;
  heads[verb] = above;
  deprels[verb] = "ccomp";
  heads[object] = verb;
  deprels[object] = "obj";
  heads[subject] = verb;
}

const NOMINAL: ReadonlySet<string> = new Set(["nmod", "compound", "amod", "appos", "conj"]);

function hasPreposition(heads: Int32Array, deprels: readonly string[], i: number): boolean {
  return heads.some((head, k) => head === i && deprels[k] === "case");
}

const isClauseHead = (deprel: string | undefined): boolean =>
  deprel === "root" || deprel === "ccomp" || deprel === "parataxis";

/** The token right under `top` that `i` hangs on, -1 where it hangs elsewhere. */
function topUnder(heads: Int32Array, i: number, top: number): number {
  let at = i;
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    const head = heads[at] ?? -1;
    if (head === top) return at;
    at = head;
  }
  return -1;
}
