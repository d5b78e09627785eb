import type {
  Claim,
  CommitmentType,
  ConditionKind,
  Cue,
  HolderId,
  Span,
  Stance,
  Voice,
} from "@/lib/codebook";
import type { MentionKind } from "@/lib/coding/actors/mention";
import type { Refusal } from "@/lib/coding/claims/step";
import type { Act } from "@/lib/coding/frames/schema";
import type { UniversalTag, WordForm } from "@/lib/language/sentence";

/** Tokens `first` to `last` of a sentence, inclusive, and the text that stands there. */
export interface Words {
  readonly first: number;
  readonly last: number;
  /** White space as single spaces. */
  readonly text: string;
}

export interface ExplainedToken extends Span {
  readonly text: string;
  readonly lemma: string;
  readonly tag: UniversalTag;
  readonly form: WordForm | null;
  /** Index of the head, -1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation to the head. */
  readonly relation: string;
}

export interface ExplainedMention extends Words {
  /** Null for a known actor that holds no positions. */
  readonly holder: HolderId | null;
  readonly name: string;
  readonly kind: MentionKind;
  /** Used as a place only. */
  readonly place: boolean;
}

export interface ExplainedTopic extends Words {
  readonly id: string;
  readonly types: readonly CommitmentType[];
}

/** An entry of `data/frames/acts`; `judgement` for praise and blame, which the lists of `cues.json` hold. */
export interface Frame {
  readonly id: string;
  readonly kind: Act["kind"] | "judgement";
  readonly words: readonly string[];
  /** The level it gives; null where it gives none of its own. */
  readonly level: Stance | null;
  readonly note: string | null;
}

/** How the words lead from an act to the holder of its claim. */
export type HolderFound =
  /** `of`: the word it is the subject of. */
  | { readonly how: "subject"; readonly of: Words }
  /** "by …" */
  | { readonly how: "agent" }
  | { readonly how: "owner"; readonly of: Words }
  /** Joined to, or listed with, whoever has the place. */
  | { readonly how: "list-member" }
  /** "we", in the words of whoever speaks. */
  | { readonly how: "speaker" }
  /** "both sides" of a statement. */
  | { readonly how: "parties" }
  /** Not named here: the wish is whoever's words these are. */
  | { readonly how: "wisher" }
  /** Says what is praised or blamed. */
  | { readonly how: "judge" }
  /** Before "-led". */
  | { readonly how: "leader" }
  /** Opens an entry of a list. */
  | { readonly how: "entry" }
  /** Named with the act in another way. */
  | { readonly how: "named" };

/** A step that sets or changes the level: `from` null where it is the first. */
interface Levelled {
  readonly at: Words;
  readonly from: Stance | null;
  readonly to: Stance;
}

export type LevelStep =
  | (Levelled & { readonly kind: "act"; readonly frame: string })
  /** An act over the first one: "refuses" in "refuses to send". */
  | (Levelled & {
      readonly kind: "governor";
      readonly frame: string;
      readonly frameKind: Act["kind"];
    })
  | (Levelled & { readonly kind: "negated" })
  | (Levelled & { readonly kind: "possible" })
  | (Levelled & { readonly kind: "wished" })
  | (Levelled & { readonly kind: "undecided" })
  | (Levelled & { readonly kind: "none-of-it" })
  | (Levelled & { readonly kind: "held" })
  | (Levelled & { readonly kind: "judged"; readonly good: boolean })
  | (Levelled & { readonly kind: "entry"; readonly lead: string })
  | (Levelled & { readonly kind: "dropped" });

/** One step of the rule that made a claim, in order; the last is its conclusion. */
export type ExplainedStep =
  | LevelStep
  /** `at` null where the act names the type alone. */
  | { readonly kind: "object"; readonly at: Words | null; readonly type: CommitmentType }
  /** `at` null where the holder is not named in the sentence. */
  | {
      readonly kind: "holder";
      readonly at: Words | null;
      readonly holder: HolderId;
      readonly found: HolderFound;
    }
  | { readonly kind: "target"; readonly target: HolderId }
  | {
      readonly kind: "condition";
      readonly condition: ConditionKind;
      readonly text: string;
    }
  | {
      readonly kind: "voice";
      readonly voice: Voice;
      readonly speaker: string | null;
      readonly holder: HolderId;
    }
  | {
      readonly kind: "conclusion";
      readonly holder: HolderId;
      readonly type: CommitmentType;
      readonly to: Stance;
    };

/** A part of a claim; `words` is null where it stands outside the sentence. */
export interface ExplainedPart extends Span {
  readonly cue: Cue;
  readonly text: string;
  readonly words: Words | null;
}

export interface ExplainedClaim {
  readonly claim: Claim;
  /** Said before in the same words: it is not counted again. */
  readonly repeated: boolean;
  readonly frame: Frame;
  readonly parts: readonly ExplainedPart[];
  readonly steps: readonly ExplainedStep[];
  /** Tokens whose way to their head lies between the parts and words that made the claim. */
  readonly walked: readonly number[];
}

export interface ExplainedRefusal {
  /** `question`: it is asked, not stated. */
  readonly kind: Refusal["kind"] | "question";
  /** The word that decides it. */
  readonly at: Words;
}

/** A frame whose words stand in a sentence, and what became of it. */
export interface ExplainedAttempt {
  readonly frame: Frame;
  readonly at: Words;
  readonly outcome:
    | { readonly kind: "claims"; readonly claims: readonly string[] }
    | { readonly kind: "refused"; readonly refusal: ExplainedRefusal };
}

export interface ReadSentence extends Span {
  /** As it stands in the document. */
  readonly text: string;
  readonly tokens: readonly ExplainedToken[];
}

export interface ExplainedSentence extends ReadSentence {
  readonly question: boolean;
  readonly mentions: readonly ExplainedMention[];
  readonly topics: readonly ExplainedTopic[];
  readonly attempts: readonly ExplainedAttempt[];
  readonly claims: readonly ExplainedClaim[];
}

/** Why a claim is made: its sentence, and the claim with its parts and rule. */
export interface Why extends ExplainedClaim {
  readonly sentence: ReadSentence;
}
