import type { Tree } from "@/lib/coding/sentence/tree";
import { headOf } from "@/lib/coding/sentence/tree";

/** The tokens whose way to their head lies on the way between `from` and `to` in the tree. */
function between(tree: Tree, from: number, to: number): number[] {
  const up = (k: number): number[] => {
    const way: number[] = [];
    for (let at = k; at >= 0 && way.length <= tree.heads.length; at = headOf(tree, at))
      way.push(at);
    return way;
  };
  const [a, b] = [up(from), up(to)];
  const met = a.find((k) => b.includes(k));
  const below = (way: readonly number[]): number[] =>
    met === undefined ? [] : way.slice(0, way.indexOf(met));
  return [...below(a), ...below(b)];
}

/** The arcs, by their lower end, that join each of `ends` to `centre`; in reading order, each once. */
export const walkedFrom = (tree: Tree, centre: number, ends: readonly number[]): number[] =>
  [...new Set(ends.flatMap((end) => between(tree, end, centre)))].sort((a, b) => a - b);
