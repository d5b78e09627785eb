import { ECHOES } from "@/lib/coding/frames/lexicon";
import { findAt } from "@/lib/coding/frames/phrases";
import { governorOf } from "@/lib/coding/sentence/governor";
import { predicateOf } from "@/lib/coding/sentence/predicate";
import { type Reading, spanOf } from "@/lib/coding/sentence/reading";
import { subjectOf } from "@/lib/coding/sentence/subject";
import { headWithin } from "@/lib/coding/sentence/tree";
import type { Draft } from "./draft";
import { holdersOfNames } from "./holders";
import { negate, weaken } from "./level";

/** "imposed an embargo, and Oslo followed suit": whoever does the same holds the same. */
export function echoesOf(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const echoes: Draft[] = [];
  for (let k = 0; k < reading.tokens.length && drafts.length > 0; k++) {
    const phrase = findAt(ECHOES, reading.tokens, k)[0];
    if (!phrase) continue;
    const echoed = drafts.findLast((draft) => draft.last < k);
    const predicate = predicateOf(reading, headWithin(reading.tree, phrase.first, phrase.last));
    if (!echoed || governorOf(reading, predicate).kind === "blocked") continue;
    const subject = subjectOf(reading, predicate);
    if (subject.kind !== "actors") continue;
    const settled = predicate.modality === "settled" ? echoed.stance : weaken(echoed.stance);
    const source = drafts.filter(
      ({ act, stance }) => act.start === echoed.act.start && stance === echoed.stance,
    );
    for (const type of new Set(source.map((draft) => draft.type)))
      for (const holder of holdersOfNames(subject.mentions))
        if (!source.some((draft) => draft.holder.id === holder.id))
          echoes.push({
            ...echoed,
            type,
            holder,
            stance: predicate.negated ? negate(settled) : settled,
            first: echoed.first,
            last: phrase.last,
            act: spanOf(reading, phrase.first, phrase.last),
          });
  }
  return echoes;
}
