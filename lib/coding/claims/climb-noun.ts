import type { Stance } from "@/lib/codebook";
import type { Mention } from "@/lib/coding/actors/mention";
import { ADJUNCT, LIGHT } from "@/lib/coding/frames/lexicon";
import { actAt } from "@/lib/coding/sentence/act-at";
import { imagined } from "@/lib/coding/sentence/imagined";
import { agentsOf, ownersOf } from "@/lib/coding/sentence/owners";
import { predicateOf } from "@/lib/coding/sentence/predicate";
import { type ActFound, lemma, lower, type Reading } from "@/lib/coding/sentence/reading";
import { subjectOf } from "@/lib/coding/sentence/subject";
import { dependents, headOf, relation } from "@/lib/coding/sentence/tree";
import {
  type Chain,
  type Climbed,
  headOfAct,
  negatedLevel,
  reach,
  refuse,
  sideFor,
  type Under,
} from "./chain";
import { deniedNoun } from "./denial";
import { compose, negate } from "./level";
import type { Step } from "./step";

/** The way on from a noun to what governs it. */
export interface Climbing {
  readonly climb: (
    reading: Reading,
    act: ActFound,
    level: Stance,
    steps: readonly Step[],
  ) => Climbed;
  readonly govern: (
    reading: Reading,
    over: ActFound,
    between: readonly Mention[],
    under: Under,
  ) => Climbed;
}

/** A noun is held by its possessor, its "by …", or the subject of the verb it is the object of. */
export function climbNoun(
  reading: Reading,
  act: ActFound,
  inner: Stance,
  before: readonly Step[],
  { climb, govern }: Climbing,
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
    const to = negatedLevel(act, level);
    if (!said.negated) return reach({ ...base, predicate: said, subject });
    const turned: Step = { kind: "negated", at: head, to };
    return reach({ ...base, level: to, predicate: said, subject, steps: [...steps, turned] });
  }
  if (holders.length > 0) {
    const from = Math.min(act.first, holders[0]?.firstToken ?? act.first);
    const ended = endedBy(reading, head) && sideFor(level);
    const held: Chain = {
      ...base,
      level: ended ? "opposed" : level,
      steps: ended ? [...steps, { kind: "negated", at: head, to: "opposed" }] : steps,
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
