import { type ActFound, lower, type Reading, type TopicFound } from "@/lib/coding/sentence/reading";
import { headOf, headWithin, subjectsOf } from "@/lib/coding/sentence/tree";
import type { Chain } from "./chain";
import type { Core } from "./core";
import { deniedNoun } from "./denial";
import type { Draft } from "./draft";

/**
 * "has yet to send the unit it announced": what a relative clause takes for granted of a thing gives
 * way to what its sentence says the same holder does with the thing.
 */
export function isPresupposed(
  reading: Reading,
  { act }: Core,
  draft: Draft,
  made: readonly { readonly core: Core; readonly drafts: readonly Draft[] }[],
): boolean {
  const { tree } = reading;
  const head = headWithin(tree, act.first, act.last);
  if (tree.deprels[head] !== "acl:relcl") return false;
  const thing = headOf(tree, head);
  return made.some(
    ({ core, drafts }) =>
      core.act !== act &&
      core.topics.some((topic) => headWithin(tree, topic.first, topic.last) === thing) &&
      drafts.some((other) => other.holder.id === draft.holder.id && other.type === draft.type),
  );
}

/** "will send no troops"; "no troops will be sent" is denied by its verb already. */
export function deniedObject(reading: Reading, act: ActFound, topic: TopicFound): boolean {
  const { tree } = reading;
  const subjects = subjectsOf(tree, headWithin(tree, act.first, act.last));
  const head = headWithin(tree, topic.first, topic.last);
  return !subjects.includes(head) && deniedNoun(reading, topic.first);
}

/** "He joined the force": a life, not a country's contribution; "agreed to join" is a leader's word. */
export const isOnePerson = (reading: Reading, { act }: Core, { subject, first }: Chain): boolean =>
  act.value.collective === true &&
  subject.kind === "actors" &&
  first >= act.first - 4 &&
  subject.mentions.every(
    (m) =>
      m.kind === "leader" ||
      (m.kind === "pronoun" && /^(?:he|she)$/.test(lower(reading, m.firstToken))),
  );
