import type { Claim, CommitmentType, Stance } from "@/lib/codebook";
import { holderName } from "@/lib/coding/actors/registry";
import type {
  ExplainedPart,
  ExplainedStep,
  ExplainedToken,
  Frame,
  Why,
} from "@/lib/coding/explain/explained";
import { stepInWords } from "@/lib/coding/explain/words";
import type { Corpus } from "@/lib/corpus/snapshot";
import type { Document } from "@/lib/documents/document";
import { relationInWords } from "@/lib/language/relations";
import { STANCE_WORDS, TYPE_WORDS } from "@/lib/view/words";
import { type Answer, jsonAnswer, weightOf } from "./answer";
import { type Cache, createCache } from "./cache";
import { problemAnswer } from "./problem";

/** A token with its relation in plain words: `phrase` stands between it and its head ("object of"). */
interface ToldToken extends ExplainedToken {
  readonly label: string;
  readonly phrase: string;
}

/** A step with the sentence that tells it. */
type ToldStep = ExplainedStep & { readonly words: string };

/** The answer of `GET /api/claims/{id}/why`. */
export interface WhyAnswer {
  readonly rev: string;
  readonly claim: Claim;
  /** The name of the claim's holder. */
  readonly holder: string;
  readonly type: { readonly id: CommitmentType; readonly label: string; readonly question: string };
  readonly stance: { readonly id: Stance; readonly label: string; readonly meaning: string };
  readonly sentence: {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly tokens: readonly ToldToken[];
  };
  readonly parts: readonly ExplainedPart[];
  /** Tokens whose way to their head the rule walked. */
  readonly walked: readonly number[];
  readonly rule: readonly ToldStep[];
  readonly frame: Frame;
}

export type ExplainClaim = (document: Document, claimId: string) => Why | null;

let memory: { readonly corpus: Corpus; readonly answers: Cache<Answer> } | null = null;

/**
 * `GET /api/claims/{id}/why`: the sentence, the tree, the parts and the rule of one claim. `explain` codes
 * the claim's document anew, so what it gives is kept as long as the corpus stays as it is.
 */
export function whyAnswer(corpus: Corpus, id: string, explain: ExplainClaim): Answer {
  if (memory?.corpus !== corpus)
    memory = { corpus, answers: createCache({ entries: 500, weight: 8 * 1024 * 1024, weightOf }) };
  const known = memory.answers.get(id);
  if (known) return known;
  const claim = corpus.claims.find((one) => one.id === id);
  const document = claim && corpus.documents.find((one) => one.id === claim.document);
  const why = document ? explain(document, id) : null;
  if (why === null) return noClaim(id);
  const answer = jsonAnswer(told(corpus.rev, why));
  memory.answers.set(id, answer);
  return answer;
}

function told(rev: string, { claim, sentence, parts, walked, steps, frame }: Why): WhyAnswer {
  const { label, question } = TYPE_WORDS[claim.type];
  const { label: level, meaning } = STANCE_WORDS[claim.stance];
  return {
    rev,
    claim,
    holder: holderName(claim.holder),
    type: { id: claim.type, label, question },
    stance: { id: claim.stance, label: level, meaning },
    sentence: {
      ...sentence,
      tokens: sentence.tokens.map((token) => ({ ...token, ...relationInWords(token.relation) })),
    },
    parts,
    walked,
    rule: steps.map((step) => ({ ...step, words: stepInWords(step, holderName) })),
    frame,
  };
}

const noClaim = (id: string): Answer =>
  problemAnswer({
    status: 404,
    title: "No such claim",
    detail: `“${id.length > 100 ? `${[...id].slice(0, 99).join("")}…` : id}” is not one of the claims.`,
    parameter: "id",
    allowed: "The id of a claim that GET /api/stances gives.",
  });
