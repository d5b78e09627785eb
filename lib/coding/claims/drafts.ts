import { type CommitmentType, type HolderId, type Span, type Stance, sideOf } from "@/lib/codebook";
import type { Mention } from "@/lib/coding/actors/mention";
import { groupAround } from "@/lib/coding/sentence/mention-group";
import { listedAfter, ownersOf, typesFor } from "@/lib/coding/sentence/objects";
import { lower, type Reading, type TopicFound } from "@/lib/coding/sentence/reading";
import type { Subject } from "@/lib/coding/sentence/subject";
import { verbGroup } from "@/lib/coding/sentence/verb-group";
import { type Chain, climb, deniedNoun } from "./chain";
import { type Core, coreOf } from "./core";
import { type Draft, type DraftHolder, holdersOfMention } from "./draft";
import { negate } from "./level";
import { targetOf } from "./target";

/** Whoever "we" and "they" stand for at this place. */
export interface Voices {
  readonly speakers: readonly HolderId[];
  readonly parties: readonly HolderId[];
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
  if (!chain || isOnePerson(reading, core, chain)) return [];
  const chains = chain.judge ? [chain, chain.judge] : [chain];
  return chains.flatMap((link) =>
    holdersFor(reading, core, link, voicesAt).flatMap((holder) =>
      core.types.map((type) => draft(reading, core, link, holder, type)),
    ),
  );
}

/** "He joined the force": a life, not a country's contribution; "agreed to join" is a leader's word. */
const isOnePerson = (reading: Reading, { act }: Core, { subject, first }: Chain): boolean =>
  act.value.collective === true &&
  subject.kind === "actors" &&
  first >= verbGroup(reading, act.first).start &&
  subject.mentions.every(
    (m) =>
      m.kind === "leader" ||
      (m.kind === "pronoun" && /^(?:he|she)$/.test(lower(reading, m.firstToken))),
  );

/**
 * To back what is held now is to oppose a change of hands, and to reject it the reverse. Deeds
 * ("respect", "give up") carry their own level.
 */
function stanceOf({ act, topics }: Core, type: CommitmentType, level: Stance): Stance {
  const held = type === "territory" && topics.some((topic) => topic.value.held);
  if (!held || act.value.kind === "deed") return level;
  return sideOf(level) === "for" ? "opposed" : "backs";
}

function draft(
  reading: Reading,
  core: Core,
  chain: Chain,
  holder: DraftHolder,
  type: CommitmentType,
): Draft {
  const { act, topics } = core;
  // "countries that pledged troops, including X and Y": each is one contributor among several.
  const listed = chain.subject.kind === "plural";
  const own = topics.find((t) => typesFor(act.value, t).includes(type));
  // A bare sum is its own object: "providing $3 million and tents".
  const topic = own ?? (type === "funds" ? null : (topics[0] ?? null));
  const last = Math.max(act.last, chain.last, ...topics.map((t) => t.last));
  const first = Math.min(act.first, chain.first, topic?.first ?? act.first);
  return {
    holder,
    type,
    stance: stanceOf(core, type, chain.level),
    role: act.value.role ?? (listed && JOINABLE.has(type) ? "contribute" : null),
    // "urged Chad to withdraw": nothing of the holder's own is lowered.
    change: chain.target ? null : (act.value.change ?? null),
    target: chain.target?.holder ?? targetOf(reading, act, topic, last, holder.id, type),
    frame: act.value.id,
    passing: act.value.pos === "led",
    first,
    last,
    act: span(reading, act.first, act.last),
    object: topic ? span(reading, topic.first, topic.last) : null,
  };
}

const JOINABLE: ReadonlySet<CommitmentType> = new Set([
  "troops",
  "monitoring",
  "training",
  "funds",
]);

const span = (reading: Reading, first: number, last: number): Span => ({
  start: reading.tokens[first]?.start ?? 0,
  end: reading.tokens[last]?.end ?? 0,
});

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
    judge: null,
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
