import { bestTree } from "@/lib/language/model/tree";
import type { Encoded, network } from "./network";

export interface Scores {
  readonly tags: number;
  readonly uas: number;
  readonly las: number;
}

/** Scores on gold tokens, punctuation (by weight) left out. */
export function evaluate(net: ReturnType<typeof network>, data: Encoded): Scores {
  let [n, tag, uas, las, all] = [0, 0, 0, 0, 0];
  const count = data.starts.length - 1;
  for (let s = 0; s < count; s++) {
    const from = data.starts[s] ?? 0;
    const length = (data.starts[s + 1] ?? 0) - from;
    const { tags, arcs, labelOf } = net.predict(data, [s]);
    const arc = arcs[0];
    if (!arc) continue;
    const heads = bestTree(arc.scores, length, arc.stride);
    const labels = labelOf(heads);
    for (let i = 0; i < length; i++) {
      all++;
      if (tags[i] === data.tags[from + i]) tag++;
      if ((data.weights[from + i] ?? 1) < 1) continue;
      n++;
      if (heads[i] !== data.heads[from + i]) continue;
      uas++;
      if (labels[i] === data.labels[from + i]) las++;
    }
  }
  return { tags: tag / all, uas: uas / n, las: las / n };
}
