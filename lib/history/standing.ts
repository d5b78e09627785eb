import type { Watched } from "@/lib/corpus/watch";
import type { Kept } from "./kept";

/** A state of the data that can be shown. */
export interface KnownStanding extends Omit<Kept, "corpus"> {
  /** `kept`: an old state, as it was served. */
  readonly kind: "present" | "kept";
  readonly watched: Watched;
}

/** What a link's `rev` stands for, and the data to show for it. */
export type RevStanding =
  | KnownStanding
  /** A state that is not kept: `watched` is the present data. `why` ends a sentence; null for no special reason. */
  | {
      readonly kind: "unknown";
      readonly watched: Watched;
      readonly rev: string;
      readonly why: string | null;
    };

/** A kept state in the shape in which the present one is served. */
export function watchedOf({ corpus }: Pick<Kept, "corpus">): Watched {
  const documents = corpus.documents.map(({ text: _text, blocks: _blocks, ...summary }) => summary);
  return { corpus, snapshot: { ...corpus, documents } };
}
