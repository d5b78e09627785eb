import type { DependencyTree } from "@/lib/language/sentence";

/** The words in pieces of `most`, in order. */
export function pieces(words: readonly string[], most: number): (readonly string[])[] {
  const out: (readonly string[])[] = [];
  for (let i = 0; i < words.length; i += most) out.push(words.slice(i, i + most));
  return out;
}

/** The trees of a long sentence's pieces as one: later roots hang on the first, as parataxis. */
export function joined(trees: readonly DependencyTree[], length: number): DependencyTree {
  const heads = new Int32Array(length);
  const deprels: string[] = [];
  let root = -1;
  for (const tree of trees) {
    const at = deprels.length;
    tree.heads.forEach((head, i) => {
      heads[at + i] = head < 0 ? root : at + head;
      deprels.push(head < 0 && root >= 0 ? "parataxis" : (tree.deprels[i] ?? "dep"));
    });
    if (root < 0) root = tree.heads.indexOf(-1);
  }
  return { heads, deprels };
}
