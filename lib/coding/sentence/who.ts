import type { CommitmentType } from "@/lib/codebook";
import type { Mention } from "@/lib/coding/actors/mention";
import {
  NEGATORS,
  ORGANS,
  PARTIES,
  PLURAL,
  SPEAKERS,
  UNOFFICIAL,
} from "@/lib/coding/frames/lexicon";
import { findAt } from "@/lib/coding/frames/phrases";
import { groupAround } from "./mention-group";
import { lemma, lower, type Reading } from "./reading";
import { conjuncts, dependents, headWithin, nounSpan, relation } from "./tree";

/** Who a noun phrase stands for. `at` and `from` are tokens: where it says so, and where it begins. */
export type Who =
  /** Named actors. */
  | { readonly kind: "actors"; readonly mentions: readonly Mention[]; readonly from: number }
  /** "we", "our governments": whoever speaks. */
  | { readonly kind: "speaker"; readonly at: number; readonly from: number }
  /** "both sides", "they": the parties of a joint statement. */
  | { readonly kind: "parties"; readonly at: number; readonly from: number }
  /** "several countries": named, if at all, in a list beside. */
  | { readonly kind: "plural"; readonly at: number; readonly from: number }
  /** Words that are no actor. */
  | { readonly kind: "other"; readonly from: number };

const OF = /^(?:of|from|for)$/;

/** Who the noun phrase with head `n` stands for, with all that is joined to it. */
export function whoIs(reading: Reading, n: number, depth = 0): Who {
  const { first, last } = nounSpan(reading.tree, n);
  const other: Who = { kind: "other", from: first };
  if (depth > 4) return other;
  const mentions = conjuncts(reading.tree, n)
    .filter((k) => k === n || !isDenied(reading, k))
    .flatMap((k) => actorsAt(reading, k, depth));
  if (mentions.length > 0) return { kind: "actors", mentions: distinct(mentions), from: first };
  const parties = partiesIn(reading, first, last);
  if (parties !== null) return { kind: "parties", at: parties, from: first };
  const nations = isOrgan(reading, n) ? pluralOf(reading, n, depth) : null;
  if (nations) return nations;
  const speaker = speakerAt(reading, n);
  if (speaker !== null) return { kind: "speaker", at: speaker, from: first };
  if (lower(reading, n) === "they") return { kind: "parties", at: n, from: first };
  const tag = reading.tags[n];
  if (tag === "PRON" || tag === "DET" || tag === "NUM") {
    // "None of our Governments", "two of the three countries"
    const of = dependents(reading.tree, n, "nmod")[0];
    if (of !== undefined) return whoIs(reading, of, depth + 1);
  }
  if (PLURAL.has(lemma(reading, n)) || tag === "NUM" || dependents(reading.tree, n, "nummod")[0])
    return { kind: "plural", at: n, from: first };
  return other;
}

/** "Ministers from twelve nations" */
function pluralOf(reading: Reading, n: number, depth: number): Who | null {
  for (const child of dependents(reading.tree, n, "nmod")) {
    if (!dependents(reading.tree, child, "case").some((k) => OF.test(lower(reading, k)))) continue;
    const inner = whoIs(reading, child, depth + 1);
    if (inner.kind === "plural") return inner;
  }
  return null;
}

/** "Benin, but not Ghana" */
const isDenied = (reading: Reading, k: number): boolean =>
  dependents(reading.tree, k, "advmod", "cc", "det").some((d) => NEGATORS.has(lower(reading, d)));

const distinct = (mentions: readonly Mention[]): readonly Mention[] => [...new Set(mentions)];

