import { COMMITMENT_TYPES, type CommitmentType } from "@/lib/codebook";

/** A set of commitment types as one number: comparing two such sets, or making a key of one, costs nothing. */
export type TypeBits = number;

const BITS = new Map<CommitmentType, TypeBits>(
  COMMITMENT_TYPES.map((type, index) => [type, 1 << index]),
);

export const bitOf = (type: CommitmentType): TypeBits => BITS.get(type) ?? 0;

/** The types of a filter: none chosen are all. */
export const chosenBits = (types: readonly CommitmentType[]): TypeBits =>
  (types.length === 0 ? COMMITMENT_TYPES : types).reduce((bits, type) => bits | bitOf(type), 0);
