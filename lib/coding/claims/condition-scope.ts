import { CONDITION_WORDS } from "@/lib/coding/frames/condition-rules";
import { SPEECH } from "@/lib/coding/frames/lexicon";
import { lemma, lower, type Reading } from "@/lib/coding/sentence/reading";
import {
  ancestors,
  dependents,
  headOf,
  headWithin,
  relation,
  type Tree,
} from "@/lib/coding/sentence/tree";
import { tokenAt } from "./act-token";
import type { Draft } from "./draft";

const STEPS = 40;

/** Whether the words from `first` to `last` are a condition of a draft's act, not of another clause. */
export function governs(
  reading: Reading,
  draft: Draft,
  others: readonly Draft[],
  first: number,
  last: number,
): boolean {
  if (isOfClauseBelow(reading, first, draft, others)) return false;
  // The claim's own words cannot stand within its condition.
  if (first <= draft.first && last >= draft.last) return false;
  if (separated(reading, first, last, draft)) return false;
  const { tree } = reading;
  const act = tokenAt(reading, draft.act.start);
  if (act >= first && act <= last) return false;
  // "said after the truce that it would": the act hangs on the words, not they on it.
  if (hangsOn(tree, act, first, last)) return false;
  const governor = headOf(tree, headWithin(tree, first, last));
  if (governor >= 0) {
    if (hangsBelow(reading, governor, draft, act, first)) return true;
    if (isJoined(reading, governor, act, others)) return true;
    if (sharesWithNext(reading, governor, act, first)) return true;
  }
  return isBeside(reading, first, last, draft, others);
}

/** A noun between `first` and `last` that a clause with the act is said of. */
function hangsOn(tree: Tree, act: number, first: number, last: number): boolean {
  const way = [act, ...ancestors(tree, act)];
  return way.some((k) => {
    const head = headOf(tree, k);
    return head >= first && head <= last && relation(tree, k) === "acl";
  });
}

/** A semicolon or colon between the act and the words. */
function separated(reading: Reading, first: number, last: number, draft: Draft): boolean {
  const from = first > draft.last ? draft.last : last;
  const to = first > draft.last ? first : draft.first;
  for (let k = from; k < to; k++) if (/^[;:]$/.test(lower(reading, k))) return true;
  return false;
}

/** The governor is the act, its object or what is over the act, or hangs on them with no other clause between. */
function hangsBelow(
  reading: Reading,
  governor: number,
  draft: Draft,
  act: number,
  first: number,
): boolean {
  const { tree, tags } = reading;
  let at = governor;
  for (let steps = 0; at >= 0 && steps < STEPS; steps++) {
    if (at === act || inObject(reading, at, draft)) return true;
    if (standsAbove(reading, at, act, first)) return true;
    const name = relation(tree, at);
    // "will go, a spokesman said, provided …": what is said is the act's.
    const said = name === "parataxis" && SPEECH.has(lemma(reading, at));
    if (/^(?:advcl|ccomp|root)$/.test(name) || (name === "parataxis" && !said)) return false;
    if (tree.deprels[at] === "acl:relcl" || (name === "conj" && tags[at] === "VERB")) return false;
    at = headOf(tree, at);
  }
  return false;
}

const inObject = (reading: Reading, k: number, { object }: Draft): boolean => {
  const token = reading.tokens[k];
  return !!token && !!object && token.start >= object.start && token.start < object.end;
};

/** The governor is over the act: "agreed to send …, if". Joined verbs share what opens or ends the sentence. */
function standsAbove(reading: Reading, governor: number, act: number, first: number): boolean {
  const { tree } = reading;
  let at = act;
  for (let steps = 0; at >= 0 && steps < STEPS; steps++) {
    if (at === governor) return true;
    const name = relation(tree, at);
    if (tree.deprels[at] === "acl:relcl") return false;
    const head = headOf(tree, at);
    if (name === "conj" && first > head && first < act) return false;
    // "vowed on Monday, after the truce, to send": what is said of the saying.
    if (name === "ccomp" && first > head && first < act) return false;
    at = head;
  }
  return false;
}

/** "will take part but stay away from …": a verb joined to the act, of the same subject, that is no act. */
function isJoined(
  reading: Reading,
  governor: number,
  act: number,
  others: readonly Draft[],
): boolean {
  const { tree } = reading;
  if (relation(tree, governor) !== "conj" || reading.tags[governor] !== "VERB") return false;
  const head = headOf(tree, governor);
  if (head !== act && !ancestors(tree, act).slice(0, 3).includes(head)) return false;
  if (dependents(tree, governor, "nsubj").length > 0) return false;
  const at = reading.tokens[governor]?.start ?? -1;
  return !others.some((other) => at >= other.act.start && at < other.act.end);
}

/** "will train and arm the army if …": verbs that share their object share its condition. */
function sharesWithNext(reading: Reading, governor: number, act: number, first: number): boolean {
  const { tree } = reading;
  if (relation(tree, governor) !== "conj" || headOf(tree, governor) !== act) return false;
  if (first < governor) return false;
  return !(tree.children[act] ?? []).some(
    (child) => child > act && child < governor && /^(?:obj|obl)$/.test(relation(tree, child)),
  );
}

/** A wrong tree: the words stand right after the act's clause, or open the sentence before its first act. */
function isBeside(
  reading: Reading,
  first: number,
  last: number,
  draft: Draft,
  others: readonly Draft[],
): boolean {
  if (first > draft.last) {
    const joint = /^(?:but|and|,)$/.test(lower(reading, first - 1)) ? first - 2 : first - 1;
    return first - draft.last <= 12 && !hasRival(reading, draft, others, draft.last + 1, joint);
  }
  return (
    last < draft.first &&
    draft.first - last < 14 &&
    first < 20 &&
    !hasFinite(reading, 0, first - 1) &&
    !hasRival(reading, draft, others, last + 1, draft.first - 1)
  );
}

/** Another clause or another claim's act begins between `from` and `to`. */
function hasRival(
  reading: Reading,
  draft: Draft,
  others: readonly Draft[],
  from: number,
  to: number,
): boolean {
  for (let k = from; k <= to; k++) if (CONDITION_WORDS.links.has(lower(reading, k))) return true;
  if (hasFinite(reading, from, to)) return true;
  return others.some(
    (other) => other.act.start !== draft.act.start && other.first >= from && other.first <= to,
  );
}

function hasFinite(reading: Reading, from: number, to: number): boolean {
  for (let k = from; k <= to; k++)
    if (reading.tags[k] === "VERB" && hasTense(reading, k)) return true;
  return false;
}

const hasTense = (reading: Reading, k: number): boolean =>
  (reading.tokens[k]?.form ?? "").startsWith("Fin") ||
  dependents(reading.tree, k, "aux").length > 0;

/** "signed a pact that foresees others deploying after a truce": the condition is the others'. */
const isOfClauseBelow = (
  reading: Reading,
  k: number,
  draft: Draft,
  others: readonly Draft[],
): boolean =>
  others.some(({ first, last }) => {
    if (first <= draft.last || last >= k) return false;
    for (let m = draft.last; m <= last; m++)
      if (/^(?:that|which|who|whose)$/.test(lower(reading, m))) return true;
    return false;
  });
