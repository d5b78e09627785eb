import { tokenAt } from "@/lib/coding/claims/act-token";
import type { Draft } from "@/lib/coding/claims/draft";
import { SPEAKERS } from "@/lib/coding/frames/lexicon";
import { lower, type Reading } from "@/lib/coding/sentence/reading";
import { dependents, headOf, headWithin, relation } from "@/lib/coding/sentence/tree";
import type { HolderFound, Words } from "./explained";
import { wordsAt } from "./read-sentence";

/** Tokens of a span of the document, null where it begins or ends outside the sentence. */
export function tokensOver(
  reading: Reading,
  { start, end }: { readonly start: number; readonly end: number },
): Words | null {
  const first = tokenAt(reading, start);
  const last = tokenAt(reading, end - 1);
  return first < 0 || last < first ? null : wordsAt(reading, first, last);
}

/** How the holder of a draft was found; `at` is where it is named, null where it is not in the sentence. */
export function foundAs(reading: Reading, draft: Draft, at: Words | null): HolderFound {
  const last = draft.steps.at(-1)?.kind;
  if (last === "judged") return { how: "judge" };
  if (last === "entry") return { how: "entry" };
  if (at === null) return { how: "wisher" };
  if (draft.passing) return { how: "leader" };
  if (!reading.mentionAt[at.first]) return unnamed(reading, at);
  return placed(reading, at);
}

const unnamed = (reading: Reading, { first, last }: Words): HolderFound => {
  for (let k = first; k <= last; k++)
    if (SPEAKERS.has(lower(reading, k))) return { how: "speaker" };
  return { how: "parties" };
};

const STEPS = 12;

/** By its place in the tree: up from the name to what its noun phrase hangs on. */
function placed(reading: Reading, { first, last }: Words): HolderFound {
  const { tree } = reading;
  const owns = (k: number): HolderFound => {
    const of = headOf(tree, k);
    return { how: "owner", of: wordsAt(reading, of, of) };
  };
  let at = headWithin(tree, first, last);
  let owner: HolderFound | null = null;
  let joined = false;
  for (let steps = 0; steps < STEPS; steps++) {
    const above = headOf(tree, at);
    if (above < 0) break;
    switch (relation(tree, at)) {
      case "nsubj":
      case "expl":
        if (joined) return { how: "list-member" };
        return { how: "subject", of: wordsAt(reading, above, above) };
      case "obl":
      case "nmod": {
        const prepositions = dependents(tree, at, "case").map((k) => lower(reading, k));
        if (prepositions.includes("by")) return { how: "agent" };
        owner ??= joined ? { how: "list-member" } : owns(at);
        if (relation(tree, at) === "obl") return { how: "named" };
        break;
      }
      case "amod":
      case "compound":
      case "det":
        owner ??= owns(at);
        break;
      case "conj":
        joined = true;
        break;
      case "appos":
      case "flat":
        break;
      default:
        return owner ?? (joined ? { how: "list-member" } : { how: "named" });
    }
    at = above;
  }
  return owner ?? { how: "named" };
}
