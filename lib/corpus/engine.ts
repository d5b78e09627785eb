import type { Claim, HolderId, Position } from "@/lib/codebook";
import type { Mention } from "@/lib/coding/actors/mention";
import type { Decoded } from "@/lib/documents/decode";
import type { Document } from "@/lib/documents/document";
import type { Holder } from "./snapshot";

/** What a mention says of who is named. */
export type Naming = Pick<Mention, "holder" | "alias" | "kind">;

export interface Coded {
  readonly claims: readonly Claim[];
  readonly mentions: readonly Naming[];
}

/** The stages from bytes to positions, handed in so that the corpus can be tested without them. */
export interface Engine {
  /** Changes when the same document may be coded in another way. */
  readonly rev: string;
  readonly decode: (bytes: Uint8Array) => Decoded;
  readonly read: (id: string, text: string) => Document;
  readonly code: (document: Document) => Coded;
  readonly addUp: (
    claims: readonly Claim[],
    documents: readonly Pick<Document, "id" | "date">[],
  ) => readonly Position[];
  readonly describe: (id: HolderId) => Pick<Holder, "kind" | "name" | "members">;
}
