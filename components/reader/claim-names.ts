import type { Claim } from "@/lib/codebook";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { indexOf } from "@/lib/view/snapshot-index";
import { claimInWords } from "@/lib/view/words";

/** More claims than this are counted instead. */
const MOST_NAMED = 4;

export const holderName = (snapshot: Snapshot, id: string): string =>
  indexOf(snapshot).holders.get(id)?.name ?? id;

/** What the claims of one stretch of text say: "Germany, reluctant on troops; Germany, open on monitoring". */
export function claimsInWords(snapshot: Snapshot, claims: readonly Claim[]): string {
  const named = claims
    .slice(0, claims.length > MOST_NAMED ? MOST_NAMED - 1 : MOST_NAMED)
    .map((claim) => claimInWords(claim, holderName(snapshot, claim.holder)));
  const more = claims.length - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}
