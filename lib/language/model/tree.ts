/**
 * The best tree under scores for single arcs (Chu and Liu 1965, Edmonds 1967), with one root.
 * `scores` holds n rows of `stride`: row i, column 0 is the score of word i as the root, column j + 1
 * that of word j as its head. Returns heads, -1 for the root. Quadratic in the length of the sentence.
 */
export function bestTree(scores: Float32Array, n: number, stride: number): Int32Array {
  return treeFrom(greedy(scores, n, stride), scores, stride);
}

/** The same where each word's best head is known: those are the answer when they make a tree. */
export function treeFrom(best: Int32Array, scores: Float32Array, stride: number): Int32Array {
  const n = best.length;
  let roots = 0;
  for (let i = 0; i < n; i++) if ((best[i] ?? 0) < 0) roots++;
  if (roots === 1 && !hasCycle(best)) return best;
  if (n === 1) return Int32Array.of(-1);
  // One root: the word whose arc from the root costs least against its best other head.
  let root = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    let other = Number.NEGATIVE_INFINITY;
    for (let j = 0; j < n; j++)
      if (j !== i) other = Math.max(other, scores[i * stride + j + 1] ?? 0);
    const cost = other - (scores[i * stride] ?? 0);
    if (cost < least) {
      least = cost;
      root = i;
    }
  }
  return contracted(scores, n, stride, root);
}

function greedy(scores: Float32Array, n: number, stride: number): Int32Array {
  const heads = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const row = i * stride;
    let best = scores[row] ?? 0;
    let head = -1;
    for (let j = 0; j < n; j++) {
      const score = scores[row + j + 1] ?? 0;
      if (score > best && j !== i) {
        best = score;
        head = j;
      }
    }
    heads[i] = head;
  }
  return heads;
}

/** Whether following heads from some word never reaches the root. */
function hasCycle(heads: Int32Array): boolean {
  return firstCycle(heads, -1) !== null;
}

/** The words of one cycle, or null. Words under `root` and the root itself are on none. */
function firstCycle(heads: Int32Array, root: number): number[] | null {
  const seen = new Int32Array(heads.length).fill(-1);
  for (let i = 0; i < heads.length; i++) {
    let at = i;
    while (at >= 0 && at !== root && seen[at] === -1) {
      seen[at] = i;
      at = heads[at] ?? -1;
    }
    if (at < 0 || at === root || seen[at] !== i) continue;
    const cycle = [at];
    for (let k = heads[at] ?? -1; k !== at; k = heads[k] ?? -1) cycle.push(k);
    return cycle;
  }
  return null;
}

/**
 * Breaks cycles one after another: the word of the cycle that loses least by another head outside
 * the cycle's own words and their dependents takes it. Not always the optimum that full contraction
 * finds, but a tree, and each break is final, so the number of breaks is bounded.
 */
function contracted(scores: Float32Array, n: number, stride: number, root: number): Int32Array {
  const heads = greedy(scores, n, stride);
  heads[root] = -1;
  for (let i = 0; i < n; i++)
    if (i !== root && (heads[i] ?? -1) < 0) heads[i] = bestOther(scores, n, stride, i, null).head;
  for (let breaks = 0; breaks <= n; breaks++) {
    const cycle = firstCycle(heads, root);
    if (!cycle) return heads;
    const under = dependentsOf(heads, cycle);
    let least = Number.POSITIVE_INFINITY;
    let broken = cycle[0] ?? 0;
    let head = root;
    for (const i of cycle) {
      const other = bestOther(scores, n, stride, i, under);
      const loss = (scores[i * stride + (heads[i] ?? -1) + 1] ?? 0) - other.score;
      if (other.head >= 0 && loss < least) {
        least = loss;
        broken = i;
        head = other.head;
      }
    }
    heads[broken] = head;
  }
  return heads;
}

function bestOther(
  scores: Float32Array,
  n: number,
  stride: number,
  i: number,
  excluded: Uint8Array | null,
): { head: number; score: number } {
  let head = -1;
  let score = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < n; j++) {
    const value = scores[i * stride + j + 1] ?? 0;
    if (j === i || excluded?.[j] || value <= score) continue;
    score = value;
    head = j;
  }
  return { head, score };
}

/** Marks the words of the cycle and all that hang on it. */
function dependentsOf(heads: Int32Array, cycle: readonly number[]): Uint8Array {
  const state = new Uint8Array(heads.length);
  for (const i of cycle) state[i] = 1;
  const path: number[] = [];
  for (let i = 0; i < heads.length; i++) {
    path.length = 0;
    let at = i;
    while (at >= 0 && state[at] === 0) {
      state[at] = 3;
      path.push(at);
      at = heads[at] ?? -1;
    }
    const found = at >= 0 && state[at] === 1 ? 1 : 2;
    for (const k of path) state[k] = found;
  }
  return state.map((value) => (value === 1 ? 1 : 0));
}
