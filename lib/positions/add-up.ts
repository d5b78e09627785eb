import { type Claim, COMMITMENT_TYPES, type Position } from "@/lib/codebook";
import { compareDocuments, comparePlaces, compareText, type Dated } from "./order";
import { ruleWithin } from "./rule";

/**
 * What claims add up to: one position for each holder and type that has a claim, ordered by holder
 * id, then by type. The newest dated document rules; a document that is not in `documents` counts as undated.
 */
export function addUp(claims: readonly Claim[], documents: readonly Dated[]): readonly Position[] {
  const newness = newnessOf(claims, documents);
  const place = ({ document }: Claim) => newness.get(document) ?? newness.size;
  const cells = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.holder}\u0000${claim.type}`;
    const cell = cells.get(key);
    if (cell) cell.push(claim);
    else cells.set(key, [claim]);
  }
  return [...cells.values()]
    .flatMap(
      (cell) => positionOf(cell.sort((a, b) => place(a) - place(b) || comparePlaces(a, b))) ?? [],
    )
    .sort(comparePositions);
}

/** Place of each document in the order newest first. */
function newnessOf(
  claims: readonly Claim[],
  documents: readonly Dated[],
): ReadonlyMap<string, number> {
  const dates = new Map(claims.map((claim): [string, string | null] => [claim.document, null]));
  for (const { id, date } of documents) dates.set(id, date);
  const order = [...dates].map(([id, date]) => ({ id, date })).sort(compareDocuments);
  return new Map(order.map(({ id }, index) => [id, index]));
}

/**
 * What the claims of one holder on one type add up to; null for none. They come newest document first,
 * and in reading order within each.
 */
export function positionOf(claims: readonly Claim[]): Position | null {
  const newest = claims.filter(({ document }) => document === claims[0]?.document);
  const ruling = ruleWithin(newest);
  if (!ruling) return null;
  const { claim, mixed } = ruling;
  return {
    holder: claim.holder,
    type: claim.type,
    stance: claim.stance,
    mixed,
    conditional: claim.conditions.length > 0,
    dropped: claim.change === "dropped",
    role: claim.role,
    ruling: claim.id,
    claims: claims.map(({ id }) => id),
  };
}

const comparePositions = (a: Position, b: Position): number =>
  compareText(a.holder, b.holder) ||
  COMMITMENT_TYPES.indexOf(a.type) - COMMITMENT_TYPES.indexOf(b.type);
