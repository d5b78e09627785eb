import type { CommitmentType, HolderId, Span } from "@/lib/codebook";
import type { Mention } from "@/lib/coding/actors/mention";
import { phraseAt } from "@/lib/coding/frames/phrases";
import { groupAround } from "@/lib/coding/sentence/mention-group";
import {
  listedAfter,
  ownersOf,
  topicsAfter,
  topicsBetween,
  typesFor,
} from "@/lib/coding/sentence/objects";
import { type ActFound, lower, type Reading, type TopicFound } from "@/lib/coding/sentence/reading";
import type { Subject } from "@/lib/coding/sentence/subject";
import { verbGroup } from "@/lib/coding/sentence/verb-group";
import { type Chain, climb, deniedNoun } from "./chain";
import { type Draft, type DraftHolder, holdersOfMention } from "./draft";
import { negate } from "./level";

/** Whoever "we" and "they" stand for at this place. */
export interface Voices {
  readonly speakers: readonly HolderId[];
  readonly parties: readonly HolderId[];
}

interface Core {
  readonly act: ActFound;
  readonly types: readonly CommitmentType[];
  readonly topics: readonly TopicFound[];
}

/** Every claim a sentence makes, before attribution. */
export function draftsOf(reading: Reading, voicesAt: (token: number) => Voices): Draft[] {
  const drafts: Draft[] = [];
  const taken = new Set<TopicFound>();
  for (let i = 0; i < reading.tokens.length; i++) {
    for (const act of reading.actsAt[i] ?? []) {
      const core = coreOf(reading, act, taken);
      if (!core) continue;
      const made = draftCore(reading, core, voicesAt);
      if (made.length === 0) continue;
      for (const topic of core.topics)
        if (act.value.kind !== "deed" || act.value.pos === "verb") taken.add(topic);
      drafts.push(...made);
      break;
    }
  }
  return drafts;
}

