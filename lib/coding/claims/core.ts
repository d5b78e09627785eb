import type { CommitmentType } from "@/lib/codebook";
import { ADJUNCT, NEGATORS } from "@/lib/coding/frames/lexicon";
import { phraseAt } from "@/lib/coding/frames/phrases";
import { antecedentOf } from "@/lib/coding/sentence/antecedent";
import { isMoney } from "@/lib/coding/sentence/money";
import { objectsOf, topicsOfNoun, typesFor } from "@/lib/coding/sentence/objects";
import { predicateOf } from "@/lib/coding/sentence/predicate";
import { type ActFound, lower, type Reading, type TopicFound } from "@/lib/coding/sentence/reading";
import {
  ancestors,
  dependents,
  headOf,
  headWithin,
  nounSpan,
  relation,
} from "@/lib/coding/sentence/tree";
import type { Refusal } from "./step";

/** An act with what it is done to: enough to name a commitment type, not yet whose it is. */
export interface Core {
  readonly act: ActFound;
  readonly types: readonly CommitmentType[];
  readonly topics: readonly TopicFound[];
}

export type CoreFound =
  | { readonly ok: true; readonly core: Core }
  | { readonly ok: false; readonly why: Refusal };

/** The act with the objects that give it a type; refused where the words name none. */
export function coreOf(reading: Reading, act: ActFound, taken: ReadonlySet<TopicFound>): CoreFound {
  const frame = act.value;
  const refuse = (kind: "no-type" | "governs"): CoreFound => ({
    ok: false,
    why: { kind, at: act.first },
  });
  const accept = (types: readonly CommitmentType[], topics: readonly TopicFound[]): CoreFound => ({
    ok: true,
    core: { act, types, topics },
  });
  if (frame.kind === "aspect" || frame.kind === "pass") return refuse("governs");
  if (frame.kind === "stance" && (frame.needs === "deed" || governsVerb(reading, act, COMPLEMENT)))
    return refuse("governs");
  if (frame.needs === "extra" && !hasExtra(reading, act)) return refuse("no-type");
  if (frame.needs === "actor" && !actorNear(reading, act)) return refuse("no-type");
  const topics = thingsOf(reading, act).filter(
    (topic) => (!taken.has(topic) || topic.last < act.first) && !covers(topic, act),
  );
  const own = topics.filter((topic) => typesFor(frame, topic).length > 0);
  if (frame.kind === "stance" && own.length === 0 && governsVerb(reading, act, ADVERBIAL))
    return refuse("governs");
  const told =
    frame.kind === "stance" ? own.filter((topic) => !deedBetween(reading, act, topic)) : own;
  const telling = told.some((topic) => !topic.value.weak)
    ? told.filter((t) => !t.value.weak)
    : told;
  // "offered money, but no soldiers": of several, what is denied is not among them.
  const affirmed = telling.filter((topic) => !isDenied(reading, topic));
  const things = affirmed.length > 0 ? affirmed : telling;
  const types = [...new Set(things.flatMap((topic) => typesFor(frame, topic)))];
  // "$100 million for the force": money, not the force.
  if (types.some((type) => FORCES.has(type)) && sumEnd(reading, act) === "for")
    return accept(["funds"], []);
  if (!types.includes("funds") && paysBare(reading, act, types.length === 0)) types.push("funds");
  if (frame.implies && (types.length === 0 || frame.needs === "extra"))
    return frame.needs === "topic" ? refuse("no-type") : accept([frame.implies], things);
  if (types.length === 0 && frame.anyobject && actorsUnder(reading, act, ["obj"]))
    return accept(["territory"], []);
  return types.length > 0 ? accept(types, things) : refuse("no-type");
}

/** "the peace plan" is no plan for a peace plan. */
const covers = (topic: TopicFound, act: ActFound): boolean =>
  act.value.kind === "stance" && topic.first <= act.last && topic.last >= act.first;

const isDenied = (reading: Reading, topic: TopicFound): boolean => {
  const head = headWithin(reading.tree, topic.first, topic.last);
  return (
    relation(reading.tree, head) === "conj" &&
    dependents(reading.tree, head, "det", "cc", "advmod").some((k) =>
      NEGATORS.has(lower(reading, k)),
    )
  );
};

/** "approved the sale of jets": the deed named by a noun speaks for itself. */
function deedBetween(reading: Reading, act: ActFound, topic: TopicFound): boolean {
  for (let k = act.last + 1; k <= topic.last + 2; k++)
    for (const { value } of reading.actsAt[k] ?? [])
      if (value.kind === "deed" && value.pos === "noun" && typesFor(value, topic).length > 0)
        return true;
  return false;
}

/** A stance over a deed speaks through the deed: "agreed to send". */
function governsVerb(reading: Reading, act: ActFound, relations: readonly string[]): boolean {
  const { tree } = reading;
  const head = headWithin(tree, act.first, act.last);
  return dependents(tree, head, ...relations).some((k) => {
    if (k < head || tree.deprels[k] === "acl:relcl") return false;
    const { form } = predicateOf(reading, k);
    const name = relation(tree, k);
    const marked = dependents(tree, k, "mark").length > 0;
    const close = predicateOf(reading, k).start === act.last + 1;
    // "called for the embargo to be lifted": the lifting is what is called for.
    if (name === "advcl" && relations === COMPLEMENT)
      return form === "to" && predicateOf(reading, k).passive && deedAt(reading, k);
    if (name === "advcl")
      return form === "to" || (form === "ing" && (marked || close) && deedAt(reading, k));
    if (name === "acl") return form === "to" || marked;
    return reading.tags[k] === "VERB" || reading.tags[k] === "AUX" || name === "ccomp";
  });
}

