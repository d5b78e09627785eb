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
import { stateKey } from "./state-key";

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
  /** The state is one that another engine read; what is told is how today's reads the same text. */
  readonly reread: boolean;
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

const answers: Cache<Answer> = createCache({ entries: 500, weight: 8 * 1024 * 1024, weightOf });

/**
 * `GET /api/claims/{id}/why`: the sentence, the tree, the parts and the rule of one claim. `explain` codes
 * the claim's document anew, so what it gives is kept as long as the corpus stays as it is. Today's engine
 * tells the rule, of an old text as well: `reread` says that another one had read it.
 */
export function whyAnswer(
  corpus: Corpus,
  id: string,
  explain: ExplainClaim,
  reread = false,
): Answer {
  const key = stateKey(corpus) + id;
  const known = answers.get(key);
  if (known) return known;
  const claim = corpus.claims.find((one) => one.id === id);
  const document = claim && corpus.documents.find((one) => one.id === claim.document);
  if (!document) return noClaim(id);
  const why = explain(document, id);
  if (why === null) return reread ? readNoMore(id) : noClaim(id);
  const answer = jsonAnswer(told(corpus.rev, why, reread));
  answers.set(key, answer);
  return answer;
}

function told(
  rev: string,
  { claim, sentence, parts, walked, steps, frame }: Why,
  reread: boolean,
): WhyAnswer {
  const { label, question } = TYPE_WORDS[claim.type];
  const { label: level, meaning } = STANCE_WORDS[claim.stance];
  return {
    rev,
    reread,
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

/** 410: an engine before this one read it so. */
const readNoMore = (id: string): Answer =>
  problemAnswer({
    status: 410,
    title: "Read so no more",
    detail: `The engine that read “${id}” in this state is not today’s, and today’s does not make this claim of the text.`,
    parameter: "rev",
    allowed: "A state that today’s engine read, such as the present one.",
  });

const noClaim = (id: string): Answer =>
  problemAnswer({
    status: 404,
    title: "No such claim",
    detail: `“${id.length > 100 ? `${[...id].slice(0, 99).join("")}…` : id}” is not one of the claims.`,
    parameter: "id",
    allowed: "The id of a claim that GET /api/stances gives.",
  });
