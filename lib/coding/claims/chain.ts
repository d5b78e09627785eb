import type { Stance } from "@/lib/codebook";
import type { Mention } from "@/lib/coding/actors/mention";
import { LIGHT } from "@/lib/coding/frames/lexicon";
import { governorOf } from "@/lib/coding/sentence/governor";
import { agentsAfter, ownersOf } from "@/lib/coding/sentence/objects";
import { type ActFound, lemma, lower, type Reading } from "@/lib/coding/sentence/reading";
import type { Subject } from "@/lib/coding/sentence/subject";
import { sharedGroup, type VerbGroup, verbGroup } from "@/lib/coding/sentence/verb-group";
import { asksWhether, deniedNoun, hypothetical } from "./denial";
import { subjectFor } from "./doer";
import { compose, negate, weaken } from "./level";

/** What the words around an act make of it: whose it is, at what level, towards whom. */
export interface Chain {
  readonly level: Stance;
  readonly subject: Subject;
  readonly group: VerbGroup | null;
  /** Named when somebody else's deed is wanted or opposed. */
  readonly target: Mention | null;
  /** The speaker wishes it of another ("must not send"). */
  readonly wished: boolean;
  readonly first: number;
  readonly last: number;
  /** Somebody else who welcomes or opposes it: "Oslo welcomed Chad's deployment". */
  readonly judge: Chain | null;
}

const MAX_LINKS = 6;

/** Climbs from an act to the actor it belongs to. Null where the words make no claim of it. */
export function climb(reading: Reading, act: ActFound, level: Stance, links = 0): Chain | null {
  if (links > MAX_LINKS) return null;
  return act.value.pos === "noun"
    ? climbNoun(reading, act, level, links)
    : act.value.pos === "adjective"
      ? climbAdjective(reading, act, level, links)
      : climbVerb(reading, act, level, links);
}

function climbVerb(reading: Reading, act: ActFound, inner: Stance, links: number): Chain | null {
  return climbGroup(reading, act, sharedGroup(reading, act.first), inner, links);
}

function climbGroup(
  reading: Reading,
  act: ActFound,
  group: VerbGroup,
  inner: Stance,
  links: number,
): Chain | null {
  let level = inner;
  if (group.negated && act.value.mute) return null;
  if (group.negated) level = act.value.negated ?? negate(level);
  if (group.modality === "possible") level = weaken(level);
  if (hypothetical(reading, group)) return null;
  const governor = governorOf(reading, group);
  const own = {
    group,
    target: null,
    wished: false,
    first: group.start,
    last: act.last,
    judge: null,
  };
  if (governor === null) {
    if (group.form === "to" || asksWhether(reading, group)) return null;
    // "denied supplying": a verb the frames do not know governs it.
    if (group.form === "ing" && reading.tags[group.start - 1] === "VERB") return null;
    const subject = subjectFor(reading, act, group);
    if (group.modality === "wished")
      return {
        ...own,
        level: level === "opposed" ? level : sideFor(level) ? "backs" : "opposed",
        subject,
        wished: subject.kind !== "speaker",
      };
    return { ...own, level, subject };
  }
  return govern(reading, governor.act, governor.between, { ...own, level }, links);
}

const sideFor = (level: Stance): boolean =>
  level === "committed" || level === "open" || level === "backs";

/** Puts `lower` under the act that governs it. */
function govern(
  reading: Reading,
  over: ActFound,
  between: readonly Mention[],
  under: Omit<Chain, "subject">,
  links: number,
): Chain | null {
  const { kind, about, level: outer = "committed" } = over.value;
  const withSubject = (mentions: readonly Mention[]): Subject => ({
    kind: "actors",
    mentions,
    from: mentions[0]?.firstToken ?? over.first,
  });
  const low = between[0] ?? null;
  if (kind === "pass") {
    if (low === null) return null;
    return { ...under, subject: withSubject(between), first: over.first };
  }
  if (kind === "stance" && about === "self" && low !== null && between.some((m) => !m.place)) {
    const upper = climb(reading, over, compose(outer, under.level), links + 1);
    // "a promise that Washington would …": the deed's own subject is the one bound by it.
    if (over.value.pos === "noun" || upper === null)
      return {
        ...under,
        level: compose(outer, under.level),
        subject: withSubject(between),
        first: over.first,
      };
    return { ...upper, last: Math.max(upper.last, under.last) };
  }
  // "cancelled plans to send": a deed that ends the plan ends what was planned.
  // "wants to send": its own deed, not done yet.
  if (kind === "stance" && about === "other" && outer === "backs" && low === null)
    if (over.value.pos === "verb" && under.group?.form === "to" && over.last === under.first - 1)
      return climb(reading, over, weaken(under.level), links + 1);
  const composes = kind === "stance" || (kind === "deed" && !sideFor(outer));
  const level = composes ? compose(outer, under.level) : under.level;
  const upper = climb(reading, over, level, links + 1);
  if (upper === null) return null;
  const target = upper.target ?? (kind === "stance" && about !== "self" ? low : null);
  return { ...upper, target, last: Math.max(upper.last, under.last) };
}

