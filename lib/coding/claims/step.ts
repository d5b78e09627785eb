import type { Stance } from "@/lib/codebook";
import type { ActFound } from "@/lib/coding/sentence/reading";

/**
 * One step from an act's words to what they say of a holder. `at` is a token, `to` the level that the
 * words have come to with this step.
 */
export type Step =
  /** `level` is the act's own, before what it governs. */
  | { readonly kind: "act"; readonly act: ActFound; readonly level: Stance; readonly to: Stance }
  | { readonly kind: "negated"; readonly at: number; readonly to: Stance }
  | { readonly kind: "possible"; readonly at: number; readonly to: Stance }
  | { readonly kind: "wished"; readonly at: number; readonly to: Stance }
  /** Nobody has decided it yet: "whether", "undecided". */
  | { readonly kind: "undecided"; readonly at: number; readonly to: Stance }
  /** What it is about is denied: "no troops". */
  | { readonly kind: "none-of-it"; readonly at: number; readonly to: Stance }
  /** It is about what somebody holds now: to back it is to oppose that it change hands. */
  | { readonly kind: "held"; readonly at: number; readonly to: Stance }
  /** An entry of a list; `lead` is the line over the list, which says what all of them do. */
  | { readonly kind: "entry"; readonly at: number; readonly lead: string; readonly to: Stance }
  /** A speaker calls it good or bad. */
  | { readonly kind: "judged"; readonly at: number; readonly good: boolean; readonly to: Stance };

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
  /** A relative clause takes it for granted of a thing that the sentence says something else of. */
  | { readonly kind: "presupposed"; readonly at: number }
  | { readonly kind: "too-deep"; readonly at: number };
