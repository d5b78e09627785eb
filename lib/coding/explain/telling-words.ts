import type { Refusal } from "@/lib/coding/claims/step";
import { NEGATORS, POSSIBLE, WISHED } from "@/lib/coding/frames/lexicon";
import { lower, type Reading } from "@/lib/coding/sentence/reading";
import { dependents, headOf, headWithin, relation, subjectsOf } from "@/lib/coding/sentence/tree";
import type { Words } from "./explained";
import { wordsAt } from "./read-sentence";

/** How far up and back the word that tells something is looked for. */
const STEPS = 6;

/** The word that denies what token `at` says: "not", "no longer", "never"; `at` itself where none is found. */
export function denierOf(reading: Reading, at: number): Words {
  const found =
    over(reading, at, (head) => denierUnder(reading, head)) ?? denierBefore(reading, at);
  if (found === null) return wordsAt(reading, at, at);
  const { first, last } = found;
  // "won't": half a word is not quoted.
  const glued = reading.tokens[first - 1]?.end === reading.tokens[first]?.start;
  return wordsAt(reading, glued ? first - 1 : first, last);
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Under a head or its subject: "will not", "no country will". */
function denierUnder(reading: Reading, head: number): Stretch | null {
  const { tree } = reading;
  for (const top of [head, ...subjectsOf(tree, head)])
    for (const k of tree.children[top] ?? []) {
      if (NEGATORS.has(lower(reading, k))) return { first: k, last: k };
      const no = (tree.children[k] ?? []).find((child) => lower(reading, child) === "no");
      if (no !== undefined && relation(tree, k) === "advmod") return { first: no, last: k };
    }
  const itself = subjectsOf(tree, head).find((k) => NEGATORS.has(lower(reading, k)));
  return itself === undefined ? null : { first: itself, last: itself };
}

function denierBefore(reading: Reading, at: number): Stretch | null {
  for (let k = at - 1; k >= 0 && k >= at - STEPS; k--)
    if (NEGATORS.has(lower(reading, k))) return { first: k, last: k };
  return null;
}

/** The helping verb of one of `kinds` at token `at` or the verb it is joined to. */
const helperOf = (reading: Reading, at: number, kinds: ReadonlySet<string>): Words => {
  const found = over(
    reading,
    at,
    (head) =>
      dependents(reading.tree, head, "aux").find((k) => kinds.has(lower(reading, k))) ?? null,
  );
  return wordsAt(reading, found ?? at, found ?? at);
};

export const possibleAt = (reading: Reading, at: number): Words => helperOf(reading, at, POSSIBLE);
export const wishedAt = (reading: Reading, at: number): Words => helperOf(reading, at, WISHED);

/** What `find` gives at a token or at what it is joined to or hangs on, nearest first. */
function over<T>(reading: Reading, at: number, find: (head: number) => T | null): T | null {
  for (let head = at, steps = 0; head >= 0 && steps < STEPS; steps++) {
    const found = find(head);
    if (found !== null) return found;
    if (relation(reading.tree, head) !== "conj") return null;
    head = headOf(reading.tree, head);
  }
  return null;
}

/** The word that decides a refusal: of what a clause hangs on, the word that opens the clause. */
export function decidingWord(
  reading: Reading,
  act: { readonly first: number; readonly last: number },
  { kind, at }: Refusal,
): Words {
  const { tree } = reading;
  if (kind === "blocked")
    for (let k = headWithin(tree, act.first, act.last), steps = 0; k >= 0 && k !== at; steps++) {
      const mark = dependents(tree, k, "mark").find((m) => lower(reading, m) !== "to");
      if (mark !== undefined) return wordsAt(reading, mark, mark);
      if (steps > STEPS) break;
      k = headOf(tree, k);
    }
  return at >= act.first && at <= act.last
    ? wordsAt(reading, act.first, act.last)
    : wordsAt(reading, at, at);
}
