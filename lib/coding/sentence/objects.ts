import type { CommitmentType } from "@/lib/codebook";
import { ADJUNCT } from "@/lib/coding/frames/lexicon";
import type { Act } from "@/lib/coding/frames/schema";
import { isMoney } from "./money";
import { type Predicate, predicateOf } from "./predicate";
import { lower, type Reading, type TopicFound } from "./reading";
import { isRelative } from "./subject";
import {
  ancestors,
  dependents,
  headOf,
  headWithin,
  nominalPath,
  relation,
  subjectsOf,
} from "./tree";

const ALL = (): boolean => true;

/**
 * The things a predicate is done to, in reading order. A thing inside another ("the funding of
 * troops") counts only where the act cannot take the outer one.
 */
export function objectsOf(
  reading: Reading,
  predicate: Predicate,
  takes: (topic: TopicFound) => boolean = ALL,
  depth = 0,
): TopicFound[] {
  const { tree } = reading;
  const { head } = predicate;
  const above = headOf(tree, head);
  const name = relation(tree, head);
  // "the guns that Rome sent to the army": the guns, not the army.
  if (tree.deprels[head] === "acl:relcl" && above >= 0 && isGap(reading, predicate)) {
    const given = antecedentTopics(reading, above, takes);
    if (given.length > 0) return given;
  }
  const own = topicsUnder(reading, head, (k) => isObject(reading, predicate, k), takes);
  if (own.length > 0 || depth > 4) return own;
  if (name === "acl" && above >= 0) {
    const gap =
      tree.deprels[head] !== "acl:relcl"
        ? predicate.passive || predicate.form === "participle"
        : isGap(reading, predicate);
    return gap ? antecedentTopics(reading, above, takes) : [];
  }
  if (hasObject(reading, head)) return [];
  // "called for the embargo to be lifted", "wants the embargo lifted"
  const undergone = predicate.passive || predicate.form === "participle";
  if ((name === "xcomp" || name === "advcl") && above >= 0 && undergone)
    return objectsOf(reading, predicateOf(reading, above), takes, depth + 1);
  // "trained and equipped the soldiers": joined verbs share what they are done to.
  for (const joined of dependents(tree, head, "conj")) {
    const shared = objectsOf(reading, predicateOf(reading, joined), takes, 5);
    if (shared.length > 0 && reading.tags[joined] === "VERB") return shared;
  }
  if (name === "conj" && above >= 0)
    return objectsOf(reading, predicateOf(reading, above), takes, depth + 1);
  return [];
}

/** The things of the noun a clause hangs on, or of the one that noun is part of: trees often hang too low. */
function antecedentTopics(
  reading: Reading,
  noun: number,
  takes: (topic: TopicFound) => boolean,
): TopicFound[] {
  for (const k of [noun, ...ancestors(reading.tree, noun).slice(0, 2)]) {
    if (k !== noun && reading.tags[k] === "VERB" && relation(reading.tree, k) !== "acl") return [];
    const found = reading.tags[k] === "VERB" ? [] : topicsOfNoun(reading, k, takes);
    if (found.length > 0) return found;
  }
  return [];
}

const hasObject = (reading: Reading, head: number): boolean =>
  dependents(reading.tree, head, "obj", "obl", "ccomp", "xcomp").length > 0;

/** Whether a relative clause leaves its object open: "the troops that Chad sent", "which were sent". */
function isGap(reading: Reading, predicate: Predicate): boolean {
  const { tree } = reading;
  const subjects = subjectsOf(tree, predicate.head);
  if (predicate.passive) return subjects.some((k) => isRelative(reading, k));
  if (subjects.some((k) => isRelative(reading, k))) return false;
  const objects = dependents(tree, predicate.head, "obj");
  return objects.length === 0 || objects.some((k) => isRelative(reading, k));
}

function isObject(reading: Reading, predicate: Predicate, k: number): boolean {
  const { tree } = reading;
  switch (relation(tree, k)) {
    case "obj":
    case "iobj":
    case "dep":
      return true;
    case "xcomp":
      return reading.tags[k] === "NOUN" || reading.tags[k] === "PROPN";
    case "obl": {
      if (tree.deprels[k] === "obl:unmarked" || tree.deprels[k] === "obl:agent") return false;
      if (isRecipient(reading, predicate.head, k)) return false;
      // "leave under an accord": by whose rules, not what.
      const rules = reading.topicAt[k]?.value.types.includes("diplomacy") === true;
      if (rules && dependents(tree, k, "case").some((c) => lower(reading, c) === "under"))
        return false;
      // "left the city after talks": the talks are when it was, not what was left.
      return !dependents(tree, k, "case").some((c) => ADJUNCT.has(lower(reading, c)));
    }
    case "nsubj":
      return predicate.passive;
    case "nmod":
      return reading.tags[predicate.head] !== "VERB";
    case "compound":
    case "amod":
      return reading.tags[predicate.head] === "NOUN" && k < predicate.head;
    default:
      return false;
  }
}

