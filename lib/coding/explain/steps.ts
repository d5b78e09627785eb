import type { Claim, Stance } from "@/lib/codebook";
import type { Draft } from "@/lib/coding/claims/draft";
import type { Step } from "@/lib/coding/claims/step";
import { DROPPED } from "@/lib/coding/frames/lexicon";
import { findAt } from "@/lib/coding/frames/phrases";
import type { Reading } from "@/lib/coding/sentence/reading";
import type { ExplainedStep, LevelStep, Words } from "./explained";
import { foundAs, tokensOver } from "./found";
import { wordsAt } from "./read-sentence";
import { denierOf, possibleAt, wishedAt } from "./telling-words";

/** Every step from the words to a claim, in order: act and object, what changes the level, whose it is. */
export function stepsOf(reading: Reading, draft: Draft, claim: Claim): ExplainedStep[] {
  const levels = levelSteps(reading, draft, claim);
  const [first, ...others] = levels;
  const object = draft.object && tokensOver(reading, draft.object);
  const holder = draft.holder.span && tokensOver(reading, draft.holder.span);
  const { type, stance, target, voice, speaker } = claim;
  return [
    ...(first ? [first] : []),
    { kind: "object", at: object, type },
    ...others,
    {
      kind: "holder",
      at: holder,
      holder: claim.holder,
      found: foundAs(reading, draft, holder),
    },
    ...(target === null ? [] : [{ kind: "target" as const, target }]),
    ...claim.conditions.map(({ kind, text }) => ({
      kind: "condition" as const,
      condition: kind,
      text,
    })),
    { kind: "voice", voice, speaker: speaker?.name ?? null, holder: claim.holder },
    { kind: "conclusion", holder: claim.holder, type, to: stance },
  ];
}

function levelSteps(reading: Reading, draft: Draft, claim: Claim): LevelStep[] {
  const told: LevelStep[] = [];
  let from: Stance | null = null;
  for (const step of draft.steps) {
    told.push(levelStep(reading, step, from));
    from = step.to;
  }
  if (claim.stance !== draft.stance)
    told.push({ kind: "dropped", at: droppedAt(reading, draft), from, to: claim.stance });
  return told;
}

function levelStep(reading: Reading, step: Step, from: Stance | null): LevelStep {
  const { to } = step;
  switch (step.kind) {
    case "act": {
      const { first, last, value } = step.act;
      // A verb that only lends its form spans the noun too.
      const at = wordsAt(reading, first, value.id === "light" ? first : last);
      return from === null
        ? { kind: "act", at, frame: value.id, from, to }
        : { kind: "governor", at, frame: value.id, frameKind: value.kind, from, to };
    }
    case "negated":
      return { kind: "negated", at: denierOf(reading, step.at), from, to };
    case "possible":
      return { kind: "possible", at: possibleAt(reading, step.at), from, to };
    case "wished":
      return { kind: "wished", at: wishedAt(reading, step.at), from, to };
    case "undecided":
      return { kind: "undecided", at: wordsAt(reading, step.at, step.at), from, to };
    case "none-of-it": {
      const { first } = denierOf(reading, step.at);
      const last = reading.topicAt[step.at]?.last ?? step.at;
      return { kind: "none-of-it", at: wordsAt(reading, Math.min(first, step.at), last), from, to };
    }
    case "held": {
      const last = reading.topicAt[step.at]?.last ?? step.at;
      return { kind: "held", at: wordsAt(reading, step.at, last), from, to };
    }
    case "judged":
      return { kind: "judged", at: wordsAt(reading, step.at, step.at), good: step.good, from, to };
    case "entry":
      return {
        kind: "entry",
        at: wordsAt(reading, step.at, step.at),
        lead: step.lead,
        from,
        to,
      };
  }
}

/** The words after the claim that say that a promise is gone. */
function droppedAt(reading: Reading, { last }: Draft): Words {
  for (let k = last; k < reading.tokens.length; k++) {
    const found = findAt(DROPPED, reading.tokens, k)[0];
    if (found) return wordsAt(reading, found.first, found.last);
  }
  return wordsAt(reading, last, last);
}