const COMPLEMENT = ["xcomp", "ccomp", "acl", "csubj", "advcl"];
const ADVERBIAL = ["advcl"];

const deedAt = (reading: Reading, k: number): boolean => (reading.actsAt[k]?.length ?? 0) > 0;

const FORCES: ReadonlySet<CommitmentType> = new Set(["troops", "monitoring", "command"]);

/** "provided €3.1 billion to X", "pledged $5 million": a sum that pays for nothing named is money itself. */
function paysBare(reading: Reading, act: ActFound, alone: boolean): boolean {
  const { kind, types, about, pos } = act.value;
  const gives = kind === "deed" ? types?.includes("funds") === true : about === "self";
  if (!gives || pos !== "verb") return false;
  const head = headWithin(reading.tree, act.first, act.last);
  return dependents(reading.tree, head, "obj", "nsubj", "iobj").some(
    (k) =>
      (relation(reading.tree, k) !== "nsubj" || predicateOf(reading, head).passive) &&
      isMoney(reading, k) &&
      // "$3 million and $9 million in arms": the first sum buys nothing named.
      (alone || dependents(reading.tree, k, "conj").some((j) => isMoney(reading, j))),
  );
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

function thingsOf(reading: Reading, act: ActFound): TopicFound[] {
  const takes = (topic: TopicFound): boolean => typesFor(act.value, topic).length > 0;
  const head = headWithin(reading.tree, act.first, act.last);
  if (act.value.pos === "led") return ledThings(reading, act);
  const predicate = predicateOf(reading, head);
  const things = objectsOf(reading, predicate, takes);
  if (act.value.pos === "noun" && things.length === 0) return thingsBeside(reading, head, takes);
  if (act.value.pos !== "verb" || things.length > 0) return things;
  const meant = antecedentOf(reading, predicate, takes);
  if (meant) return [meant];
  if (act.value.joint) return thingsJoined(reading, head, takes);
  if (!act.value.bysubject || hasPurpose(reading, head)) return things;
  return dependents(reading.tree, head, "nsubj")
    .flatMap((k) => topicsOfNoun(reading, k))
    .filter((topic) => topic.value.types.includes("troops"));
}

/** "U.S.-led peacekeeping force": what follows. */
function ledThings(reading: Reading, act: ActFound): TopicFound[] {
  for (let k = act.last + 1; k <= act.last + 4; k++) {
    const topic = reading.topicAt[k];
    if (topic) return [topic];
  }
  return [];
}

/** "adopted the resolution, with Chad abstaining", "voted for the sanctions and Chad abstained" */
function thingsJoined(
  reading: Reading,
  head: number,
  takes: (topic: TopicFound) => boolean,
): TopicFound[] {
  for (const above of ancestors(reading.tree, head).slice(0, 3)) {
    const found = objectsOf(reading, predicateOf(reading, above), takes);
    if (found.length > 0) return found;
  }
  return [];
}

/** "lead a mission with X's participation", "expressed satisfaction over the outcome". */
function thingsBeside(
  reading: Reading,
  noun: number,
  takes: (topic: TopicFound) => boolean,
): TopicFound[] {
  const { tree } = reading;
  const above = headOf(tree, noun);
  if (above < 0 || !["obj", "obl", "nmod"].includes(relation(tree, noun))) return [];
  if (dependents(tree, noun, "case").some((k) => ADJUNCT.has(lower(reading, k)))) return [];
  if (reading.tags[above] !== "VERB") return topicsOfNoun(reading, above, takes);
  const companion = dependents(tree, noun, "case").some((k) => lower(reading, k) === "with");
  if (relation(tree, noun) !== "obj" && !companion) return [];
  return objectsOf(reading, predicateOf(reading, above), takes);
}

/** "forces could join to monitor a truce": what they would do says the type, not who they are. */
const hasPurpose = (reading: Reading, head: number): boolean =>
  dependents(reading.tree, head, "advcl", "xcomp").some((k) =>
    (reading.actsAt[k] ?? []).some(({ value }) => value.kind === "deed"),
  );

function hasExtra(reading: Reading, act: ActFound): boolean {
  const extra = act.value.extra ?? [];
  for (let k = act.last + 1; k < reading.tokens.length && k < act.last + 22; k++)
    if (extra.some((phrase) => phraseAt(reading.tokens, k, phrase))) return true;
  return false;
}

/** Whether an actor is among what an act is done to: "armed the Polisario", "claims to Kashmir". */
function actorNear(reading: Reading, act: ActFound): boolean {
  const single = act.value.pos === "verb" && act.first === act.last;
  if (single) return actorsUnder(reading, act, ["obj", "iobj", "obl"]);
  for (let k = act.last + 1; k < reading.tokens.length && k < act.last + 9; k++) {
    if (reading.mentionAt[k]) return true;
    if (/^[,;:.]$/.test(lower(reading, k))) return false;
  }
  return false;
}

/** Whether a dependent of one of `relations`, or the subject of a passive, names an actor or a place. */
function actorsUnder(reading: Reading, act: ActFound, relations: readonly string[]): boolean {
  const { tree } = reading;
  const head = headWithin(tree, act.first, act.last);
  const { passive } = predicateOf(reading, head);
  return dependents(tree, head, ...relations, ...(passive ? ["nsubj"] : [])).some((k) => {
    if (tree.deprels[k] === "obl:agent") return false;
    const { first, last } = nounSpan(tree, k);
    for (let m = first; m <= last; m++) if (reading.mentionAt[m]) return true;
    return false;
  });
}
