import type { CommitmentType, HolderId } from "@/lib/codebook";
import type { Mention } from "@/lib/coding/actors/mention";
import { targetRuleOf } from "@/lib/coding/frames/lexicon";
import { type ActFound, lower, type Reading, type TopicFound } from "@/lib/coding/sentence/reading";
import { headWithin, relation } from "@/lib/coding/sentence/tree";
import { targetInTree } from "./target-tree";

/** How far past the act's words a target may stand. */
const REACH = 9;

/** For or against whom an act of `type` by `holder` is; null where the words beside it do not say. */
export function targetOf(
  reading: Reading,
  act: ActFound,
  topic: TopicFound | null,
  last: number,
  holder: HolderId,
  type: CommitmentType,
): HolderId | null {
  const given = indirectObject(reading, act, type, holder);
  if (given) return given;
  const object = topic ? ([topic.first, topic.last] as const) : null;
  const deed = { frame: act.value, first: act.first, last: act.last, object, holder, type };
  const hung = targetInTree(reading, deed);
  if (hung) return hung;
  const after = mentionLed(reading, act.last + 1, last + REACH, act, type, holder);
  if (after) return after;
  // "Sanctions on Iran were lifted": the thing stands before the act.
  return topic && topic.last < act.first
    ? mentionLed(reading, topic.last + 1, Math.min(topic.last + 5, act.first), act, type, holder)
    : null;
}

/** "sell Australia three submarines"; "expelled Iranian diplomats" where the type allows it. */
function indirectObject(
  reading: Reading,
  act: ActFound,
  type: CommitmentType,
  holder: HolderId,
): HolderId | null {
  let k = act.last + 1;
  while (reading.tags[k] === "DET" && !reading.mentionAt[k]) k++;
  const mention = reading.mentionAt[k];
  if (!mention || !names(reading, mention, holder) || act.value.pos !== "verb") return null;
  // "any NATO boots", "the Cairo declaration": what kind of thing, not for whom.
  const head = headWithin(reading.tree, mention.firstToken, mention.lastToken);
  const modifies = /^(?:compound|nmod|amod)$/.test(relation(reading.tree, head));
  if (
    mention.kind !== "adjective" &&
    modifies &&
    (!/^(?:country|capital)$/.test(mention.kind) || type === "diplomacy")
  )
    return null;
  if (mention.kind === "adjective") return targetRuleOf(type).modifier ? mention.holder : null;
  return mention.holder;
}

/** The first actor or place in a phrase that opens with one of the type's prepositions. */
function mentionLed(
  reading: Reading,
  from: number,
  to: number,
  act: ActFound,
  type: CommitmentType,
  holder: HolderId,
): HolderId | null {
  const own = act.value.toward;
  const leads = own ? new Set(own) : targetRuleOf(type).leads;
  const leaves = act.value.level === "opposed";
  for (let k = from; k < reading.tokens.length && k < to; k++) {
    const mention = reading.mentionAt[k];
    if (!mention) {
      if (/^[;:]$/.test(lower(reading, k))) return null;
      if (reading.tags[k] === "AUX" && reading.tags[k - 1] !== "PART") return null;
      continue;
    }
    const lead = leadOf(reading, mention);
    const led = leads.has(lead) || (leaves && lead === "from");
    // "in Geneva" is where it was done; "to Kyiv" is for whom.
    const venue = mention.kind === "capital" && lead === "in";
    const people = mention.kind === "adjective" && !heads(reading, mention);
    // "for the UN verification mission": whose mission, not for whom.
    const modifies = mention.kind === "group" && heads(reading, mention);
    if (led && !venue && !people && !modifies && names(reading, mention, holder))
      return mention.holder;
    k = mention.lastToken;
  }
  return null;
}

/** The preposition before a mention, past "the" and what describes it ("in eastern X"). */
function leadOf(reading: Reading, mention: Mention): string {
  let k = mention.firstToken - 1;
  for (let step = 0; step < 2; step++)
    if (reading.tags[k] === "DET" || reading.tags[k] === "ADJ") k--;
  return lower(reading, k);
}

/** "to Ukrainian forces": an adjective stands for its country before the forces and officials of it. */
const heads = (reading: Reading, mention: Mention): boolean =>
  reading.topicAt[mention.lastToken + 1] !== null &&
  reading.topicAt[mention.lastToken + 1] !== undefined;

/** One actor other than the holder, named itself: not "X's war", "its forces" or "both countries". */
const names = (reading: Reading, mention: Mention, holder: HolderId): boolean =>
  mention.holder !== null &&
  mention.holder !== holder &&
  mention.kind !== "pronoun" &&
  mention.others.length === 0 &&
  !/^['’]s?$/.test(lower(reading, mention.lastToken + 1));
