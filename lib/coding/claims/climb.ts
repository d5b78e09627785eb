import type { Stance } from "@/lib/codebook";
import type { Mention } from "@/lib/coding/actors/mention";
import { governorOf } from "@/lib/coding/sentence/governor";
import { imagined } from "@/lib/coding/sentence/imagined";
import { agentsOf, companionsOf } from "@/lib/coding/sentence/owners";
import { type Predicate, predicateOf } from "@/lib/coding/sentence/predicate";
import type { ActFound, Reading } from "@/lib/coding/sentence/reading";
import { type Subject, subjectOf } from "@/lib/coding/sentence/subject";
import { dependents } from "@/lib/coding/sentence/tree";
import { type Climbed, headOfAct, negatedLevel, reach, refuse, sideFor, type Under } from "./chain";
import { climbNoun } from "./climb-noun";
import { compose, weaken } from "./level";
import type { Step } from "./step";

const MAX_LINKS = 6;

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
    ? climbNoun(reading, act, level, [...steps, here], { climb, govern })
    : climbPredicate(reading, act, level, [...steps, here]);
}

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
