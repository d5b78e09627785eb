import type { Claim, CommitmentType, HolderId } from "@/lib/codebook";
import { LEADS } from "@/lib/coding/frames/condition-rules";
import { THEATRE_NOUNS } from "@/lib/coding/frames/lexicon";
import { findAt } from "@/lib/coding/frames/phrases";
import { lemma, lower, type Reading } from "@/lib/coding/sentence/reading";
import { dependents, headOf, headWithin, relation } from "@/lib/coding/sentence/tree";
import { mentionsBetween, tokenAt } from "./act-token";
import type { Draft } from "./draft";
import type { Hearing } from "./hearing";
import { type Deed, speakerTarget } from "./target-tree";

/** Types for which a mission's country is the target. */
const OF_A_MISSION: ReadonlySet<CommitmentType> = new Set([
  "troops",
  "monitoring",
  "training",
  "funds",
  "arms",
]);

/** How far to either side of a claim, in tokens, a country may stand. */
const SPAN = 60;

/** How often a country must be named as where things are, and how much oftener than the next one. */
const OFTEN = 4;
const CLEARLY = 2;
const WHERE: ReadonlySet<string> = new Set([
  "in",
  "into",
  "to",
  "inside",
  "across",
  "of",
  "against",
]);

/** The country a document is about, as the place of a mission: named so in its title, or all through its text. */
export function theatreOf(title: Reading | null, body: readonly Reading[]): HolderId | null {
  return (title && missionIn(title)) ?? placeOf(body);
}

/** "… the Observer Mission in Georgia", "Kosovo Force". */
function missionIn(title: Reading): HolderId | null {
  for (let k = 0; k < title.tokens.length; k++) {
    if (!THEATRE_NOUNS.has(lemma(title, k))) continue;
    const before = title.mentionAt[k - 1];
    if (before?.kind === "country") return before.holder;
    const preposition = lower(title, k + 1);
    if (preposition !== "to" && preposition !== "in" && preposition !== "for") continue;
    const mention = title.mentionAt[k + 2] ?? title.mentionAt[k + 3];
    if (mention?.kind === "country") return mention.holder;
  }
  return null;
}

/** The country named again and again as a place, far oftener than any other. */
function placeOf(body: readonly Reading[]): HolderId | null {
  const counts = new Map<HolderId, number>();
  for (const reading of body)
    for (const { holder, kind, firstToken } of reading.mentions) {
      if (holder === null || kind !== "country") continue;
      let k = firstToken - 1;
      while (reading.tags[k] === "DET" || reading.tags[k] === "ADJ") k--;
      if (WHERE.has(lower(reading, k))) counts.set(holder, (counts.get(holder) ?? 0) + 1);
    }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < OFTEN || first[1] < CLEARLY * (second?.[1] ?? 0)) return null;
  return first[0];
}

/** What the words beside an act leave open: "us", who is to act first, the mission, the paragraph's own. */
export function widerTarget(
  reading: Reading,
  draft: Draft,
  hearing: Hearing,
  theatre: HolderId | null,
  claims: readonly Claim[],
  text: string,
): HolderId | null {
  const found =
    spokenTarget(reading, draft, hearing) ??
    conditionedTarget(reading, draft) ??
    (speaksOfMission(reading, draft.type) ? (missionIn(reading) ?? theatre) : null) ??
    placedTarget(reading, draft) ??
    carriedTarget(reading, draft, claims, text);
  return found === draft.holder.id ? null : found;
}

function spokenTarget(reading: Reading, draft: Draft, hearing: Hearing): HolderId | null {
  const first = tokenAt(reading, draft.act.start);
  const last = tokenAt(reading, draft.act.end - 1);
  const speakers = hearing.voicesAt(first).speakers;
  const speaker = speakers[0];
  const frame = reading.actsAt[first]?.find(({ value }) => value.id === draft.frame)?.value;
  if (!frame || speaker === undefined || speakers.length > 1) return null;
  const object = draft.object
    ? ([tokenAt(reading, draft.object.start), tokenAt(reading, draft.object.end - 1)] as const)
    : null;
  const deed: Deed = { frame, first, last, object, holder: draft.holder.id, type: draft.type };
  return speakerTarget(reading, deed, speaker);
}

/** "relief for the people hit by the cyclone in X": the one country that is a place after the act. */
function placedTarget(reading: Reading, { type, act, holder, last }: Draft): HolderId | null {
  if (!OF_A_MISSION.has(type)) return null;
  const places = mentionsBetween(reading, last - SPAN, last + SPAN).filter(
    (m) =>
      m.kind === "country" &&
      m.holder !== holder.id &&
      m.start > act.end &&
      /^in(?:to)?$/.test(lower(reading, m.firstToken - 1)),
  );
  const found = new Set(places.map((m) => m.holder));
  return found.size === 1 ? (places[0]?.holder ?? null) : null;
}

const ON_CONDITION: ReadonlySet<CommitmentType> = new Set([
  "sanctions",
  "training",
  "arms",
  "funds",
  "membership",
]);

/** "If X cleans up its police, Y will send trainers": who must act first is whom it is for. */
function conditionedTarget(reading: Reading, { type, first, last }: Draft): HolderId | null {
  if (!ON_CONDITION.has(type)) return null;
  const { tree } = reading;
  for (const mention of mentionsBetween(reading, first - SPAN, last + SPAN)) {
    const { holder, firstToken, lastToken, kind } = mention;
    if (holder === null || kind === "adjective" || kind === "pronoun") continue;
    const head = headWithin(tree, firstToken, lastToken);
    const clause = headOf(tree, head);
    if (relation(tree, head) !== "nsubj" || clause < 0 || relation(tree, clause) !== "advcl")
      continue;
    const opens = dependents(tree, clause, "mark").some((k) =>
      findAt(LEADS, reading.tokens, k).some(({ value }) => value.opens !== "phrase"),
    );
    if (opens) return holder;
  }
  return null;
}

/** How far above, in characters, a paragraph still says for whom. */
const NEAR = 400;

/** In a paragraph on aid to one country, the next gift is for it too, where its sentence names no other. */
function carriedTarget(
  reading: Reading,
  { type, holder, first, last }: Draft,
  claims: readonly Claim[],
  text: string,
): HolderId | null {
  if (!OF_A_MISSION.has(type)) return null;
  const start = reading.tokens[0]?.start ?? 0;
  const before = claims.findLast(
    ({ target, type: other, evidence }) =>
      target !== null && OF_A_MISSION.has(other) && evidence.end <= start,
  );
  if (!before?.target || start - before.evidence.end > NEAR) return null;
  if (/\n\s*\n/.test(text.slice(before.evidence.end, start))) return null;
  const elsewhere = mentionsBetween(reading, first - SPAN, last + SPAN).some(
    (m) => m.place && m.kind === "country" && m.holder !== before.target && m.holder !== holder.id,
  );
  return elsewhere ? null : before.target;
}

/** Whether a sentence about `type` speaks of the mission a title names: "this mission", "the force". */
function speaksOfMission(reading: Reading, type: CommitmentType): boolean {
  if (!OF_A_MISSION.has(type)) return false;
  return reading.tokens.some((_, k) => {
    if (!THEATRE_NOUNS.has(lemma(reading, k))) return false;
    for (let m = k - 1; m >= 0 && m > k - 6; m--) {
      const word = lower(reading, m);
      if (word === "the" || word === "this") return true;
      const tag = reading.tags[m];
      if (tag !== "ADJ" && tag !== "NOUN" && tag !== "PROPN") return false;
    }
    return false;
  });
}
