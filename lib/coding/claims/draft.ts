import type { Change, CommitmentType, HolderId, Role, Span, Stance } from "@/lib/codebook";
import type { Mention } from "@/lib/coding/actors/mention";
import type { Step } from "./step";

/** Whose position a draft states: a named actor, or whoever speaks. */
export interface DraftHolder {
  readonly id: HolderId;
  /** Where the holder is named, null for a narrator. */
  readonly span: Span | null;
}

/** A claim before attribution, conditions and evidence. Token indexes are within its sentence. */
export interface Draft {
  readonly holder: DraftHolder;
  readonly type: CommitmentType;
  readonly stance: Stance;
  readonly role: Role | null;
  readonly change: Change | null;
  readonly target: HolderId | null;
  readonly frame: string;
  /** Said in passing as a fact ("X-led force"): what becomes of a promise beside it is another matter. */
  readonly passing: boolean;
  /** First and last token of act and object together. */
  readonly first: number;
  readonly last: number;
  readonly act: Span;
  readonly object: Span | null;
  /** How the words came to the stance, which the last step has. */
  readonly steps: readonly Step[];
}

export const holdersOfMention = (mention: Mention): HolderId[] => {
  const ids = [mention.holder, mention.alias, ...mention.others];
  return [...new Set(ids.filter((id) => id !== null))];
};
