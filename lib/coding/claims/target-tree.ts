import type { CommitmentType, HolderId } from "@/lib/codebook";
import type { Mention } from "@/lib/coding/actors/mention";
import { targetRuleOf } from "@/lib/coding/frames/lexicon";
import type { Act } from "@/lib/coding/frames/schema";
import { groupAround } from "@/lib/coding/sentence/mention-group";
import { lower, type Reading } from "@/lib/coding/sentence/reading";
import { dependents, headOf, headWithin, nounSpan, relation } from "@/lib/coding/sentence/tree";
import { mentionsBetween } from "./act-token";

/** An act and its object by their tokens, and whose it is. */
export interface Deed {
  readonly frame: Act;
  readonly first: number;
  readonly last: number;
  /** First and last token of the object, null where there is none. */
  readonly object: readonly [number, number] | null;
  readonly holder: HolderId;
  readonly type: CommitmentType;
}

/** Somebody who may be the target: a mention, or "us" for whoever speaks. */
interface Candidate {
  readonly holder: HolderId;
  readonly head: number;
  readonly mention: Mention | null;
}

/** No mention further than this from the act is its target. */
const REACH = 40;
const STEPS = 6;

/** The actor that hangs on the act or its object as its target; null where the tree shows none. */
export function targetInTree(reading: Reading, deed: Deed): HolderId | null {
  const near = mentionsBetween(reading, deed.first - REACH, deed.last + REACH);
  const listed = fellows(reading, near, deed.holder);
  const candidates = near
    .filter((m) => !listed.has(m))
    .filter((m) => m.holder !== null && m.others.length === 0)
    .map((mention) => ({
      holder: mention.holder ?? "",
      head: headWithin(reading.tree, mention.firstToken, mention.lastToken),
      mention,
    }));
  return best(reading, deed, candidates);
}

/** Those named in one list with the holder do it with the holder. */
function fellows(
  reading: Reading,
  near: readonly Mention[],
  holder: HolderId,
): ReadonlySet<Mention> {
  const own = near.filter((m) => m.holder === holder);
  return new Set(own.slice(0, 8).flatMap((m) => groupAround(reading, m)));
}

/** "to our forces", "with us": the speaker as target. */
export function speakerTarget(reading: Reading, deed: Deed, speaker: HolderId): HolderId | null {
  const candidates: Candidate[] = [];
  for (let k = Math.max(0, deed.first - REACH); k < deed.last + REACH; k++)
    if (/^(?:us|our|ours)$/.test(lower(reading, k)))
      candidates.push({ holder: speaker, head: k, mention: null });
  return best(reading, deed, candidates);
}

function best(reading: Reading, deed: Deed, candidates: readonly Candidate[]): HolderId | null {
  let found: { readonly holder: HolderId; readonly rank: number } | null = null;
  for (const candidate of candidates) {
    if (candidate.holder === deed.holder) continue;
    const rank = rankOf(reading, deed, candidate);
    if (rank !== null && (found === null || rank < found.rank))
      found = { holder: candidate.holder, rank };
  }
  return found?.holder ?? null;
}

