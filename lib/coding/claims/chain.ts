import type { Stance } from "@/lib/codebook";
import type { Mention } from "@/lib/coding/actors/mention";
import { ADJUNCT, LIGHT } from "@/lib/coding/frames/lexicon";
import { actAt, governorOf, imagined } from "@/lib/coding/sentence/governor";
import { agentsOf, companionsOf, ownersOf } from "@/lib/coding/sentence/objects";
import { type Predicate, predicateOf } from "@/lib/coding/sentence/predicate";
import { type ActFound, lemma, lower, type Reading } from "@/lib/coding/sentence/reading";
import { type Subject, subjectOf } from "@/lib/coding/sentence/subject";
import { dependents, headOf, headWithin, relation } from "@/lib/coding/sentence/tree";
import { deniedNoun } from "./denial";
import { compose, negate, weaken } from "./level";
import type { Refusal, Step } from "./step";

/** What the words around an act make of it: whose it is, at what level, towards whom. */
export interface Chain {
  readonly level: Stance;
  readonly subject: Subject;
  readonly predicate: Predicate | null;
  /** Named when somebody else's deed is wanted or opposed. */
  readonly target: Mention | null;
  /** The speaker wishes it of another ("must not send"). */
  readonly wished: boolean;
  readonly first: number;
  readonly last: number;
  /** Somebody else who welcomes or opposes it: "Oslo welcomed Chad's deployment". */
  readonly judge: Chain | null;
  readonly steps: readonly Step[];
}

export type Climbed =
  | { readonly ok: true; readonly chain: Chain }
  | { readonly ok: false; readonly why: Refusal };

const MAX_LINKS = 6;
const refuse = (why: Refusal): Climbed => ({ ok: false, why });
const reach = (chain: Chain): Climbed => ({ ok: true, chain });

/** The part of a chain that is known before its holder is. */
type Under = Omit<Chain, "subject">;

/** Climbs from an act to the actor it belongs to. Refused where the words make no claim of it. */
export function climb(
  reading: Reading,
  act: ActFound,
  level: Stance,
  steps: readonly Step[] = [],
): Climbed {
  if (steps.length > MAX_LINKS) return refuse({ kind: "too-deep", at: act.first });
  const here: Step = { kind: "act", act, level: act.value.level ?? "committed", to: level };
  return act.value.pos === "noun"
    ? climbNoun(reading, act, level, [...steps, here])
    : climbPredicate(reading, act, level, [...steps, here]);
}

export const headOfAct = (reading: Reading, act: ActFound): number =>
  headWithin(reading.tree, act.first, act.last);

function climbPredicate(
  reading: Reading,
  act: ActFound,
  inner: Stance,
  before: readonly Step[],
): Climbed {
  const predicate = predicateOf(reading, headOfAct(reading, act));
  const { head } = predicate;
  const steps = [...before];
  let level = inner;
  const denied = predicate.negated && !withinAct(reading, act);
  if (denied) {
    if (act.value.mute) return refuse({ kind: "mute", at: act.first });
    level = negatedLevel(act, level);
    steps.push({ kind: "negated", at: head, to: level });
  }
  if (predicate.modality === "possible" || (predicate.modality === "able" && !denied)) {
    level = weaken(level);
    steps.push({ kind: "possible", at: head, to: level });
  }
  const dream = imagined(reading, head);
  if (dream !== null) return refuse({ kind: "imagined", at: dream });
  const under: Under = {
    level,
    predicate,
    target: null,
    wished: false,
    first: Math.min(act.first, predicate.start),
    last: act.last,
    judge: null,
    steps,
  };
  const governor = governorOf(reading, predicate);
  switch (governor.kind) {
    case "blocked":
      return refuse({ kind: "blocked", at: governor.by });
    case "undecided":
      return reach({
        ...under,
        level: weaken(level),
        subject: doerOf(reading, act, predicate),
        last: Math.max(act.last, governor.by),
        steps: [...steps, { kind: "undecided", at: governor.by, to: weaken(level) }],
      });
    case "act":
      return govern(reading, governor.act, governor.between, under);
    case "none": {
      const subject = doerOf(reading, act, predicate);
      if (predicate.modality !== "wished") return reach({ ...under, subject });
      const wish = level === "opposed" ? level : sideFor(level) ? "backs" : "opposed";
      return reach({
        ...under,
        level: wish,
        subject,
        wished: subject.kind !== "speaker",
        steps: [...steps, { kind: "wished", at: head, to: wish }],
      });
    }
  }
}

/** "will not withdraw": who does not end a thing goes on with it (codebook rule 16). */
const negatedLevel = (act: ActFound, level: Stance): Stance =>
  act.value.negated ?? (act.value.kind === "deed" && !sideFor(level) ? "committed" : negate(level));

