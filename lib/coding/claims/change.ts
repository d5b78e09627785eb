import { type Change, type CommitmentType, sideOf } from "@/lib/codebook";
import {
  DROPPING,
  FIRST,
  LOWERING,
  MORE,
  NOVEL,
  RAISING,
  REAFFIRMING,
} from "@/lib/coding/frames/change-words";
import { findAt, type PhraseIndex } from "@/lib/coding/frames/phrases";
import { lower, type Reading } from "@/lib/coding/sentence/reading";
import { ancestors, headOf, relation } from "@/lib/coding/sentence/tree";
import { tokenAt } from "./act-token";
import type { Draft } from "./draft";

/** How far past the claim's words it may be said that a promise is gone, in tokens. */
const REACH = 40;

/** Types of which one is called new; a new force or headquarters is no new position. */
const THINGS: ReadonlySet<CommitmentType> = new Set([
  "sanctions",
  "arms",
  "funds",
  "diplomacy",
  "guarantee",
]);

/** What the sentence says became of an earlier promise. */
export function changeFor(reading: Reading, draft: Draft): Change | null {
  const { tokens } = reading;
  for (let k = draft.last; !draft.passing && k < Math.min(tokens.length, draft.last + REACH); k++)
    if (findAt(DROPPING, tokens, k).length > 0) return "dropped";
  const favours = sideOf(draft.stance) === "for";
  // "refused to withdraw": the change is what did not happen.
  const kept = draft.change === "lowered" && favours;
  if (draft.change && !kept) return draft.change;
  const own = verbsOver(reading, draft);
  if (said(reading, own, REAFFIRMING) || saidBefore(reading, draft)) return "reaffirmed";
  const act = own.slice(0, 1);
  if (draft.stance !== "opposed") {
    if (said(reading, act, LOWERING)) return "lowered";
    if (said(reading, act, RAISING)) return "raised";
  }
  for (let k = 0; k < tokens.length; k++)
    if (near(draft, k) && findAt(FIRST, tokens, k).length > 0) return "new";
  return favours ? added(reading, draft) : null;
}

const near = ({ first, last }: Draft, k: number): boolean => k > first - 12 && k < last + 12;

/** The act's verb and those over it in its own clause, nearest first. */
function verbsOver(reading: Reading, draft: Draft): number[] {
  const { tree, tags } = reading;
  const act = tokenAt(reading, draft.act.start);
  if (act < 0) return [];
  const found = [act];
  let below = act;
  for (const k of ancestors(tree, act).slice(0, 4)) {
    const link = relation(tree, below);
    if (link === "acl" || link === "parataxis" || link === "conj") break;
    if (tags[k] === "VERB" || tags[k] === "ADJ" || tags[k] === "NOUN") found.push(k);
    below = k;
  }
  return found;
}

const said = (reading: Reading, at: readonly number[], words: PhraseIndex<string>): boolean =>
  at.some((k) => findAt(words, reading.tokens, k).length > 0);

/** A word of reaffirming right before the claim's words, whatever the tree makes of it. */
function saidBefore(reading: Reading, draft: Draft): boolean {
  for (let k = Math.max(0, draft.first - 6); k <= draft.first + 2; k++)
    if (findAt(REAFFIRMING, reading.tokens, k).length > 0) return true;
  return false;
}

/** "500 more soldiers" come on top; "new sanctions" were not there before. */
function added(reading: Reading, draft: Draft): Change | null {
  const from = draft.object ? tokenAt(reading, draft.object.start) : draft.last;
  for (let k = draft.first; k <= Math.max(draft.last, from); k++) {
    const word = lower(reading, k);
    if (
      MORE.has(word) &&
      lower(reading, k + 1) !== "than" &&
      lower(reading, k - 1) !== "no" &&
      counts(reading, k)
    )
      return "raised";
    if (NOVEL.has(word) && THINGS.has(draft.type) && reading.tags[k] === "ADJ") return "new";
  }
  return null;
}

/** "more" before or after what it counts, not "more quickly". */
const counts = (reading: Reading, k: number): boolean =>
  /^(?:amod|det|advmod|nummod|nmod|obj|fixed)$/.test(relation(reading.tree, k)) &&
  /^(?:NOUN|NUM|SYM|PROPN|VERB)$/.test(reading.tags[headOf(reading.tree, k)] ?? "");
