import { maximumTree } from "./spanning";

/**
 * The best tree under scores for single arcs, with one root. `scores` holds n rows of `stride`: row i,
 * column 0 is the score of word i as the root, column j + 1 that of word j as its head. Returns heads,
 * −1 for the root. Quadratic in the length of the sentence.
 */
export function bestTree(scores: Float32Array, n: number, stride: number): Int32Array {
  const best = Int32Array.from({ length: n }, (_, i) => bestHead(scores, n, i, i * stride));
  return treeFrom(best, scores, stride);
}

/** The same where each word's best head is known: those are the answer when they make a tree. */
export function treeFrom(best: Int32Array, scores: Float32Array, stride: number): Int32Array {
  return isTree(best) ? best : maximumTree(scores, best.length, stride);
}

function bestHead(scores: Float32Array, n: number, i: number, row: number): number {
  let best = -1;
  for (let j = 0; j < n; j++)
    if (j !== i && (scores[row + j + 1] ?? 0) > (scores[row + best + 1] ?? 0)) best = j;
  return best;
}

/** Whether one word is the root and all others come to it by their heads. */
function isTree(heads: Int32Array): boolean {
  const n = heads.length;
  const seen = new Int32Array(n);
  let roots = 0;
  for (let i = 0; i < n; i++) {
    if ((heads[i] ?? -1) < 0) roots++;
    let at = i;
    while (at >= 0 && seen[at] === 0) {
      seen[at] = i + 1;
      at = heads[at] ?? -1;
    }
    if (at >= 0 && seen[at] === i + 1) return false;
  }
  return roots === 1;
}
