import type { Mention } from "@/lib/coding/actors/mention";
import { GENERAL } from "@/lib/coding/frames/lexicon";
import type { Topic } from "@/lib/coding/frames/schema";
import type { Predicate } from "./predicate";
import { lemma, lower, type Reading, type TopicFound } from "./reading";
import { ancestors, dependents, subjectsOf } from "./tree";
import { whoIs } from "./who";

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
  const at = places.find((k) => reading.mentionAt[k] === null && takesUp(reading, k));
  if (at === undefined) return null;
  const here = (value: TopicFound["value"]): TopicFound => ({ value, first: at, last: at });
  for (let k = Math.min(at, predicate.start) - 1; k >= 0; k--) {
    const topic = reading.topicAt[k];
    if (topic && !topic.value.weak && takes(topic)) return here(topic.value);
  }
  const earlier = spokenOf(reading.previous).findLast((value) => !value.weak && takes(here(value)));
  return earlier ? here(earlier) : null;
}

/** A pronoun, or "the idea", "this request": a noun for what has been spoken of. */
const takesUp = (reading: Reading, k: number): boolean =>
  PRONOUN.test(lower(reading, k)) ||
  (GENERAL.has(lemma(reading, k)) &&
    dependents(reading.tree, k, "det").some((d) =>
      /^(?:the|this|that|these|those)$/.test(lower(reading, d)),
    ) &&
    dependents(reading.tree, k, "nmod", "acl").length === 0);

/** Sentences back in which a pronoun's antecedent is looked for. */
const BACK = 2;

/** The things of the last sentence that names any. */
function spokenOf(last: Reading | null): Topic[] {
  let reading = last;
  for (let back = 0; back < BACK && reading; back++) {
    const found = [...new Set(reading.topicAt)].flatMap((topic) => (topic ? [topic.value] : []));
    if (found.length > 0) return found;
    reading = reading.previous;
  }
  return [];
}

/** Whom a "they" at token `at` takes up; null where the sentences do not say. */
export function theyAt(reading: Reading, at: number): readonly Mention[] | null {
  const { tree } = reading;
  for (const clause of ancestors(tree, at)) {
    const subject = subjectsOf(tree, clause).find((k) => k < at && k !== at);
    if (subject === undefined || PRONOUN.test(lower(reading, subject))) continue;
    const who = whoIs(reading, subject);
    if (who.kind === "actors" && (who.mentions.length > 1 || isPlural(who.mentions[0])))
      return who.mentions;
    // "Analysts doubt that the force they put at 5,000 …"
    if (who.kind === "other" && reading.tokens[subject]?.form === "Plur") return [];
  }
  const before = subjectBefore(reading);
  return before.length > 0 ? before : null;
}

/** The actors that are the subject of the sentence before. */
function subjectBefore({ previous }: Reading): readonly Mention[] {
  if (!previous || previous.mentions.length === 0) return [];
  const root = previous.tree.heads.indexOf(-1);
  const subject = subjectsOf(previous.tree, root)[0];
  if (subject === undefined) return [];
  const who = whoIs(previous, subject);
  return who.kind === "actors" && (who.mentions.length > 1 || isPlural(who.mentions[0]))
    ? who.mentions
    : [];
}

const isPlural = (mention: Mention | undefined): boolean =>
  mention?.kind === "group" || (mention?.others.length ?? 0) > 0;
