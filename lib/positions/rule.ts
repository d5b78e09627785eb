import { type Claim, STANCE_LEVEL, sideOf, VOICES } from "@/lib/codebook";
import { comparePlaces } from "./order";

export interface Ruling {
  /** The claim whose stance is the position. */
  readonly claim: Claim;
  /** Claims of the ruling voice stand on both sides. */
  readonly mixed: boolean;
}

const strength = (claim: Claim): number => Math.abs(STANCE_LEVEL[claim.stance]);
const rank = (claim: Claim): number => VOICES.indexOf(claim.voice);

/**
 * Which of the claims of one holder on one type in one document rules (codebook, "How claims add up
 * to a position"); null for none. Of equal claims the later-placed one rules, as when they are mixed.
 */
export function ruleWithin(claims: readonly Claim[]): Ruling | null {
  const best = Math.min(...claims.map(rank));
  const heard = claims.filter((claim) => rank(claim) === best);
  const mixed = new Set(heard.map((claim) => sideOf(claim.stance))).size > 1;
  let ruling: Claim | null = null;
  for (const claim of heard) {
    if (ruling === null || overrules(claim, ruling, mixed)) ruling = claim;
  }
  return ruling && { claim: ruling, mixed };
}

function overrules(claim: Claim, other: Claim, mixed: boolean): boolean {
  const stronger = mixed ? 0 : strength(claim) - strength(other);
  return (stronger || comparePlaces(claim, other)) > 0;
}
