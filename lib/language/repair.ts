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