function climbAdjective(
  reading: Reading,
  act: ActFound,
  inner: Stance,
  links: number,
): Chain | null {
  const group = verbGroup(reading, act.first);
  const level = group.negated ? (act.value.negated ?? negate(inner)) : inner;
  return climbGroup(
    reading,
    act,
    { ...group, passive: false, negated: false, form: group.form === "to" ? "to" : "finite" },
    level,
    links,
  );
}

/** A noun is held by its possessor, its "by …", or the subject of a light verb ("made an offer to"). */
function climbNoun(reading: Reading, act: ActFound, inner: Stance, links: number): Chain | null {
  const owners = ownersOf(reading, {
    first: act.first,
    last: act.last,
    value: { id: "", types: [], words: [] },
  });
  const agents = owners.length > 0 ? owners : agentsAfter(reading, act.last + 1).slice(0, 4);
  const near = agents.filter((m) => m.firstToken - act.last < 10);
  const level = deniedNoun(reading, act.first) ? (act.value.negated ?? negate(inner)) : inner;
  const base = {
    group: null,
    target: null,
    wished: false,
    first: act.first,
    last: act.last,
    judge: null,
  };
  const possessor = lower(reading, act.first - 1);
  if (
    near.length > 0 &&
    !near.every((m) => m.kind === "leader" && m.firstToken > act.last && owners.length > 0)
  ) {
    const from = Math.min(act.first, near[0]?.firstToken ?? act.first);
    const held: Chain = { ...base, level, subject: { kind: "actors", mentions: near, from } };
    const judged = judgement(reading, act, from, level, links);
    if (judged === null) return held;
    const judge = { ...judged.chain, target: judged.chain.target ?? near[0] ?? null };
    // Who is urged or opposed has not done the deed; a promise or a welcomed deed is a fact.
    return judged.factive || act.value.kind === "stance" ? { ...held, judge } : judge;
  }
  if (/^(?:our|my)$/.test(possessor))
    return { ...base, level, subject: { kind: "speaker", at: act.first - 1, from: act.first - 1 } };
  for (let k = act.first - 1; k >= 0 && k > act.first - 8; k--) {
    const tag = reading.tags[k];
    if (reading.mentionAt[k]) continue;
    const acts = (reading.actsTo[k] ?? []).filter(
      (f) => f.value.pos !== "noun" || f.last > f.first,
    );
    const stance =
      acts.find((f) => f.value.kind === "stance") ?? acts.find((f) => f.value.pos !== "led");
    if (stance && reading.tags[stance.first] === "VERB")
      return govern(reading, stance, [], { ...base, level }, links);
    if (tag === "VERB" && LIGHT.has(lemma(reading, k))) {
      const found: ActFound = {
        value: { id: "light", kind: "aspect", pos: "verb", words: [] },
        first: k,
        last: act.last,
      };
      return climb(reading, found, level, links + 1);
    }
    if (tag === "VERB" || tag === "AUX" || tag === "SCONJ" || /^[,;:]$/.test(lower(reading, k)))
      break;
  }
  return null;
}

/** The stance verb whose object a noun with its owner is: "opposed the deployment of X's missiles". */
function judgement(
  reading: Reading,
  act: ActFound,
  from: number,
  level: Stance,
  links: number,
): { readonly chain: Chain; readonly factive: boolean } | null {
  for (let k = from - 1; k >= 0 && k > from - 5; k--) {
    const stance = (reading.actsTo[k] ?? []).find(
      ({ value }) => value.kind === "stance" && value.pos === "verb" && value.about !== "self",
    );
    if (stance) {
      const outer = stance.value.level ?? "committed";
      const chain = climb(reading, stance, compose(outer, level), links + 1);
      const factive = outer === "backs" && stance.value.about === "any";
      return chain && { chain: { ...chain, last: Math.max(chain.last, act.last) }, factive };
    }
    const tag = reading.tags[k];
    if (reading.mentionAt[k] || (tag !== "DET" && tag !== "ADJ" && tag !== "NUM")) return null;
  }
  return null;
}
