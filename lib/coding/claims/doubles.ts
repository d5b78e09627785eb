import type { Claim } from "@/lib/codebook";

/**
 * One claim for the same holder, type and stance in the same words: the first read holds, and takes from
 * the others what it does not know itself.
 */
export function withoutDoubles(claims: readonly Claim[]): Claim[] {
  const merged = new Map<string, Claim>();
  for (const claim of claims) {
    const first = merged.get(claim.id);
    merged.set(
      claim.id,
      first
        ? {
            ...first,
            role: first.role ?? claim.role,
            quantity: first.quantity ?? claim.quantity,
            target: first.target ?? claim.target,
          }
        : claim,
    );
  }
  return [...merged.values()];
}

/** What a document says twice in the same words it says once: repetition adds nothing to a claim. */
export function withoutRepetition(claims: readonly Claim[]): Claim[] {
  const said = new Set<string>();
  return claims.filter(({ holder, type, stance, evidence }) => {
    const key = [holder, type, stance, evidence.text.replace(/\s+/g, " ")].join("\n");
    return !said.has(key) && said.add(key);
  });
}