/** "not rule out" as one phrase holds its own "not". */
function withinAct(reading: Reading, act: ActFound): boolean {
  const words = reading.tokens.slice(act.first, act.last + 1);
  return words.some(({ lemma: word }) => word === "not" || word === "no");
}

/** The doer with those beside: "recognised it alongside Norway and Ireland". */
function doerOf(reading: Reading, act: ActFound, predicate: Predicate): Subject {
  const subject = doerAlone(reading, act, predicate);
  if (subject.kind !== "actors") return subject;
  const mentions = [...subject.mentions, ...companionsOf(reading, predicate.head)];
  return { ...subject, mentions: [...new Set(mentions)] };
}

/** The "by …" of a passive, else the subject. */
function doerAlone(reading: Reading, act: ActFound, predicate: Predicate): Subject {
  const bound = act.value.kind === "stance" && act.value.about === "self";
  if (!predicate.passive && predicate.form !== "participle") return subjectOf(reading, predicate);
  const agents = agentsOf(reading, predicate.head);
  if (agents.length > 0) return { kind: "actors", mentions: agents, from: predicate.start };
  // "is expected to send": the grammatical subject is the one bound.
  if (bound || act.value.pos === "adjective") return subjectOf(reading, predicate);
  return { kind: "other", from: predicate.start };
}

const sideFor = (level: Stance): boolean =>
  level === "committed" || level === "open" || level === "backs";

/** Puts what is known so far under the act that governs it. */
function govern(
  reading: Reading,
  over: ActFound,
  between: readonly Mention[],
  under: Under,
): Climbed {
  const { kind, about, level: outer = "committed" } = over.value;
  const stepTo = (to: Stance): Step => ({ kind: "act", act: over, level: outer, to });
  const withSubject = (mentions: readonly Mention[]): Subject => ({
    kind: "actors",
    mentions,
    from: mentions[0]?.firstToken ?? over.first,
  });
  const low = between[0] ?? null;
  if (kind === "pass") {
    if (low === null) return refuse({ kind: "nobody", at: over.first });
    const steps = [...under.steps, stepTo(under.level)];
    return reach({ ...under, subject: withSubject(between), first: over.first, steps });
  }
  if (kind === "stance" && about === "self" && between.some((m) => !m.place)) {
    const level = compose(outer, under.level);
    // "announced that Chad would send …": the clause names whose deed it is.
    const named = under.predicate?.form === "finite";
    const upper = named
      ? refuse({ kind: "nobody", at: over.first })
      : climb(reading, over, level, under.steps);
    // "a promise that Washington would …": the deed's own subject is the one bound by it.
    if (over.value.pos === "noun" || !upper.ok || upper.chain.subject.kind === "other")
      return reach({
        ...under,
        level,
        subject: withSubject(between),
        first: over.first,
        steps: [...under.steps, stepTo(level)],
      });
    return reach({ ...upper.chain, last: Math.max(upper.chain.last, under.last) });
  }
  // "wants to send": its own deed, not done yet.
  if (kind === "stance" && about === "other" && outer === "backs" && low === null)
    if (over.value.pos === "verb" && under.predicate?.form === "to" && !addresses(reading, over))
      return widened(climb(reading, over, weaken(under.level), under.steps), under, null);
  // "cancelled plans to send": a deed that ends the plan ends what was planned.
  const composes = kind === "stance" || (kind === "deed" && !sideFor(outer));
  const level = composes ? compose(outer, under.level) : under.level;
  const wanted = kind === "stance" && about !== "self" ? low : null;
  return widened(climb(reading, over, level, under.steps), under, wanted);
}

/** "urged both sides to": somebody else is to do it, though nobody who is known. */
const addresses = (reading: Reading, over: ActFound): boolean => {
  const head = headOfAct(reading, over);
  return dependents(reading.tree, head, "obj", "iobj", "obl").some((k) => k > head);
};

function widened(climbed: Climbed, under: Under, target: Mention | null): Climbed {
  if (!climbed.ok) return climbed;
  const { chain } = climbed;
  return reach({
    ...chain,
    target: chain.target ?? target,
    last: Math.max(chain.last, under.last),
  });
}

