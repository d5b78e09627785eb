import type { CommitmentType } from "@/lib/codebook";
import { phraseAt } from "@/lib/coding/frames/phrases";
import { topicsAfter, topicsBetween, typesFor } from "@/lib/coding/sentence/objects";
import { type ActFound, lower, type Reading, type TopicFound } from "@/lib/coding/sentence/reading";
import { verbGroup } from "@/lib/coding/sentence/verb-group";

/** An act with what it is done to: enough to name a commitment type, not yet whose it is. */
export interface Core {
  readonly act: ActFound;
  readonly types: readonly CommitmentType[];
  readonly topics: readonly TopicFound[];
}

/** The act with the objects that give it a type; null where the words name none. */
export function coreOf(
  reading: Reading,
  act: ActFound,
  taken: ReadonlySet<TopicFound>,
): Core | null {
  const frame = act.value;
  if (frame.kind === "aspect" || frame.kind === "pass") return null;
  if (frame.kind === "stance" && (frame.needs === "deed" || governsVerb(reading, act))) return null;
  if (frame.kind === "deed" && frame.pos === "verb" && /ing$/.test(lower(reading, act.last + 1)))
    if ((reading.actsAt[act.last + 1]?.length ?? 0) > 0) return null;
  const topics = objectsOf(reading, act).filter(
    (topic) => !taken.has(topic) || topic.last < act.first,
  );
  const own = topics.filter((topic) => typesFor(frame, topic).length > 0);
  const told =
    frame.kind === "stance" ? own.filter((topic) => !deedBetween(reading, act, topic)) : own;
  const telling = told.some((topic) => !topic.value.weak)
    ? told.filter((t) => !t.value.weak)
    : told;
  if (frame.needs === "extra" && !hasExtra(reading, act)) return null;
  if (frame.needs === "actor" && !actorNear(reading, act)) return null;
  const types = [...new Set(telling.flatMap((topic) => typesFor(frame, topic)))];
  // "$100 million for the force": money, not the force.
  if (types.some((type) => FORCES.has(type)) && sumEnd(reading, act) === "for")
    return { act, types: ["funds"], topics: [] };
  if (
    frame.kind === "deed" &&
    frame.types?.includes("funds") &&
    !types.includes("funds") &&
    barePayment(reading, act)
  )
    types.push("funds");
  if (frame.implies && (types.length === 0 || frame.needs === "extra"))
    return frame.needs === "topic" ? null : { act, types: [frame.implies], topics: telling };
  if (types.length === 0 && frame.anyobject && actorNear(reading, act))
    return { act, types: ["territory"], topics: [] };
  return types.length > 0 ? { act, types, topics: telling } : null;
}

/** "approved the sale of jets": the deed named by a noun speaks for itself. */
function deedBetween(reading: Reading, act: ActFound, topic: TopicFound): boolean {
  for (let k = act.last + 1; k <= topic.last + 2; k++)
    for (const { value } of reading.actsAt[k] ?? [])
      if (value.kind === "deed" && value.pos === "noun" && typesFor(value, topic).length > 0)
        return true;
  return false;
}

/** A stance over a deed speaks through the deed: "agreed to send". */
function governsVerb(reading: Reading, act: ActFound): boolean {
  if (lower(reading, act.last) === "to" && reading.tags[act.last + 1] === "VERB") return true;
  for (let k = act.last + 1; k < reading.tokens.length && k < act.last + 7; k++) {
    const word = lower(reading, k);
    if (word === "to" && reading.tags[k] === "PART") return true;
    if (/ing$/.test(word) && reading.tags[k] === "VERB") return true;
    if (/^(?:that|whether)$/.test(word) && k <= act.last + 2) return true;
    if (reading.topicAt[k] || /^[,;:]$/.test(word)) return false;
  }
  return false;
}

const FORCES: ReadonlySet<CommitmentType> = new Set(["troops", "monitoring", "command"]);

/** "provided €3.1 billion to X": a sum that pays for nothing named is money itself. */
function barePayment(reading: Reading, act: ActFound): boolean {
  const next = sumEnd(reading, act);
  return next !== null && !/^(?:in|of|worth|for)$/.test(next);
}

/** The word after a sum of money right after the act; null where there is none. */
function sumEnd(reading: Reading, act: ActFound): string | null {
  for (let k = act.last + 1; k < reading.tokens.length && k < act.last + 5; k++) {
    if (!/^[$€£¥]$/.test(lower(reading, k))) continue;
    let end = k + 1;
    while (reading.tags[end + 1] === "NUM") end++;
    return lower(reading, end + 1);
  }
  return null;
}

function objectsOf(reading: Reading, act: ActFound): TopicFound[] {
  const takes = (topic: TopicFound): boolean => typesFor(act.value, topic).length > 0;
  if (act.value.pos === "verb") {
    const group = verbGroup(reading, act.first);
    if (group.passive) return passiveObjects(reading, group.start);
    const after = topicsAfter(reading, act.last + 1, takes);
    if (after.length > 0) return after;
    const owned = act.value.bysubject && !hasPurpose(reading, act);
    return owned ? ownedBefore(reading, group.start) : after;
  }
  const after = topicsAfter(reading, act.last + 1, takes);
  if (act.value.pos !== "noun" || after.length > 0) return after;
  return topicsBetween(reading, act.first - 5, act.first - 1).slice(-1);
}

function passiveObjects(reading: Reading, start: number): TopicFound[] {
  const found: TopicFound[] = [];
  const relative = /^(?:which|that)$/.test(lower(reading, start - 1));
  for (let k = start - 1; k >= 0 && k > start - 45; k--) {
    const topic = reading.topicAt[k];
    if (topic) {
      if (found[0] !== topic) found.unshift(topic);
      continue;
    }
    const word = lower(reading, k);
    if (/^[;:]$/.test(word)) break;
    if (relative && k > start - 16) continue;
    if (
      !reading.mentionAt[k] &&
      (reading.tags[k] === "VERB" || reading.tags[k] === "AUX") &&
      k < start - 1
    )
      break;
  }
  return found;
}

/** "forces could join to monitor a truce": what they would do says the type, not who they are. */
const hasPurpose = (reading: Reading, act: ActFound): boolean =>
  lower(reading, act.last + 1) === "to" &&
  (reading.actsAt[act.last + 2] ?? []).some(({ value }) => value.kind === "deed");

const ownedBefore = (reading: Reading, start: number): TopicFound[] =>
  topicsBetween(reading, start - 14, start - 1).filter((t) => t.value.types.includes("troops"));

function hasExtra(reading: Reading, act: ActFound): boolean {
  const extra = act.value.extra ?? [];
  for (let k = act.last + 1; k < reading.tokens.length && k < act.last + 22; k++)
    if (extra.some((phrase) => phraseAt(reading.tokens, k, phrase.split(" ")))) return true;
  return false;
}

function actorNear(reading: Reading, act: ActFound): boolean {
  for (let k = act.last + 1; k < reading.tokens.length && k < act.last + 9; k++) {
    if (reading.mentionAt[k]) return true;
    if (/^[,;:.]$/.test(lower(reading, k))) return false;
  }
  return false;
}
