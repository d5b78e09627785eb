import type { Span } from "@/lib/codebook";

/**
 * What a stretch of the file is. `title`, `heading`, `paragraph` and `item` are read;
 * the rest is furniture: kept, shown, with its offsets, but it yields no claims.
 */
export type BlockKind =
  | "title"
  | "heading"
  | "paragraph"
  | "item"
  | "dateline"
  | "byline"
  | "caption"
  | "related"
  | "link"
  | "rule";

export interface Block extends Span {
  readonly kind: BlockKind;
}

export interface Document {
  /** The file's name, e.g. `000_1570259306a62e25.txt`. */
  readonly id: string;
  readonly title: string;
  /** ISO 8601 date of the document itself, null where the text does not give one. */
  readonly date: string | null;
  /** Who published it, null where the text does not say. */
  readonly source: string | null;
  /** The file's text exactly as given: all offsets point into it. */
  readonly text: string;
  /** In order, not overlapping; white space between blocks belongs to none. */
  readonly blocks: readonly Block[];
}