/** A noun is held by its possessor, its "by …", or the subject of the verb it is the object of. */
function climbNoun(
  reading: Reading,
  act: ActFound,
  inner: Stance,
  before: readonly Step[],
): Climbed {
  const head = headOfAct(reading, act);
  const denied = deniedNoun(reading, act.first);
  const level = denied ? (act.value.negated ?? negate(inner)) : inner;
  const steps: readonly Step[] = denied
    ? [...before, { kind: "negated", at: head, to: level }]
    : before;
  const owners = ownersOf(reading, head);
  const holders = owners.length > 0 ? owners : agentsOf(reading, head);
  const base: Under = {
    level,
    predicate: null,
    target: null,
    wished: false,
    first: act.first,
    last: act.last,
    judge: null,
    steps,
  };
  const dream = imagined(reading, head);
  if (dream !== null) return refuse({ kind: "imagined", at: dream });
  const over = governing(reading, head, act);
  if (over && isUndone(reading, over)) return refuse({ kind: "governs", at: over.first });
  // "is the largest donor", "Kenya's biggest donor, Japan": said of its subject.
  const said = predicateOf(reading, head);
  const linked = relation(reading.tree, head) === "xcomp";
  const predicated = linked || dependents(reading.tree, head, "cop").length > 0;
  if (predicated && (holders.length === 0 || act.value.predicate)) {
    const subject = subjectOf(reading, said);
    return reach({
      ...base,
      level: said.negated ? negatedLevel(act, level) : level,
      predicate: said,
      subject,
    });
  }
  if (holders.length > 0) {
    const from = Math.min(act.first, holders[0]?.firstToken ?? act.first);
    const held: Chain = {
      ...base,
      level: endedBy(reading, head) && sideFor(level) ? "opposed" : level,
      first: from,
      subject: { kind: "actors", mentions: holders, from },
    };
    const thwarts = over?.value.kind === "deed" && !sideFor(over.value.level ?? "committed");
    const judges = (over?.value.kind === "stance" || thwarts) && over?.value.pos === "verb";
    if (!over || !judges || over.value.about === "self") return reach(held);
    const outer = over.value.level ?? "committed";
    const judged = climb(reading, over, compose(outer, level), steps);
    if (!judged.ok) return reach(held);
    const judge: Chain = {
      ...judged.chain,
      target: judged.chain.target ?? holders[0] ?? null,
      last: Math.max(judged.chain.last, act.last),
    };
    // Who is urged or opposed has not done the deed; a promise or a welcomed deed is a fact.
    const factive = outer === "backs" && over.value.about === "any";
    return factive || act.value.kind === "stance" ? reach({ ...held, judge }) : reach(judge);
  }
  const speaker = dependents(reading.tree, head, "nmod").find((k) =>
    /^(?:our|my)$/.test(reading.tokens[k]?.text.toLowerCase() ?? ""),
  );
  if (speaker !== undefined)
    return reach({ ...base, subject: { kind: "speaker", at: speaker, from: speaker } });
  // "verify the withdrawal of weapons": a deed done to somebody's deed.
  const another = over?.value.kind === "deed" && act.value.kind === "deed";
  if (over && !another) return govern(reading, over, [], base);
  return refuse({ kind: "nobody", at: act.first });
}

/** "Qatar's participation came to an end": the deed is the subject of its ending. */
function endedBy(reading: Reading, head: number): boolean {
  const { tree } = reading;
  if (tree.deprels[head] !== "nsubj") return false;
  const over = actAt(reading, headOf(tree, head), []);
  const against = over !== null && !sideFor(over.value.level ?? "committed");
  return against && dependents(tree, headOf(tree, head), "obj").length === 0;
}

/** "called for the embargo to be lifted": what becomes of the thing is said, not the thing. */
const isUndone = (reading: Reading, over: ActFound): boolean =>
  dependents(reading.tree, headOfAct(reading, over), "xcomp", "advcl").some((k) => {
    const { passive, form } = predicateOf(reading, k);
    return passive && form === "to" && (reading.actsAt[k]?.length ?? 0) > 0;
  });

/** The act, or the verb that only lends a noun its form ("made an offer"), that a noun is the object of. */
function governing(reading: Reading, head: number, act: ActFound): ActFound | null {
  const { tree } = reading;
  let at = head;
  for (let steps = 0; steps < 6; steps++) {
    const above = headOf(tree, at);
    if (above < 0) return null;
    const name = relation(tree, at);
    const adjunct = dependents(tree, at, "case").some((k) => ADJUNCT.has(lower(reading, k)));
    // "sent them after some hesitation": how, not what.
    if (adjunct) return null;
    at = above;
    if (name === "conj" || name === "compound") continue;
    if (
      name !== "obj" &&
      name !== "obl" &&
      name !== "nmod" &&
      !/^nsubj:pass$/.test(tree.deprels[head] ?? "")
    )
      return null;
    const over = actAt(reading, above, []);
    if (over && over.value.pos !== "led") return over;
    if (reading.tags[above] !== "VERB") continue;
    if (!LIGHT.has(lemma(reading, above))) return null;
    return {
      value: { id: "light", kind: "aspect", pos: "verb", words: [] },
      first: above,
      last: Math.max(above, act.last),
    };
  }
  return null;
}
