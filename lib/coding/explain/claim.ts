import type { Claim } from "@/lib/codebook";
import type { Draft } from "@/lib/coding/claims/draft";
import type { Reading } from "@/lib/coding/sentence/reading";
import { headWithin } from "@/lib/coding/sentence/tree";
import type { ExplainedClaim, ExplainedPart, ExplainedStep, Words } from "./explained";
import { tokensOver } from "./found";
import { frameWithId } from "./frame";
import { stepsOf } from "./steps";
import { walkedFrom } from "./walked";

/** A claim with its parts and the rule that made it. `text` is the document's, `counted` its claims by id. */
export function explainedClaim(
  reading: Reading,
  text: string,
  { draft, claim: made }: { readonly draft: Draft; readonly claim: Claim },
  counted: ReadonlyMap<string, Claim>,
): ExplainedClaim {
  const claim = counted.get(made.id) ?? made;
  const steps = stepsOf(reading, draft, claim);
  const parts = partsOf(reading, text, claim);
  return {
    claim,
    repeated: !counted.has(made.id),
    frame: frameWithId(claim.frame),
    parts,
    steps,
    walked: walkedBy(reading, parts, steps),
  };
}

const partsOf = (reading: Reading, text: string, { evidence }: Claim): ExplainedPart[] =>
  evidence.cues.map(({ cue, start, end }) => {
    const words = tokensOver(reading, { start, end });
    return { cue, start, end, text: text.slice(start, end).replace(/\s+/g, " "), words };
  });

/** The arcs that join the act to its holder, its object and every word that changed its level. */
function walkedBy(
  reading: Reading,
  parts: readonly ExplainedPart[],
  steps: readonly ExplainedStep[],
): number[] {
  const head = ({ first, last }: Words): number => headWithin(reading.tree, first, last);
  const heads = (cue: ExplainedPart["cue"]): number[] =>
    parts.flatMap((part) => (part.cue === cue && part.words ? [head(part.words)] : []));
  const [centre] = heads("act");
  if (centre === undefined) return [];
  const told = steps.flatMap((step) => ("from" in step ? [head(step.at)] : []));
  return walkedFrom(reading.tree, centre, [...heads("holder"), ...heads("object"), ...told]);
}
