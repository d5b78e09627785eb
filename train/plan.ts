import type { Widths } from "@/lib/language/model/tensors";
import type { Dropout } from "./network/dropout";

/** How the network is trained. */
export interface Plan {
  readonly seed: number;
  /** The widths of tags and labels follow from the treebank. */
  readonly widths: Omit<Widths, "tags" | "labels">;
  /** How many of the most frequent words get a row with a vector, seen in the treebank or not. */
  readonly frequentWords: number;
  readonly dropout: Dropout;
  /** One sentence of so many is read a second time wholly in lower case, as transcripts in capitals are read. */
  readonly lowerEvery: number;
  readonly epochs: number;
  readonly batchWords: number;
  /** Steps of Adam: the rate rises over `warmup` steps and falls to 0 over the last `fall` of all steps. */
  readonly rate: number;
  readonly warmup: number;
  readonly fall: number;
  /** The longest gradient that a step may follow. */
  readonly clip: number;
  /** Longer sentences are not trained on. */
  readonly longest: number;
}

/** Found by measurement on dev: see docs/parser.md for what else was tried. */
export const PLAN: Plan = {
  seed: 1,
  widths: { input: 64, hidden: 56, layers: 3, arc: 48, label: 48, tagLayers: 2, tagUnits: 64 },
  frequentWords: 30_000,
  dropout: { word: 0.1, input: 0.2, hidden: 0.2 },
  lowerEvery: 16,
  epochs: 20,
  batchWords: 1200,
  rate: 0.004,
  warmup: 200,
  fall: 2 / 3,
  clip: 5,
  longest: 160,
};