/** How surely a candidate is the target, least first; null where it is none. */
function rankOf(reading: Reading, deed: Deed, { head, mention }: Candidate): number | null {
  const { tree } = reading;
  const rule = targetRuleOf(deed.type);
  const leads = deed.frame.toward ? new Set(deed.frame.toward) : rule.leads;
  const isAct = (k: number): boolean => k >= deed.first && k <= deed.last;
  const done = [...dependents(tree, deed.first, "obj"), ...dependents(tree, deed.first, "nsubj")];
  const isObject = (k: number): boolean =>
    (deed.object !== null && k >= deed.object[0] && k <= deed.object[1]) ||
    (done.includes(k) && tree.deprels[k] !== "nsubj");
  let at = head;
  for (let steps = 0; steps < STEPS; steps++) {
    const above = headOf(tree, at);
    const link = relation(tree, at);
    const inner = at !== head;
    const onDeed = isAct(above) || isObject(above);
    if (isAct(at) && inner) return null;
    // "come to X's defence": the act's own noun is X's.
    if (isAct(above) && tree.deprels[at] === "nmod:poss" && deed.type === "guarantee" && !inner)
      return reading.tags[head] === "PRON" ? null : 3;
    // "gave X a promise": to whom the act's verb gives it.
    if (link === "iobj" && above === headOf(tree, deed.first) && !inner) return 2;
    // "(the United Kingdom, …)": a list beside the phrase is not in it.
    if (link === "appos" && reading.tags[nounSpan(tree, at).first - 1] === "PUNCT") return null;
    if (onDeed && (link === "iobj" || (link === "obj" && isAct(above) && !inner)))
      // "announced the AUKUS pact": what is made, not with whom.
      return deed.type === "diplomacy" || mention?.kind === "adjective" || deed.frame.pos !== "verb"
        ? null
        : 1;
    const lead = leadOf(reading, at);
    const leaves = deed.frame.level === "opposed" && lead === "from";
    if (onDeed && lead !== null && (leads.has(lead) || leaves))
      return isVenue(deed, mention, lead, inner, reading, head)
        ? venueRank(deed, lead)
        : 2 + (inner ? 1 : 0);
    if (onDeed && deed.type === "sanctions" && lead === "of" && inner) return 5;
    const modifies = /^(?:amod|compound|nmod)$/.test(link) && lead === null;
    if (rule.modifier && modifies && !inner && isOwned(reading, deed, mention, head))
      if (
        isObject(above) ||
        (isAct(headOf(tree, above)) && /^(?:obj|nsubj)$/.test(relation(tree, above)))
      )
        return 4;
    if (!/^(?:amod|compound|nmod|appos|flat|conj|dep)$/.test(link) || above < 0) return null;
    // Past a phrase of its own ("in the capital of X") only "of" leads on.
    if (lead !== null && lead !== "of" && link !== "conj") return null;
    at = above;
  }
  return null;
}

/** "trains the guard in X": the last resort, where nothing else says for whom. */
const venueRank = ({ type }: Deed, lead: string): number | null =>
  lead === "in" && (type === "troops" || type === "training" || type === "monitoring") ? 9 : null;

/** A pronoun owns ("its forces"), it does not name. */
const isOwned = (reading: Reading, deed: Deed, mention: Mention | null, head: number): boolean =>
  mention !== null &&
  mention.kind !== "pronoun" &&
  !(deed.type === "guarantee") &&
  reading.tags[head] !== "PRON";

/** The preposition of a noun phrase: "out of" is "from". Null where it has none. */
function leadOf(reading: Reading, k: number): string | null {
  const cases = dependents(reading.tree, k, "case").filter((c) => c < k);
  const last = cases.at(-1);
  // "against its neighbour X": a name the tree parts from the noun before it.
  if (last === undefined)
    return reading.tags[k] === "PROPN" && reading.tags[k - 1] === "NOUN"
      ? leadOf(reading, k - 1)
      : null;
  const word = lower(reading, last);
  return word === "of" && lower(reading, last - 1) === "out" ? "from" : word;
}

/** Where it was done, whose mission it is, or a war that somebody wages: no target. */
function isVenue(
  deed: Deed,
  mention: Mention | null,
  lead: string,
  inner: boolean,
  reading: Reading,
  head: number,
): boolean {
  if (mention === null) return false;
  if (mention.kind === "pronoun") return inner;
  if (mention.kind === "capital" && lead === "in") return true;
  if (inner && mention.kind === "group") return true;
  const owned = /^['’]s?$/.test(lower(reading, mention.lastToken + 1));
  // "soldiers to X's border": where, not for whom.
  const there = lead === "in" || deed.type === "troops" || deed.type === "monitoring";
  return owned && (there || reading.tags[head] === "PRON");
}
