import type { Corpus } from "@/lib/corpus/snapshot";

/** One state of the data as it was served, with what it was made by. */
export interface Kept {
  /** When it was first served, ISO 8601. */
  readonly served: string;
  /** Hash of the engine that read it, and of the borders it was drawn on. */
  readonly engine: string;
  readonly borders: string;
  readonly corpus: Corpus;
}
