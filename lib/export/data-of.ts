import { snapshot } from "@/lib/corpus/corpus";
import type { Snapshot } from "@/lib/corpus/snapshot";

/** The data that cards, exports and embeds are drawn from: what the documents say now. */
export const dataOf = (): Snapshot => snapshot();
