import fc from "fast-check";
import { CHANGES, type Claim, COMMITMENT_TYPES, ROLES, STANCES, VOICES } from "@/lib/codebook";
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

/** A claim that says nothing beyond what is given: a committed troops claim of France in `0.txt`. */
export function claim(given: Partial<Claim> & { readonly place?: number }): Claim {
  const { place = 0, ...fields } = given;
  const holder = fields.holder ?? "FRA";
  return {
    id: `${fields.document ?? "0.txt"}-${holder}-${fields.type ?? "troops"}-${place}`,
    document: "0.txt",
    holder,
    type: "troops",
    stance: "committed",
    role: null,
    conditions: [],
    quantity: null,
    target: null,
    voice: "narrated",
    speaker: null,
    change: null,
    date: null,
    evidence: { start: place, end: place + 10, text: "0123456789", cues: [] },
    frame: "test",
    ...fields,
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
