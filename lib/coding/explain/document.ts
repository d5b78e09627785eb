import type { Claim } from "@/lib/codebook";
import type { Attempt } from "@/lib/coding/claims/drafts";
import { type CodedSentence, claimsOf, codeSentences } from "@/lib/coding/code";
import type { Document } from "@/lib/documents/document";
import type { Parser } from "@/lib/language/model/parser";
import { explainedClaim } from "./claim";
import type { ExplainedAttempt, ExplainedSentence, Why } from "./explained";
import { frameOf } from "./frame";
import { mentionsOf, readSentence, topicsOf, wordsAt } from "./read-sentence";
import { decidingWord } from "./telling-words";

/** Every sentence of a document with what the coder saw in it and what came of it; plain JSON, in reading order. */
export function explainDocument(document: Document, parser: Parser): ExplainedSentence[] {
  const sentences = codeSentences(document, parser);
  const counted = countedOf(sentences);
  return sentences.map((sentence) => explainSentence(document, sentence, counted));
}

/**
 * Why a claim of a document is made; null where the document makes no claim of this id.
 * Codes the document anew: as slow as coding it.
 */
export function whyOf(document: Document, parser: Parser, claimId: string): Why | null {
  const sentences = codeSentences(document, parser);
  const counted = countedOf(sentences);
  if (!counted.has(claimId)) return null;
  for (const sentence of sentences)
    for (const made of sentence.made)
      if (made.claim.id === claimId)
        return {
          ...explainedClaim(sentence.reading, document.text, made, counted),
          sentence: readSentence(sentence.reading, document.text),
        };
  return null;
}

const countedOf = (sentences: readonly CodedSentence[]): ReadonlyMap<string, Claim> =>
  new Map(claimsOf(sentences).map((claim) => [claim.id, claim]));

function explainSentence(
  { text }: Document,
  sentence: CodedSentence,
  counted: ReadonlyMap<string, Claim>,
): ExplainedSentence {
  const { reading, question, made } = sentence;
  const distinct = made.filter(
    ({ claim }, i) => made.findIndex((other) => other.claim.id === claim.id) === i,
  );
  return {
    ...readSentence(reading, text),
    question,
    mentions: mentionsOf(reading),
    topics: topicsOf(reading),
    attempts: question ? askedActs(sentence) : sentence.attempts.map((a) => tried(sentence, a)),
    claims: distinct.map((one) => explainedClaim(reading, text, one, counted)),
  };
}

/** No act of a question is tried. */
const askedActs = ({ reading }: CodedSentence): ExplainedAttempt[] =>
  reading.actsAt.flat().map(({ value, first, last }) => {
    const at = wordsAt(reading, first, last);
    return {
      frame: frameOf(value),
      at,
      outcome: { kind: "refused", refusal: { kind: "question", at } },
    };
  });

function tried({ reading, made }: CodedSentence, { act, outcome }: Attempt): ExplainedAttempt {
  const told = { frame: frameOf(act.value), at: wordsAt(reading, act.first, act.last) };
  if (!outcome.ok) {
    const { kind } = outcome.why;
    const at = decidingWord(reading, act, outcome.why);
    return { ...told, outcome: { kind: "refused", refusal: { kind, at } } };
  }
  const { drafts } = outcome;
  const claims = made.filter(({ draft }) => drafts.includes(draft)).map(({ claim }) => claim.id);
  return { ...told, outcome: { kind: "claims", claims: [...new Set(claims)] } };
}
