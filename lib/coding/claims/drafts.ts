import { type CommitmentType, type Stance, sideOf } from "@/lib/codebook";
import { typesFor } from "@/lib/coding/sentence/objects";
import {
  type ActFound,
  lower,
  type Reading,
  spanOf,
  type TopicFound,
} from "@/lib/coding/sentence/reading";
import type { Chain } from "./chain";
import { climb } from "./climb";
import { type Core, coreOf } from "./core";
import type { Draft, DraftHolder } from "./draft";
import { holdersFor, holdersOfNames, type Voices } from "./holders";
import { negate } from "./level";
import type { Refusal, Step } from "./step";
import { targetOf } from "./target";
import { deniedObject, isOnePerson, isPresupposed } from "./withheld";

/** What became of an act that stands in a sentence. */
export interface Attempt {
  readonly act: ActFound;
  readonly outcome:
    | {
        readonly ok: true;
        readonly core: Core;
        readonly chain: Chain;
        readonly drafts: readonly Draft[];
      }
    | { readonly ok: false; readonly why: Refusal };
}

/** Every act of a sentence, in order, with the claims it makes, before attribution, or why it makes none. */
export function attempt(reading: Reading, voicesAt: (token: number) => Voices): Attempt[] {
  const tried = tryActs(reading, voicesAt);
  const made = tried.flatMap(({ outcome }) => (outcome.ok ? [outcome] : []));
  return tried.map(({ act, outcome }) => {
    if (!outcome.ok) return { act, outcome };
    const drafts = outcome.drafts.filter(
      (draft) => !isPresupposed(reading, outcome.core, draft, made),
    );
    return drafts.length > 0
      ? { act, outcome: { ...outcome, drafts } }
      : { act, outcome: { ok: false, why: { kind: "presupposed", at: act.first } } };
  });
}

export const draftsOf = (attempts: readonly Attempt[]): Draft[] =>
  attempts.flatMap(({ outcome }) => (outcome.ok ? outcome.drafts : []));

function tryActs(reading: Reading, voicesAt: (token: number) => Voices): Attempt[] {
  const attempts: Attempt[] = [];
  const taken = new Set<TopicFound>();
  for (let i = 0; i < reading.tokens.length; i++) {
    for (const act of reading.actsAt[i] ?? []) {
      const outcome = tryAct(reading, act, taken, voicesAt);
      attempts.push({ act, outcome });
      if (!outcome.ok) continue;
      for (const topic of outcome.core.topics)
        if (act.value.kind !== "deed" || act.value.pos === "verb") taken.add(topic);
      break;
    }
  }
  return attempts;
}

function tryAct(
  reading: Reading,
  act: ActFound,
  taken: ReadonlySet<TopicFound>,
  voicesAt: (token: number) => Voices,
): Attempt["outcome"] {
  const found = coreOf(reading, act, taken);
  if (!found.ok) return found;
  const { core } = found;
  if (act.value.pos === "led") return ledOutcome(reading, core);
  const base = act.value.level ?? "committed";
  const first = core.topics[0];
  const noun = act.value.kind === "deed" || act.value.pos === "noun";
  const denied = noun && first !== undefined && deniedObject(reading, act, first);
  const climbed = climb(reading, act, denied ? negate(base) : base);
  if (!climbed.ok) return climbed;
  const chain = denied ? withDenied(climbed.chain, first, base) : climbed.chain;
  if (isOnePerson(reading, core, chain))
    return { ok: false, why: { kind: "one-person", at: act.first } };
  const chains = chain.judge ? [chain, chain.judge] : [chain];
  const drafts = chains.flatMap((link) =>
    holdersFor(reading, core, link, voicesAt).flatMap((holder) =>
      core.types.map((type) => draft(reading, core, link, holder, type)),
    ),
  );
  return drafts.length > 0
    ? { ok: true, core, chain, drafts }
    : { ok: false, why: { kind: "nobody", at: act.first } };
}

/** The chain of an act whose object is denied, with that said as a step of its own after the act's. */
function withDenied(chain: Chain, topic: TopicFound, base: Stance): Chain {
  const denial: Step = { kind: "none-of-it", at: topic.first, to: negate(base) };
  const steps = chain.steps.flatMap((step, i): Step[] =>
    i === 0 ? [{ ...step, to: base }, denial] : [step],
  );
  return { ...chain, steps, judge: chain.judge && withDenied(chain.judge, topic, base) };
}

/**
 * To back what is held now is to oppose a change of hands, and to reject it the reverse. Deeds
 * ("respect", "give up") carry their own level.
 */
function stanceOf(core: Core, type: CommitmentType, level: Stance): Stance {
  if (!isHeld(core, type)) return level;
  return sideOf(level) === "for" ? "opposed" : "backs";
}

const isHeld = ({ act, topics }: Core, type: CommitmentType): boolean =>
  type === "territory" && act.value.kind !== "deed" && topics.some((topic) => topic.value.held);

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
  const stance = stanceOf(core, type, chain.level);
  const held: Step = { kind: "held", at: topic?.first ?? act.first, to: stance };
  return {
    holder,
    type,
    stance,
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
    steps: isHeld(core, type) ? [...chain.steps, held] : chain.steps,
  };
}

const JOINABLE: ReadonlySet<CommitmentType> = new Set([
  "troops",
  "monitoring",
  "training",
  "funds",
]);

/** "U.S.-led mechanism": the lead is the actor before the hyphen. */
function ledOutcome(reading: Reading, core: Core): Attempt["outcome"] {
  const { act } = core;
  const topic = core.topics[0];
  const named = lower(reading, act.first - 1) === "-" ? reading.mentionAt[act.first - 2] : null;
  if (!topic || !named || topic.first - act.last > 4)
    return { ok: false, why: { kind: "nobody", at: act.first } };
  const chain: Chain = {
    level: "committed",
    subject: { kind: "actors", mentions: [named], from: named.firstToken },
    predicate: null,
    target: null,
    wished: false,
    first: named.firstToken,
    last: topic.last,
    judge: null,
    steps: [{ kind: "act", act, level: "committed", to: "committed" }],
  };
  const led: Core = { ...core, topics: [topic] };
  const drafts = holdersOfNames([named]).flatMap((holder) =>
    typesFor(act.value, topic).map((type) => draft(reading, led, chain, holder, type)),
  );
  return { ok: true, core: led, chain, drafts };
}
