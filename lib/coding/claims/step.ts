import type { Stance } from "@/lib/codebook";
import type { ActFound } from "@/lib/coding/sentence/reading";

/** One step from an act's words to what they say of a holder. `at` is a token. */
export type Step =
  | { readonly kind: "act"; readonly act: ActFound; readonly level: Stance }
  | { readonly kind: "negated"; readonly at: number }
  | { readonly kind: "possible"; readonly at: number }
  | { readonly kind: "wished"; readonly at: number }
  /** "whether … has not been decided" */
  | { readonly kind: "undecided"; readonly at: number };

/** Why an act that stands in a sentence makes no claim. `at` is the token to look at. */
export type Refusal =
  /** Its words name no commitment type. */
  | { readonly kind: "no-type"; readonly at: number }
  /** Another act speaks for it. */
  | { readonly kind: "governs"; readonly at: number }
  /** Nobody is named whose position it could be. */
  | { readonly kind: "nobody"; readonly at: number }
  /** It hangs on a word that makes it no statement: "if", "tried to". */
  | { readonly kind: "blocked"; readonly at: number }
  | { readonly kind: "imagined"; readonly at: number }
  /** Negated, it says nothing. */
  | { readonly kind: "mute"; readonly at: number }
  /** One person's life, not a country's contribution. */
  | { readonly kind: "one-person"; readonly at: number }
  | { readonly kind: "too-deep"; readonly at: number };