/** The act with the objects that give it a type; null where the words name none. */
function coreOf(reading: Reading, act: ActFound, taken: ReadonlySet<TopicFound>): Core | null {
  const frame = act.value;
  if (frame.kind === "aspect" || frame.kind === "pass") return null;
  if (frame.kind === "stance" && (frame.needs === "deed" || governsVerb(reading, act))) return null;
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

/** "provided €3.1 billion to X": a sum that pays for nothing named is money itself. */
function barePayment(reading: Reading, act: ActFound): boolean {
  for (let k = act.last + 1; k < reading.tokens.length && k < act.last + 5; k++) {
    if (!/^[$€£¥]$/.test(lower(reading, k))) continue;
    let end = k + 1;
    while (reading.tags[end + 1] === "NUM") end++;
    return !/^(?:in|of|worth|for)$/.test(lower(reading, end + 1));
  }
  return false;
}

function objectsOf(reading: Reading, act: ActFound): TopicFound[] {
  if (act.value.pos === "verb") {
    const group = verbGroup(reading, act.first);
    if (group.passive) return passiveObjects(reading, group.start);
    const after = topicsAfter(reading, act.last + 1);
    if (after.length > 0) return after;
    return act.value.id === "arrive" || act.value.id === "join-force"
      ? ownedBefore(reading, group.start)
      : after;
  }
  const after = topicsAfter(reading, act.last + 1);
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

function draftCore(reading: Reading, core: Core, voicesAt: (token: number) => Voices): Draft[] {
  const { act } = core;
  const first = core.topics[0] ?? null;
  if (act.value.pos === "led") return ledDrafts(reading, core);
  const base = act.value.level ?? "committed";
  const denied =
    first !== null && act.value.kind !== "deed"
      ? false
      : first !== null && deniedNoun(reading, first.first);
  const policy =
    first !== null &&
    act.value.kind === "stance" &&
    deniedNoun(reading, first.first) &&
    act.value.pos === "noun";
  const chain = climb(reading, act, denied || policy ? negate(base) : base);
  if (!chain) return [];
  const holders = holdersFor(reading, core, chain, voicesAt);
  return holders.flatMap((holder) =>
    core.types.map((type) => draft(reading, core, chain, holder, type)),
  );
}

function draft(
  reading: Reading,
  core: Core,
  chain: Chain,
  holder: DraftHolder,
  type: CommitmentType,
): Draft {
  const { act, topics } = core;
  const topic = topics.find((t) => typesFor(act.value, t).includes(type)) ?? topics[0] ?? null;
  const last = Math.max(act.last, chain.last, ...topics.map((t) => t.last));
  const first = Math.min(act.first, chain.first, topic?.first ?? act.first);
  return {
    holder,
    type,
    stance: chain.level,
    role: act.value.role ?? null,
    change: act.value.change ?? null,
    target: chain.target?.holder ?? targetAfter(reading, act, last, holder.id),
    frame: act.value.id,
    passing: act.value.pos === "led",
    first,
    last,
    act: span(reading, act.first, act.last),
    object: topic ? span(reading, topic.first, topic.last) : null,
  };
}

const span = (reading: Reading, first: number, last: number): Span => ({
  start: reading.tokens[first]?.start ?? 0,
  end: reading.tokens[last]?.end ?? 0,
});

/** "to Ukraine", "against Russia": for or against whom, near the object. */
function targetAfter(
  reading: Reading,
  act: ActFound,
  last: number,
  holder: HolderId,
): HolderId | null {
  for (let k = act.last + 1; k < reading.tokens.length && k < last + 9; k++) {
    const mention = reading.mentionAt[k];
    if (!mention) continue;
    const lead = lower(reading, mention.firstToken - 1);
    const direct = k === act.last + 1;
    if (
      (direct || /^(?:to|on|against|for|from|in|of|with)$/.test(lead)) &&
      mention.holder !== holder
    )
      return mention.holder;
  }
  return null;
}

/** "U.S.-led mechanism": the lead is the actor before the hyphen. */
function ledDrafts(reading: Reading, core: Core): Draft[] {
  const { act } = core;
  const topic = core.topics[0];
  const named = lower(reading, act.first - 1) === "-" ? reading.mentionAt[act.first - 2] : null;
  if (!topic || !named || topic.first - act.last > 4) return [];
  const chain: Chain = {
    level: "committed",
    subject: { kind: "actors", mentions: [named], from: named.firstToken },
    group: null,
    target: null,
    wished: false,
    first: named.firstToken,
    last: topic.last,
  };
  return holdersOfNames([named]).flatMap((holder) =>
    typesFor(act.value, topic).map((type) =>
      draft(reading, { ...core, topics: [topic] }, chain, holder, type),
    ),
  );
}

function holdersOfNames(mentions: readonly Mention[]): DraftHolder[] {
  return mentions.flatMap((mention) =>
    holdersOfMention(mention).map((id) => ({
      id,
      span: { start: mention.start, end: mention.end },
    })),
  );
}

function holdersFor(
  reading: Reading,
  core: Core,
  chain: Chain,
  voicesAt: (token: number) => Voices,
): DraftHolder[] {
  const anonymous = (ids: readonly HolderId[], at: number): DraftHolder[] =>
    ids.map((id) => ({ id, span: span(reading, at, at) }));
  if (chain.wished)
    return anonymous(voicesAt(chain.first).speakers, chain.first).map((h) => ({
      ...h,
      span: null,
    }));
  const named = subjectHolders(reading, core, chain.subject, voicesAt, anonymous);
  if (named.length > 0) return named;
  if (core.act.value.kind !== "deed") return [];
  const owners = core.topics.flatMap((topic) => [...ownersOf(reading, topic)]);
  return chain.group?.passive || chain.subject.kind === "other"
    ? holdersOfNames(chain.group?.passive ? owners : [])
    : [];
}

function subjectHolders(
  reading: Reading,
  core: Core,
  subject: Subject,
  voicesAt: (token: number) => Voices,
  anonymous: (ids: readonly HolderId[], at: number) => DraftHolder[],
): DraftHolder[] {
  switch (subject.kind) {
    case "actors": {
      const named = holdersOfNames(subject.mentions);
      const listed = subject.mentions.some((m) => m.kind === "group")
        ? memberList(reading, subject.mentions)
        : [];
      return [...named, ...holdersOfNames(listed)];
    }
    case "speaker":
      return anonymous(voicesAt(subject.at).speakers, subject.at);
    case "parties":
      return anonymous(voicesAt(subject.at).parties, subject.at);
    case "plural":
      return holdersOfNames(
        listedAfter(reading, Math.max(core.act.last, ...core.topics.map((t) => t.last)) + 1),
      );
    case "other":
      return [];
  }
}

/** "NATO allies, including Germany": members named beside the group. */
function memberList(reading: Reading, mentions: readonly Mention[]): readonly Mention[] {
  const last = mentions[mentions.length - 1];
  if (!last) return [];
  for (let k = last.lastToken + 1; k < last.lastToken + 5; k++) {
    if (!/^(?:including|like)$/.test(lower(reading, k))) continue;
    const named = reading.mentionAt[k + 1] ?? reading.mentionAt[k + 2];
    return named ? groupAround(reading, named) : [];
  }
  return [];
}
