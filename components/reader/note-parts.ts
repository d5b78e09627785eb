import type { Claim, Cue } from "@/lib/codebook";
import { quotedText } from "@/lib/view/set-text";
import { conditionInWords } from "@/lib/view/words";

/** A part of a claim in the document's words. */
export interface NotePart {
  readonly cue: Cue;
  readonly words: string;
  /** What the words stand for, where they do not say so themselves: "Germany" for "whose nation". */
  readonly meaning: string | null;
}

/** The parts of a claim in the order of the sentence; those of one kind that follow each other are one. */
export function notePartsOf(
  claim: Claim,
  text: string,
  nameOf: (holder: string) => string,
): readonly NotePart[] {
  const cues = claim.evidence.cues.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const parts: { cue: Cue; words: string }[] = [];
  for (const { cue, start, end } of cues) {
    const words = quotedText(text.slice(start, end));
    const last = parts.at(-1);
    if (last?.cue === cue) last.words += ` … ${words}`;
    else parts.push({ cue, words });
  }
  return parts.map((part) => ({ ...part, meaning: meaningOf(part.cue, part.words) }));

  function meaningOf(cue: Cue, words: string): string | null {
    switch (cue) {
      case "holder":
        return unlessSaid(nameOf(claim.holder), words);
      case "speaker":
        return claim.speaker && unlessSaid(claim.speaker.name, words);
      case "condition": {
        const condition = claim.conditions.find(({ text: said }) => quotedText(said) === words);
        return condition ? conditionInWords(condition) : null;
      }
      case "act":
      case "object":
        return null;
    }
  }
}

const unlessSaid = (meaning: string, words: string): string | null =>
  words.includes(meaning) ? null : meaning;

/** The conditions that no part of the sentence names word for word. */
export const otherConditions = (claim: Claim, parts: readonly NotePart[]) =>
  claim.conditions.filter(
    ({ text }) =>
      !parts.some(({ cue, words }) => cue === "condition" && words === quotedText(text)),
  );
