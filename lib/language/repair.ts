import type { DependencyTree, Token } from "./sentence";

/**
 * The tree without two mistakes that its tags or its shape give away: a noun called an auxiliary, and
 * "Qatar mediated talks" read as a noun phrase, as headlines without context tempt to.
 */
export function repaired(tree: DependencyTree, tokens: readonly Token[]): DependencyTree {
  const heads = tree.heads.slice();
  const deprels = tree.deprels.map((deprel, i) => {
    const tag = tokens[i]?.tag;
    if (tag !== "NOUN" && tag !== "PROPN") return deprel;
    return deprel === "aux" || deprel === "cop" || deprel === "aux:pass" ? "nsubj" : deprel;
  });
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
