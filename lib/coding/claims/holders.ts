import type { HolderId } from "@/lib/codebook";
import type { Mention } from "@/lib/coding/actors/mention";
import { theyAt } from "@/lib/coding/sentence/antecedent";
import { listedAfter } from "@/lib/coding/sentence/listed";
import { groupAround } from "@/lib/coding/sentence/mention-group";
import { ownersOf } from "@/lib/coding/sentence/objects";
import { lower, type Reading, spanOf } from "@/lib/coding/sentence/reading";
import type { Subject } from "@/lib/coding/sentence/subject";
import { headWithin, subjectsOf } from "@/lib/coding/sentence/tree";
import type { Chain } from "./chain";
import type { Core } from "./core";
import { type DraftHolder, holdersOfMention } from "./draft";

/** Whoever "we" and "they" stand for at this place. */
export interface Voices {
  readonly speakers: readonly HolderId[];
  readonly parties: readonly HolderId[];
}

/** Every holder that some mentions stand for, with where it is named. */
export function holdersOfNames(mentions: readonly Mention[]): DraftHolder[] {
  return mentions.flatMap((mention) =>
    holdersOfMention(mention).map((id) => ({
      id,
      span: { start: mention.start, end: mention.end },
    })),
  );
}

/** Whose position a chain states: its subject, whoever speaks, or the owner of the thing done. */
export function holdersFor(
  reading: Reading,
  core: Core,
  chain: Chain,
  voicesAt: (token: number) => Voices,
): DraftHolder[] {
  const anonymous = (ids: readonly HolderId[], at: number): DraftHolder[] =>
    ids.map((id) => ({ id, span: spanOf(reading, at, at) }));
  if (chain.wished)
    return anonymous(voicesAt(chain.first).speakers, chain.first).map((h) => ({
      ...h,
      span: null,
    }));
  const named = subjectHolders(reading, core, chain.subject, voicesAt, anonymous);
  if (named.length > 0) return named;
  if (core.act.value.kind !== "deed") return [];
  const owners = core.topics
    .filter(({ value }) => value.others !== true)
    .flatMap((topic) => [...ownersOf(reading, headWithin(reading.tree, topic.first, topic.last))]);
  const { predicate } = chain;
  // "Omani officers have been stationed to verify": whose they are, where nobody is named who sent them.
  if (predicate?.passive && owners.length === 0 && !core.topics.some((t) => t.value.others))
    for (const subject of subjectsOf(reading.tree, predicate.head))
      owners.push(...ownersOf(reading, subject));
  return predicate?.passive || chain.subject.kind === "other"
    ? holdersOfNames(predicate?.passive ? owners : [])
    : [];
}

function subjectHolders(
  reading: Reading,
  core: Core,
  subject: Subject,
  voicesAt: (token: number) => Voices,
  anonymous: (ids: readonly HolderId[], at: number) => DraftHolder[],
): DraftHolder[] {
  switch (subject.kind) {
    case "actors": {
      const named = holdersOfNames(subject.mentions);
      const listed = subject.mentions.some((m) => m.kind === "group")
        ? memberList(reading, subject.mentions)
        : [];
      return [...named, ...holdersOfNames(listed)];
    }
    case "speaker":
      return anonymous(voicesAt(subject.at).speakers, subject.at);
    case "parties": {
      const meant = lower(reading, subject.at) === "they" ? theyAt(reading, subject.at) : null;
      const ids = meant?.flatMap(holdersOfMention) ?? voicesAt(subject.at).parties;
      return anonymous(ids, subject.at);
    }
    case "plural": {
      // "twelve nations, including Egypt and Ghana, agreed"
      const named = holdersOfNames(listedAfter(reading, subject.at + 1));
      if (named.length > 0) return named;
      return holdersOfNames(
        listedAfter(reading, Math.max(core.act.last, ...core.topics.map((t) => t.last)) + 1),
      );
    }
    case "other":
      return [];
  }
}

/** "NATO allies, including Germany": members named beside the group. */
function memberList(reading: Reading, mentions: readonly Mention[]): readonly Mention[] {
  const last = mentions[mentions.length - 1];
  if (!last) return [];
  for (let k = last.lastToken + 1; k < last.lastToken + 5; k++) {
    if (!/^(?:including|like)$/.test(lower(reading, k))) continue;
    const named = reading.mentionAt[k + 1] ?? reading.mentionAt[k + 2];
    return named ? groupAround(reading, named) : [];
  }
  return [];
}
