import { HYPOTHETICAL } from "@/lib/coding/frames/lexicon";
import { lemma, type Reading } from "./reading";
import { headOf, relation } from "./tree";

/** Under a word that only imagines or denies: "a scenario in which", "denied that". */
export function imagined(reading: Reading, head: number): number | null {
  const { tree } = reading;
  let at = head;
  for (let steps = 0; steps < 4; steps++) {
    const above = headOf(tree, at);
    if (above < 0 || relation(tree, at) === "conj") return null;
    if (HYPOTHETICAL.has(lemma(reading, above)))
      return tree.deprels[at] === "acl:relcl" && reading.tags[above] === "VERB" ? null : above;
    // A relative clause belongs to its noun, whatever is said of the noun.
    if (tree.deprels[at] === "acl:relcl" || relation(tree, at) === "nsubj") return null;
    at = above;
  }
  return null;
}