/** The actors that one noun names: itself, or whose organ or forces it is. */
function actorsAt(reading: Reading, n: number, depth: number): readonly Mention[] {
  if (isUnofficial(reading, n)) return [];
  const mention = reading.mentionAt[n];
  const { tree } = reading;
  if (mention && mention.kind !== "adjective") {
    const owner = ownerOf(reading, n);
    // "Russia's Gazprom" is not Russia, nor is "a Syrian hospital".
    return owner && mention.holder === null ? [mention] : listedWith(reading, mention, n);
  }
  if (mention && reading.tags[n] !== "ADJ") return listedWith(reading, mention, n);
  if (!isOrgan(reading, n)) {
    const name = [...dependents(tree, n, "appos", "flat")].find((k) => reading.mentionAt[k]);
    const named = name === undefined ? null : reading.mentionAt[name];
    return named && named.kind !== "adjective" ? groupAround(reading, named) : [];
  }
  const owner = ownerOf(reading, n);
  if (owner) return groupAround(reading, owner);
  for (const child of dependents(tree, n, "nmod")) {
    // "parliament in Nicosia" is Cyprus's; "soldiers in Cyprus" are anybody's.
    const seated = reading.topicAt[n] === null && reading.mentionAt[child]?.kind === "capital";
    const led = dependents(tree, child, "case").map((k) => lower(reading, k));
    if (!led.some((word) => OF.test(word) || (word === "in" && seated))) continue;
    const inner = whoIs(reading, child, depth + 1);
    if (inner.kind === "actors") return inner.mentions;
  }
  const name = dependents(tree, n, "appos", "flat").find((k) => reading.mentionAt[k]);
  const named = name === undefined ? null : reading.mentionAt[name];
  return named ? groupAround(reading, named) : [];
}

/** "Greece's opposition leader", "former officials": they bind no country (codebook rule 10). */
const isUnofficial = (reading: Reading, n: number): boolean =>
  dependents(reading.tree, n, "compound", "amod", "nmod").some((k) =>
    UNOFFICIAL.has(lemma(reading, k)),
  );

/** The list a mention stands in, without "In the Council," before it. */
function listedWith(reading: Reading, mention: Mention, n: number): readonly Mention[] {
  const group = groupAround(reading, mention);
  if (hasPreposition(reading, n)) return group;
  return group.filter(
    (other) =>
      other === mention ||
      !hasPreposition(reading, headWithin(reading.tree, other.firstToken, other.lastToken)),
  );
}

/** Whose a noun is, by a word before it: "French", "Kenya's", "U.S.". */
export function ownerOf(reading: Reading, n: number): Mention | null {
  const { tree } = reading;
  const open = [n];
  for (const k of open)
    for (const child of dependents(tree, k, "nmod", "compound", "amod", "det", "dep")) {
      if (child > n) continue;
      if (relation(tree, child) === "nmod" && hasPreposition(reading, child)) continue;
      const mention = reading.mentionAt[child];
      if (mention && mention.lastToken < n) return mention;
      if (open.length < 12) open.push(child);
    }
  return null;
}

const hasPreposition = (reading: Reading, k: number): boolean =>
  dependents(reading.tree, k, "case").some((c) => reading.tags[c] === "ADP");

/** "Russian demands" speaks for Russia, "Russian companies" does not. */
export const isOrgan = (reading: Reading, n: number): boolean =>
  ORGANS.has(lemma(reading, n)) ||
  reading.topicAt[n]?.value.types.some((type) => PEOPLE.has(type)) === true;

/** What these types name are people in a state's service: soldiers, observers, instructors. */
const PEOPLE: ReadonlySet<CommitmentType> = new Set(["troops", "monitoring", "training"]);

function speakerAt(reading: Reading, n: number): number | null {
  const word = lower(reading, n);
  if (SPEAKERS.has(word)) return n;
  if (!isOrgan(reading, n)) return null;
  return (
    dependents(reading.tree, n, "nmod", "det").find((k) => SPEAKERS.has(lower(reading, k))) ?? null
  );
}

function partiesIn(reading: Reading, from: number, end: number): number | null {
  for (let k = from; k <= end; k++) if (findAt(PARTIES, reading.tokens, k).length > 0) return k;
  return null;
}