/** "open bases to our forces", "send advisers to the army": the forces get it, they are not sent. */
function isRecipient(reading: Reading, head: number, k: number): boolean {
  const { tree } = reading;
  const given = dependents(tree, head, "obj");
  // "$9 million for weapons" buys weapons.
  const buys = dependents(tree, k, "case").some((c) => lower(reading, c) === "for");
  if (given.length === 0 || (buys && given.some((thing) => isMoney(reading, thing)))) return false;
  if (!dependents(tree, k, "case").some((c) => RECIPIENT.test(lower(reading, c)))) return false;
  const topic = reading.topicAt[k];
  // "sent condolences to the families of sailors": neither a thing nor a deed.
  if (!topic) return (reading.actsAt[k]?.length ?? 0) === 0;
  return topic.value.types.every((type) => type === "troops" || type === "arms");
}

const RECIPIENT = /^(?:to|for|from)$/;

/** Topics in the noun phrases under `top` that hang on it by a token that `accepts` takes. */
function topicsUnder(
  reading: Reading,
  top: number,
  accepts: (child: number) => boolean,
  takes: (topic: TopicFound) => boolean,
): TopicFound[] {
  const { tree } = reading;
  const found: { topic: TopicFound; head: number }[] = [];
  for (const topic of topicsNear(reading, top)) {
    const head = headWithin(tree, topic.first, topic.last);
    if (head === top) continue;
    const child = nominalPath(tree, head, top);
    if (child !== null && accepts(child)) found.push({ topic, head });
  }
  return found
    .filter(
      ({ head }) =>
        !found.some((outer) => outer.head !== head && hides(reading, outer, head, takes)),
    )
    .map(({ topic }) => topic);
}

/** Whether a thing lies inside another that the act takes, joined ones aside. */
function hides(
  reading: Reading,
  outer: { topic: TopicFound; head: number },
  head: number,
  takes: (topic: TopicFound) => boolean,
): boolean {
  const { tree } = reading;
  // "the killing of soldiers" is about no soldiers that anybody sends.
  const nothing = outer.topic.value.types.length === 0;
  if (outer.topic.value.weak || !(nothing || takes(outer.topic))) return false;
  let at = head;
  let joined = true;
  for (let steps = 0; steps < 12 && at >= 0 && at !== outer.head; steps++) {
    if (relation(tree, at) !== "conj") joined = false;
    at = headOf(tree, at);
  }
  return at === outer.head && !joined;
}

/** Topics of a noun phrase: its head's, and those joined to it or inside it. */
export function topicsOfNoun(
  reading: Reading,
  n: number,
  takes: (topic: TopicFound) => boolean = ALL,
): TopicFound[] {
  const { tree } = reading;
  const at = topicsNear(reading, n).filter(
    (topic) => headWithin(tree, topic.first, topic.last) === n && takes(topic),
  );
  return at.length > 0 ? at : topicsUnder(reading, n, () => true, takes);
}

/** No look from a token goes further than this many tokens: it keeps reading linear. */
const REACH = 120;

/** Every topic within reach of a token once, in reading order. */
function topicsNear(reading: Reading, at: number): TopicFound[] {
  const found: TopicFound[] = [];
  const last = Math.min(reading.topicAt.length - 1, at + REACH);
  for (let k = Math.max(0, at - REACH); k <= last; k++) {
    const topic = reading.topicAt[k];
    if (topic && found[found.length - 1] !== topic) found.push(topic);
  }
  return found;
}

/** The types that `topic` names as an object of `act`: none where the act cannot take it. */
export function typesFor(act: Act, topic: TopicFound): CommitmentType[] {
  const { id, types, also = [] } = topic.value;
  if ((act.only && !act.only.includes(id)) || act.except?.includes(id)) return [];
  if (act.types === undefined) return topic.value.deed ? [] : types.slice(0, 1);
  const allowed = act.types;
  if (also.length === 0) return types.filter((type) => allowed.includes(type));
  // "ships" are lent or sent: the act's first type decides what they are.
  const named = new Set([...types, ...also]);
  return allowed.filter((type) => named.has(type)).slice(0, 1);
}
