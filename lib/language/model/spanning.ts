/** What the search for the best tree keeps. A slot is the root (0), a word (i + 1), or words contracted into one of theirs. */
interface Search {
  readonly slots: number;
  /** Of the arc from slot u into slot v, at v · slots + u: its score, and its ends in the sentence. */
  readonly score: Float64Array;
  readonly head: Int32Array;
  readonly dependent: Int32Array;
  readonly alive: Uint8Array;
  /** Which node a slot is: first the words and the root, then one for each contraction. */
  readonly nodeOf: Int32Array;
  /** The contraction that a node went into, or −1. */
  readonly parent: number[];
  /** The chosen arc into each node. */
  readonly chosen: { head: number; dependent: number; score: number }[];
}

/**
 * The heads of the tree with one root whose arcs score most (Chu and Liu 1965, Edmonds 1967; contracting
 * as in Tarjan 1977). `scores` is laid out as for `bestTree`. Quadratic in the length of the sentence.
 */
export function maximumTree(scores: Float32Array, n: number, stride: number): Int32Array {
  const search = openSearch(scores, n, stride);
  const done = new Uint8Array(search.slots);
  done[0] = 1;
  for (let word = 1; word < search.slots; word++)
    if (search.alive[word] && !done[word]) growPath(search, word, done);
  return expand(search, n);
}

function openSearch(scores: Float32Array, n: number, stride: number): Search {
  const slots = n + 1;
  let most = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= n; j++) most = Math.max(most, Math.abs(scores[i * stride + j] ?? 0));
  // A second root would cost more than all else can give.
  const rootCost = 2 * slots * (most + 1);
  const score = new Float64Array(slots * slots);
  const head = new Int32Array(slots * slots);
  const dependent = new Int32Array(slots * slots);
  for (let v = 1; v < slots; v++)
    for (let u = 0; u < slots; u++) {
      const at = v * slots + u;
      score[at] = (scores[(v - 1) * stride + u] ?? 0) - (u === 0 ? rootCost : 0);
      head[at] = u - 1;
      dependent[at] = v - 1;
    }
  return {
    slots,
    score,
    head,
    dependent,
    alive: new Uint8Array(slots).fill(1),
    nodeOf: Int32Array.from({ length: slots }, (_, slot) => slot),
    parent: new Array<number>(slots).fill(-1),
    chosen: Array.from({ length: slots }, () => ({ head: -1, dependent: -1, score: 0 })),
  };
}

/** Follows best arcs backwards from a word until they come to the root, contracting the cycles they make. */
function growPath(search: Search, from: number, done: Uint8Array): void {
  const path = [from];
  for (;;) {
    const v = path[path.length - 1] ?? from;
    const u = chooseArc(search, v);
    if (done[u]) break;
    const place = path.indexOf(u);
    if (place < 0) path.push(u);
    else contract(search, path.splice(place + 1), u);
  }
  for (const slot of path) done[slot] = 1;
}

/** Chooses the best arc into a slot; returns where it comes from. */
function chooseArc({ slots, score, head, dependent, alive, nodeOf, chosen }: Search, v: number) {
  let best = -1;
  for (let u = 0; u < slots; u++)
    if (
      alive[u] &&
      u !== v &&
      (best < 0 || (score[v * slots + u] ?? 0) > (score[v * slots + best] ?? 0))
    )
      best = u;
  const at = v * slots + best;
  chosen[nodeOf[v] ?? 0] = {
    head: head[at] ?? -1,
    dependent: dependent[at] ?? -1,
    score: score[at] ?? 0,
  };
  return best;
}

/** Makes `into` and the slots in `rest`, which lie on a cycle, one. */
function contract(search: Search, rest: readonly number[], into: number): void {
  const { slots, score, head, dependent, alive, nodeOf, parent, chosen } = search;
  const cycle = [into, ...rest];
  const lost = cycle.map((v) => chosen[nodeOf[v] ?? 0]?.score ?? 0);
  for (const v of rest) alive[v] = 0;
  const move = (from: number, to: number, value: number) => {
    score[to] = value;
    head[to] = head[from] ?? -1;
    dependent[to] = dependent[from] ?? -1;
  };
  for (let x = 0; x < slots; x++) {
    if (!alive[x] || x === into) continue;
    let enter = into * slots + x;
    let entering = Number.NEGATIVE_INFINITY;
    let leave = x * slots + into;
    cycle.forEach((v, k) => {
      const gain = (score[v * slots + x] ?? 0) - (lost[k] ?? 0);
      if (gain > entering) {
        entering = gain;
        enter = v * slots + x;
      }
      if ((score[x * slots + v] ?? 0) > (score[leave] ?? 0)) leave = x * slots + v;
    });
    move(enter, into * slots + x, entering);
    move(leave, x * slots + into, score[leave] ?? 0);
  }
  const node = parent.length;
  for (const v of cycle) parent[nodeOf[v] ?? 0] = node;
  parent.push(-1);
  chosen.push({ head: -1, dependent: -1, score: 0 });
  nodeOf[into] = node;
}

/** Opens contractions again, the last first: the arc into one takes the place of one arc on its cycle. */
function expand({ parent, chosen }: Search, n: number): Int32Array {
  const heads = new Int32Array(n).fill(-1);
  const replaced = new Uint8Array(parent.length);
  for (let node = parent.length - 1; node > 0; node--) {
    const arc = chosen[node];
    if (!arc || replaced[node]) continue;
    heads[arc.dependent] = arc.head;
    for (let at = arc.dependent + 1; at !== node; at = parent[at] ?? node) replaced[at] = 1;
  }
  return heads;
}
