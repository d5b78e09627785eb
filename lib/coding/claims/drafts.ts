import { type CommitmentType, type Stance, sideOf } from "@/lib/codebook";
import { typesFor } from "@/lib/coding/sentence/objects";
import { lower, type Reading, spanOf, type TopicFound } from "@/lib/coding/sentence/reading";
import { verbGroup } from "@/lib/coding/sentence/verb-group";
import { type Chain, climb } from "./chain";
import { type Core, coreOf } from "./core";
import { deniedNoun } from "./denial";
import type { Draft, DraftHolder } from "./draft";
import { holdersFor, holdersOfNames, type Voices } from "./holders";
import { negate } from "./level";
import { targetOf } from "./target";

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
    act: spanOf(reading, act.first, act.last),
    object: topic ? spanOf(reading, topic.first, topic.last) : null,
  };
}

const JOINABLE: ReadonlySet<CommitmentType> = new Set([
  "troops",
  "monitoring",
  "training",
  "funds",
]);

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
