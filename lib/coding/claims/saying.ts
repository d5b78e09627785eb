import { SPEECH } from "@/lib/coding/frames/lexicon";
import { OFFICES } from "@/lib/coding/frames/speaker-words";
import { lemma, lower, type Reading } from "@/lib/coding/sentence/reading";
import { dependents, headOf, relation } from "@/lib/coding/sentence/tree";
import { type SpokenBy, speakerAt } from "./speaker";

/** Somebody who says something in a sentence. */
export interface Saying {
  readonly speaker: SpokenBy;
  /** The verb of saying; "according" where there is none. */
  readonly verb: number;
  /** A clause is said, not only a thing announced. */
  readonly clause: boolean;
}

const STEPS = 40;

/** Every saying of a sentence, in reading order. */
export function sayingsOf(reading: Reading): Saying[] {
  const found: Saying[] = [];
  for (let k = 0; k < reading.tokens.length; k++) {
    const saying = sayingAt(reading, k) ?? accordingAt(reading, k);
    if (saying) found.push(saying);
  }
  return found;
}

/** A verb of saying at token `k` with whoever says it, before or after it. */
function sayingAt(reading: Reading, k: number): Saying | null {
  const { tree, tags } = reading;
  if (tags[k] !== "VERB" || reading.mentionAt[k] || !SPEECH.has(lemma(reading, k))) return null;
  // "will continue to support": a deed, nothing said.
  if (tags[k + 1] === "PART" && lower(reading, k + 1) === "to") return null;
  const clause =
    dependents(tree, k, "ccomp")[0] ?? (relation(tree, k) === "parataxis" ? headOf(tree, k) : -1);
  const subject = subjectOf(reading, k);
  const speaker = subject < 0 ? null : speakerAt(reading, subject, clause);
  return (
    speaker && { speaker, verb: k, clause: clause >= 0 || dependents(tree, k, "obj").length === 0 }
  );
}

/** Its subject; of an inverted "…, said X" what stands right after the verb; of a joined verb its sibling's. */
function subjectOf(reading: Reading, verb: number): number {
  const { tree } = reading;
  const subject = dependents(tree, verb, "nsubj").find((k) => tree.deprels[k] !== "nsubj:pass");
  if (subject !== undefined) return subject;
  const inverted = /^["”’',]$/.test(lower(reading, verb - 1));
  if (inverted) {
    const after = dependents(tree, verb, "obj", "iobj", "obl", "dep", "appos").find(
      (k) => k > verb,
    );
    if (after !== undefined && after - verb < 12) return after;
  }
  if (relation(tree, verb) === "conj") {
    const shared = dependents(tree, headOf(tree, verb), "nsubj")[0];
    if (shared !== undefined) return shared;
  }
  return nameBefore(reading, verb);
}

/** "…, X said": a name or an office that the tree hangs on what stands before it. */
function nameBefore(reading: Reading, verb: number): number {
  for (let k = verb - 1; k >= 0 && k > verb - 14; k--) {
    const tag = reading.tags[k];
    const mention = reading.mentionAt[k];
    const parted = mention && /^[,"”’]$/.test(lower(reading, mention.firstToken - 1));
    if (mention && !mention.place && (parted || mention.kind === "leader")) return k;
    if ((tag === "NOUN" || tag === "PROPN") && OFFICES.has(lemma(reading, k))) return k;
    if (tag === "VERB" || tag === "AUX" || /^["“”;:]$/.test(lower(reading, k))) return -1;
  }
  return -1;
}

function accordingAt(reading: Reading, k: number): Saying | null {
  if (lower(reading, k) !== "according" || lower(reading, k + 1) !== "to") return null;
  const { tree } = reading;
  let head = headOf(tree, k);
  if (head <= k)
    head =
      headOf(tree, k + 1) > k + 1 ? headOf(tree, k + 1) : (dependents(tree, k, "obl")[0] ?? -1);
  const speaker = head > k ? speakerAt(reading, head, headOf(tree, head)) : null;
  return speaker && { speaker, verb: k, clause: true };
}

/** The saying that token `at` is part of: the nearest verb of saying over it, or beside its clause. */
export function sayingOver(
  reading: Reading,
  sayings: readonly Saying[],
  at: number,
): Saying | null {
  if (sayings.length === 0) return null;
  const { tree } = reading;
  const near = sayings.filter(({ verb }) => !isCut(reading, at, verb));
  // "He announced an initiative": saying it is the act.
  const act = near.find(({ verb, speaker }) => verb === at && speaker.person);
  if (act) return act;
  const closest = near.findLast(({ verb }) => verb < at);
  if (closest && opensRightBefore(reading, closest, at)) return closest;
  let below = at;
  for (let steps = 0; steps < STEPS; steps++) {
    const clause = below;
    const beside = near.find(({ verb }) => verb !== at && isBeside(reading, verb, clause, at));
    if (beside) return beside;
    const head = headOf(tree, below);
    if (head < 0) break;
    const over = near.find(({ verb }) => verb === head);
    const link = relation(tree, below);
    if (over && /^(?:ccomp|dep|obl|parataxis)$/.test(link)) return over;
    if (over?.speaker.person && (/^(?:obj|xcomp)$/.test(link) || isGerund(reading, below)))
      return over;
    // "X, whose nation opposed it, said": the subject is not what is said.
    if (over && link === "nsubj") return null;
    below = head;
  }
  return near.find((saying) => trails(reading, saying, at)) ?? null;
}

/** "warned against sending": what is warned of. */
const isGerund = (reading: Reading, k: number): boolean =>
  /^(?:Ger|Part:Pres)$/.test(reading.tokens[k]?.form ?? "") &&
  dependents(reading.tree, k, "mark", "case").length > 0;

/** "Berlin said Italy would send": no verb but the act's own between, and a subject right after the saying. */
function opensRightBefore(reading: Reading, { verb }: Saying, at: number): boolean {
  const next = reading.mentionAt[verb + 1] ?? (lower(reading, verb + 1) === "that" ? true : null);
  if (next === null || reading.tags[at] !== "VERB") return false;
  for (let k = verb + 1; k < at; k++)
    if (reading.tags[k] === "VERB" || reading.tags[k] === "PUNCT") return false;
  return true;
}

/** A semicolon ends what is said. */
function isCut(reading: Reading, a: number, b: number): boolean {
  for (let k = Math.min(a, b); k < Math.max(a, b); k++) if (lower(reading, k) === ";") return true;
  return false;
}

/** "…, X said on Monday.": closes the sentence, whatever the tree makes of it. */
function trails(reading: Reading, { verb, speaker }: Saying, at: number): boolean {
  if (at >= verb) return false;
  let k = verb - 1;
  while (k > at && (reading.tokens[k]?.start ?? 0) >= speaker.start) k--;
  if (!/^[,"”’]$/.test(lower(reading, k)) && !/^[,"”’]$/.test(lower(reading, verb - 1)))
    return false;
  for (let m = verb + 1; m < reading.tokens.length; m++)
    if (reading.tags[m] === "VERB") return false;
  return true;
}

/** "…, X said", "according to X": hangs on the clause that `clause` heads, and `at` is not part of it. */
function isBeside(reading: Reading, verb: number, clause: number, at: number): boolean {
  const { tree } = reading;
  let top = verb;
  if (lower(reading, verb) === "according") {
    const head = headOf(tree, verb);
    top = head > verb && headOf(tree, head) !== head ? head : verb;
    return headOf(tree, top) === clause && at !== top;
  }
  return headOf(tree, top) === clause && relation(tree, top) === "parataxis";
}
