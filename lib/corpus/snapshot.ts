import type { Claim, HolderId, Position } from "@/lib/codebook";
import type { Block } from "@/lib/documents/document";

/** A country or group that at least one document mentions. */
export interface Holder {
  readonly id: HolderId;
  readonly kind: "country" | "group";
  readonly name: string;
  /** Alpha-3 codes of a group's members, empty for a country or an open-ended group. */
  readonly members: readonly HolderId[];
  /** How often each document names it, by document id. */
  readonly mentions: Readonly<Record<string, number>>;
}

export interface DocumentSummary {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
  readonly source: string | null;
  readonly claims: number;
  /** UTF-16 code units. */
  readonly length: number;
}

export interface DocumentDetail extends DocumentSummary {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** A file in the documents folder that could not be read; the others are not affected. */
export interface UnreadFile {
  readonly file: string;
  readonly reason: string;
}

/** Everything the page and the API know at one moment, before any filter; plain JSON. */
export interface Snapshot {
  /** Content hash of documents, data, engine and borders: 12 hexadecimal digits. */
  readonly rev: string;
  readonly documents: readonly DocumentSummary[];
  readonly unread: readonly UnreadFile[];
  readonly holders: readonly Holder[];
  readonly positions: readonly Position[];
  readonly claims: readonly Claim[];
}

/** The snapshot with the documents' texts, as the server holds it. */
export interface Corpus extends Snapshot {
  readonly documents: readonly DocumentDetail[];
}
