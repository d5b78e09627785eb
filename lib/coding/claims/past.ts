import { lower, type Reading } from "@/lib/coding/sentence/reading";
import { dependents, headOf, headWithin } from "@/lib/coding/sentence/tree";
import { tokenAt } from "./act-token";
import type { Draft } from "./draft";

const STEPS = 40;

/** Whether the act is a deed told as done: "sent", "has deployed", "were withdrawn". */
export function isDone(reading: Reading, draft: Draft): boolean {
  const act = tokenAt(reading, draft.act.start);
  const frame = reading.actsAt[act]?.find(({ value }) => value.id === draft.frame);
  return frame?.value.kind !== "stance" && isPast(reading, act);
}

/** Whether the words from `first` to `last` say when something was that is told as past. */
export function isOfPast(reading: Reading, first: number, last: number): boolean {
  const { tree, tags } = reading;
  let at = headOf(tree, headWithin(tree, first, last));
  for (let steps = 0; at >= 0 && steps < STEPS; steps++) {
    if (tags[at] === "VERB") return isPast(reading, at);
    at = headOf(tree, at);
  }
  return false;
}

/** Whether a verb tells its deed as done. */
export function isPast(reading: Reading, verb: number): boolean {
  const { tree } = reading;
  const token = reading.tokens[verb];
  if (token?.tag !== "VERB") return false;
  if (token.form === "Fin:Past") return true;
  if (token.form !== "Part:Past" && token.form !== "Part:Pass") return false;
  // "a force sent after a truce": what kind of force, not what was done.
  if (tree.deprels[verb] === "acl") return false;
  return dependents(tree, verb, "aux", "mark").every(
    (k) =>
      /^(?:Fin:Past|Part:Past)$/.test(reading.tokens[k]?.form ?? "") ||
      PERFECT.test(lower(reading, k)),
  );
}
const PERFECT = /^(?:has|have|had|having|was|were|been)$/;
