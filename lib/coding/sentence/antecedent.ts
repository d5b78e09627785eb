import type { Predicate } from "./predicate";
import { lower, type Reading, type TopicFound } from "./reading";
import { dependents, subjectsOf } from "./tree";

const PRONOUN = /^(?:it|them|one|this|that|these|those|they|both|some|any|none)$/;

/**
 * What the pronoun stands for that a predicate is done to ("rejected it", "they were pulled out"): the
 * nearest thing before it that `takes` accepts, in its sentence or the one before. It stands where the pronoun does.
 */
export function antecedentOf(
  reading: Reading,
  predicate: Predicate,
  takes: (topic: TopicFound) => boolean,
): TopicFound | null {
  const { tree } = reading;
  const places = predicate.passive
    ? subjectsOf(tree, predicate.head)
    : dependents(tree, predicate.head, "obj", "obl");
  const at = places.find((k) => reading.mentionAt[k] === null && PRONOUN.test(lower(reading, k)));
  if (at === undefined) return null;
  const here = (value: TopicFound["value"]): TopicFound => ({ value, first: at, last: at });
  for (let k = Math.min(at, predicate.start) - 1; k >= 0; k--) {
    const topic = reading.topicAt[k];
    if (topic && !topic.value.weak && takes(topic)) return here(topic.value);
  }
  const earlier = reading.before.findLast((value) => !value.weak && takes(here(value)));
  return earlier ? here(earlier) : null;
}
