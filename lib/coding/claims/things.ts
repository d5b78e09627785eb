import { ADJUNCT } from "@/lib/coding/frames/lexicon";
import { antecedentOf } from "@/lib/coding/sentence/antecedent";
import { objectsOf, topicsOfNoun, typesFor } from "@/lib/coding/sentence/objects";
import { predicateOf } from "@/lib/coding/sentence/predicate";
import { type ActFound, lower, type Reading, type TopicFound } from "@/lib/coding/sentence/reading";
import { ancestors, dependents, headOf, headWithin, relation } from "@/lib/coding/sentence/tree";

/** The token that an act's objects hang on: its head, or the last verb of its words ("would like to see"). */
export function contentHead(reading: Reading, { first, last }: ActFound): number {
  const { tree } = reading;
  for (let k = last; k > first; k--)
    if (reading.tags[k] === "VERB" && relation(tree, k) === "xcomp") return k;
  return headWithin(tree, first, last);
}

/** The things an act is done to, in reading order. */
export function thingsOf(reading: Reading, act: ActFound): TopicFound[] {
  const takes = (topic: TopicFound): boolean => typesFor(act.value, topic).length > 0;
  const head = contentHead(reading, act);
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
