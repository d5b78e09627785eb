import type { HolderId, Span } from "@/lib/codebook";

/** What the words are: `country` a country's name, `capital` a capital or seat ("Kremlin") standing for it. */
export type MentionKind =
  | "country"
  | "adjective"
  | "people"
  | "capital"
  | "institution"
  | "leader"
  | "group"
  | "nonstate"
  | "pronoun";

/** Words in a sentence that stand for an actor. Offsets point into the document as given. */
export interface Mention extends Span {
  /** Alpha-3 code or group id; null for a known actor that holds no positions (Hamas, Wagner). */
  readonly holder: HolderId | null;
  /**
   * Another holder the same words stand for here: "Ukraine's Western allies" is `WEST`, and in a
   * document about a coalition of the willing also `COALITION`.
   */
  readonly alias: HolderId | null;
  /** Further holders of the same words: "both countries" has the second one here. */
  readonly others: readonly HolderId[];
  readonly kind: MentionKind;
  /** Canonical name: "Emmanuel Macron", "France". */
  readonly name: string;
  /** `title`: known only from how the document introduces the person ("French President X"). */
  readonly via: "name" | "title" | "coreference";
  /** Indexes in the sentence's tokens, inclusive. */
  readonly firstToken: number;
  readonly lastToken: number;
  /** Used as a place only ("met in Paris", "troops to Ukraine"): not itself an actor here. */
  readonly place: boolean;
}
