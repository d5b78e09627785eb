import type { Watched } from "@/lib/corpus/watch";
import type { Kept } from "./kept";

/** What a link's `rev` stands for, and the data to show for it. */
export type RevStanding =
  /** No `rev`, or the present one. */
  | { readonly kind: "present"; readonly watched: Watched; readonly served: string }
  /** An old one, as it was served. */
  | {
      readonly kind: "kept";
      readonly watched: Watched;
      /** When it was first served, ISO 8601. */
      readonly served: string;
      readonly engine: string;
      readonly borders: string;
    }
  /** One that is not kept: `watched` is the present data. `why` ends a sentence; null for no special reason. */
  | {
      readonly kind: "unknown";
      readonly watched: Watched;
      readonly rev: string;
      readonly why: string | null;
    };

/** A standing whose data is the one asked for. */
export type KnownStanding = Exclude<RevStanding, { kind: "unknown" }>;

/** A kept state in the shape in which the present one is served. */
export function watchedOf({ corpus }: Pick<Kept, "corpus">): Watched {
  const documents = corpus.documents.map(({ text: _text, blocks: _blocks, ...summary }) => summary);
  return { corpus, snapshot: { ...corpus, documents } };
}
