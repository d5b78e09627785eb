import type { DependencyTree } from "@/lib/language/sentence";

/** A dependency tree with each token's dependents, in reading order. */
export interface Tree {
  readonly heads: Int32Array;
  readonly deprels: readonly string[];
  readonly children: readonly (readonly number[])[];
}

export function treeOf({ heads, deprels }: DependencyTree): Tree {
  const children: number[][] = Array.from(heads, () => []);
  heads.forEach((head, i) => {
    children[head]?.push(i);
  });
  return { heads, deprels, children };
}

/** A relation without its subtype: `nsubj` for `nsubj:pass`. */
export const relation = (tree: Tree, i: number): string => {
  const full = tree.deprels[i] ?? "";
  const colon = full.indexOf(":");
  return colon < 0 ? full : full.slice(0, colon);
};

export const headOf = (tree: Tree, i: number): number => tree.heads[i] ?? -1;

/** Dependents of `i` whose relation, without subtype, is one of `relations`. */
export const dependents = (tree: Tree, i: number, ...relations: readonly string[]): number[] =>
  (tree.children[i] ?? []).filter((child) => relations.includes(relation(tree, child)));

/** Subjects of a predicate; "the plan" of "the plan is that Chad leads" is none of the inner clause. */
export const subjectsOf = (tree: Tree, i: number): number[] =>
  (tree.children[i] ?? []).filter((child) => {
    const deprel = tree.deprels[child] ?? "";
    return /^[nc]subj(?::pass)?$/.test(deprel);
  });

/** The one token of a stretch that hangs on something outside it: its syntactic head. */
export function headWithin(tree: Tree, first: number, last: number): number {
  for (let k = first; k <= last; k++) {
    const head = headOf(tree, k);
    if (head < first || head > last) return k;
  }
  return last;
}

/** Tokens joined to `i` by "and", "or" and commas, itself first, in reading order. */
export function conjuncts(tree: Tree, i: number): number[] {
  const found = [i];
  for (const k of found) for (const child of dependents(tree, k, "conj")) found.push(child);
  return found.sort((a, b) => a - b);
}

/** Relations that keep within a noun phrase: what modifies a noun without a clause of its own. */
const NOMINAL: ReadonlySet<string> = new Set([
  "nmod",
  "conj",
  "appos",
  "compound",
  "amod",
  "nummod",
  "flat",
  "fixed",
  "det",
  "dep",
  "goeswith",
  "list",
]);

/** Longest way up a tree that is followed: keeps every look bounded. */
const STEPS = 40;

/**
 * The way up from `i` to `top`: the relation of the token right under `top`, and whether every step
 * before it stays within a noun phrase. Null where `i` is not under `top`, or a clause lies between.
 */
export function nominalPath(tree: Tree, i: number, top: number): number | null {
  let at = i;
  for (let steps = 0; steps < STEPS; steps++) {
    const head = headOf(tree, at);
    if (head < 0) return null;
    if (head === top) return at;
    if (!NOMINAL.has(relation(tree, at))) return null;
    at = head;
  }
  return null;
}

/** First and last token of the noun phrase under `i`, clauses and what is joined to it left out. */
export function nounSpan(tree: Tree, i: number): { readonly first: number; readonly last: number } {
  let first = i;
  let last = i;
  const open = [i];
  for (const k of open)
    for (const child of tree.children[k] ?? []) {
      const name = relation(tree, child);
      if (name === "conj" || name === "cc" || name === "punct" || name === "appos") continue;
      if (!NOMINAL.has(name) && name !== "case") continue;
      first = Math.min(first, child);
      last = Math.max(last, child);
      open.push(child);
    }
  return { first, last };
}

/** Ancestors of `i`, nearest first, at most `STEPS`. */
export function ancestors(tree: Tree, i: number): number[] {
  const found: number[] = [];
  for (let at = headOf(tree, i); at >= 0 && found.length < STEPS; at = headOf(tree, at))
    found.push(at);
  return found;
}
