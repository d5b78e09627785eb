import fc from "fast-check";
import { CHANGES, type Claim, COMMITMENT_TYPES, ROLES, STANCES, VOICES } from "@/lib/codebook";
import { claim as anyClaim } from "@/tests/fixtures/claim";
import type { Dated } from "./order";

/** Generated claims and documents for tests of laws; small pools, so that cells fill up. */

const HOLDERS = ["DEU", "FRA", "NATO"] as const;
const TYPES = [COMMITMENT_TYPES[0], COMMITMENT_TYPES[1], COMMITMENT_TYPES[8]];

const documents: fc.Arbitrary<readonly Dated[]> = fc
  .array(fc.constantFrom(null, "2025-12-24", "2026-01-06", "2026-01-07"), {
    minLength: 1,
    maxLength: 4,
  })
  .map((dates) => dates.map((date, index) => ({ id: `${index}.txt`, date })));

/** A claim at a place in its document, with an id of its own. */
export function claim({
  place = 0,
  ...given
}: Partial<Claim> & { readonly place?: number }): Claim {
  const whole = anyClaim(given);
  return {
    ...whole,
    id: `${whole.document}-${whole.holder}-${whole.type}-${place}`,
    evidence: { start: place, end: place + 10, text: "0123456789", cues: [] },
    ...given,
  };
}

/** Claims with distinct ids and places, in the given documents. */
const claimsIn = (given: readonly Dated[]): fc.Arbitrary<readonly Claim[]> =>
  fc
    .array(
      fc.record({
        document: fc.constantFrom(...given.map(({ id }) => id)),
        holder: fc.constantFrom(...HOLDERS),
        type: fc.constantFrom(...TYPES),
        stance: fc.constantFrom(...STANCES),
        voice: fc.constantFrom(...VOICES),
        role: fc.constantFrom(null, ...ROLES),
        change: fc.constantFrom(null, ...CHANGES),
        conditions: fc.constantFrom([], [{ kind: "ceasefire" as const, text: "after the war" }]),
      }),
      { maxLength: 24 },
    )
    .chain((fields) =>
      fc
        .uniqueArray(fc.nat(999), { minLength: fields.length, maxLength: fields.length })
        .map((places) => fields.map((field, i) => claim({ ...field, place: places[i] ?? 0 }))),
    );

export const world = documents.chain((given) =>
  fc.record({ documents: fc.constant(given), claims: claimsIn(given) }),
);
