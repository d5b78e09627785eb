import { type Stance, sideOf } from "@/lib/codebook";
import type { Mention } from "@/lib/coding/actors/mention";
import type { Predicate } from "@/lib/coding/sentence/predicate";
import type { ActFound, Reading } from "@/lib/coding/sentence/reading";
import type { Subject } from "@/lib/coding/sentence/subject";
import { headWithin } from "@/lib/coding/sentence/tree";
import { negate } from "./level";
import type { Refusal, Step } from "./step";

/** What the words around an act make of it: whose it is, at what level, towards whom. */
export interface Chain {
  readonly level: Stance;
  readonly subject: Subject;
  readonly predicate: Predicate | null;
  /** Named when somebody else's deed is wanted or opposed. */
  readonly target: Mention | null;
  /** The speaker wishes it of another ("must not send"). */
  readonly wished: boolean;
  readonly first: number;
  readonly last: number;
  /** Somebody else who welcomes or opposes it: "Oslo welcomed Chad's deployment". */
  readonly judge: Chain | null;
  readonly steps: readonly Step[];
}

export type Climbed =
  | { readonly ok: true; readonly chain: Chain }
  | { readonly ok: false; readonly why: Refusal };

export const refuse = (why: Refusal): Climbed => ({ ok: false, why });
export const reach = (chain: Chain): Climbed => ({ ok: true, chain });

/** The part of a chain that is known before its holder is. */
export type Under = Omit<Chain, "subject">;

/** The token that an act's other words hang on. */
export const headOfAct = (reading: Reading, act: ActFound): number =>
  headWithin(reading.tree, act.first, act.last);

export const sideFor = (level: Stance): boolean => sideOf(level) === "for";

/** "will not withdraw": who does not end a thing goes on with it (codebook rule 16). */
export const negatedLevel = (act: ActFound, level: Stance): Stance =>
  act.value.negated ?? (act.value.kind === "deed" && !sideFor(level) ? "committed" : negate(level));
