import type { CommitmentType, Quantity } from "@/lib/codebook";
import { lower, type Reading } from "@/lib/coding/sentence/reading";
import { ancestors, dependents, headOf, relation } from "@/lib/coding/sentence/tree";
import { tokenAt } from "./act-token";
import { type Amount, amountsIn } from "./amounts";
import type { Draft } from "./draft";

/** Types of which money is no amount: a sum for a force is not the force. */
const PEOPLE: ReadonlySet<CommitmentType> = new Set([
  "troops",
  "monitoring",
  "training",
  "command",
]);
const STEPS = 12;

/**
 * The amount of what a claim is about: "several thousand", "over €2 billion". Of several, the one
 * that hangs closest on the object, a number before a mere "a battalion"; null where none does.
 */
export function quantityFor(reading: Reading, text: string, draft: Draft): Quantity | null {
  const act = tokenAt(reading, draft.act.start);
  const from = draft.object ? tokenAt(reading, draft.object.start) : -1;
  const to = draft.object ? tokenAt(reading, draft.object.end - 1) : -2;
  let best: { readonly amount: Amount; readonly rank: number } | null = null;
  for (const amount of amountsIn(reading, text)) {
    if (amount.money && PEOPLE.has(draft.type)) continue;
    if (lower(reading, amount.first - 2) === "according") continue;
    const far = distance(reading, amount, act, from, to);
    if (far === null) continue;
    const fits = draft.type === "funds" && !amount.money ? 40 : 0;
    const before =
      draft.change === "lowered" && lower(reading, amount.first - 1) === "from" ? 2 : 0;
    // "gave $3 million and $9 million in military aid": the bare sum is the money.
    const bare =
      draft.type === "funds" && amount.money && headOf(reading.tree, amount.head) === act;
    const rank = (bare ? 0 : far) + fits + before + (amount.single ? 20 : 0);
    if (best === null || rank < best.rank) best = { amount, rank };
  }
  return best?.amount.quantity ?? null;
}

/** How far an amount hangs from the object or the act, in steps of the tree; null where it is another's. */
function distance(
  reading: Reading,
  amount: Amount,
  act: number,
  from: number,
  to: number,
): number | null {
  const { tree, tags } = reading;
  const isObject = (k: number): boolean => k >= from && k <= to;
  if (amount.first <= to && amount.last >= from) return 0;
  // "$9 million in military aid", "200 million euros worth of arms".
  if (/^(?:in|of|worth)$/.test(lower(reading, amount.last + 1)) && from > amount.last)
    if (from - amount.last < 5 && !tags.slice(amount.last, from).includes("VERB")) return 1;
  // "billions of dollars in aid", "€2bn worth of arms": the object hangs on the amount.
  let at = to;
  for (let steps = 1; at >= 0 && steps < STEPS; steps++) {
    if (!isNominal(reading, at)) break;
    at = headOf(tree, at);
    if (at >= amount.first && at <= amount.last) return steps;
  }
  at = amount.head;
  const over = ancestors(tree, act).slice(0, 2);
  for (let steps = 1; at >= 0 && steps < STEPS; steps++) {
    const name = relation(tree, at);
    const above = headOf(tree, at);
    if (above >= 0 && isObject(above)) return isClause(name) && !isBare(reading, at) ? null : steps;
    // "provides three drones to watch": what is provided for the act.
    if (above === act || (above >= 0 && over.includes(above) && tags[above] === "VERB")) {
      const doer = name === "nsubj" && tree.deprels[at] !== "nsubj:pass";
      const far = above === act ? steps + 4 : steps + 8;
      return doer || (isClause(name) && !isBare(reading, at)) ? null : far;
    }
    if ((isClause(name) && !isBare(reading, at)) || above < 0) break;
    at = above;
  }
  return beside(reading, amount, act, from);
}

const isNominal = (reading: Reading, k: number): boolean =>
  /^(?:nmod|obl|compound|amod|appos|conj|obj|nummod|acl)$/.test(relation(reading.tree, k)) &&
  reading.tree.deprels[k] !== "acl:relcl";

const isClause = (name: string): boolean => /^(?:acl|advcl|ccomp|parataxis|csubj)$/.test(name);

/** "has given most, having committed $5 million": a clause of the same subject. */
const isBare = (reading: Reading, k: number): boolean =>
  relation(reading.tree, k) === "advcl" || relation(reading.tree, k) === "acl"
    ? dependents(reading.tree, k, "nsubj").length === 0 && reading.tokens[k]?.form !== "Inf"
    : false;

/** A wrong tree: the amount stands right before the object, or between act and object. */
function beside(reading: Reading, amount: Amount, act: number, from: number): number | null {
  if (from < 0) return amount.first > act && amount.first - act < 4 ? 10 : null;
  const left = Math.min(Math.max(act, 0), from);
  if (amount.last < left || amount.last >= from || from - amount.last > 4) {
    if (amount.last >= from || from - amount.last > 2) return null;
  }
  for (let k = amount.last + 1; k < from; k++)
    if (reading.tags[k] === "VERB" || /^[,;:]$/.test(lower(reading, k))) return null;
  return 10;
}
