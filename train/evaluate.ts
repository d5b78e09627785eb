import { bestTree } from "@/lib/language/model/tree";
import type { Encoded } from "./encode";
import { lengthOf } from "./encode";
import type { Network } from "./network/network";

/** Shares of right tags, of right heads, and of right heads with right labels. */
export interface Scores {
  readonly tags: number;
  readonly uas: number;
  readonly las: number;
}

/** Scores of the network in training, on gold tokens; heads without punctuation (known by its weight). */
export function evaluate(net: Network, data: Encoded): Scores {
  let [words, tags, arcs, heads, labelled] = [0, 0, 0, 0, 0];
  for (let sentence = 0; sentence + 1 < data.starts.length; sentence++) {
    const from = data.starts[sentence] ?? 0;
    const n = lengthOf(data, sentence);
    const said = net.predict(data, sentence);
    const tree = bestTree(said.arcs.scores, n, said.arcs.stride);
    const labels = said.labelsOf(tree);
    for (let i = 0; i < n; i++) {
      words++;
      if (said.tags[i] === data.tags[from + i]) tags++;
      if ((data.weights[from + i] ?? 1) < 1) continue;
      arcs++;
      if (tree[i] !== data.heads[from + i]) continue;
      heads++;
      if (labels[i] === data.labels[from + i]) labelled++;
    }
  }
  return { tags: tags / words, uas: heads / arcs, las: labelled / arcs };
}
