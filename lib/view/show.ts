import { type Claim, COMMITMENT_TYPES } from "@/lib/codebook";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { type Found, facets, find } from "./facets";
import type { PlacedCell, Range } from "./range";
import { fillsOf, rowsOf, silentOf } from "./rows";
import type { Shown } from "./shown";
import { indexOf } from "./snapshot-index";
import type { View } from "./view";

export type { Cell, Column, Row, Shown } from "./shown";

/**
 * What the panes draw for a view. `document` and `at` choose documents, and positions are added up
 * anew from these; `q` keeps positions with a claim that has all its words, without changing them;
 * `types`, `stances` and `conditional` keep positions. `holders` filters nothing here: see `select`.
 */
export function show(snapshot: Snapshot, view: View): Shown {
  const index = indexOf(snapshot);
  const range = index.range(view);
  const found = find(index, range, view.q);
  const { cells, typeClaims, ...counted } = facets(range, found, view);
  const claims = claimsUnder(range, cells, found);
  const rows = rowsOf(index, range, cells);
  const active = view.claim === null ? undefined : index.claims.get(view.claim);
  return {
    documents: range.documents,
    claims,
    positions: cells.map(({ cell }) => cell.position),
    rows,
    columns: COMMITMENT_TYPES.map((type) => ({
      type,
      claims: typeClaims[type],
      shown: view.types.length === 0 || view.types.includes(type),
    })),
    fills: fillsOf(snapshot, range, rows, view.types),
    silent: silentOf(index, range),
    ...counted,
    counts: {
      countries: rows.filter(({ holder }) => holder.kind === "country").length,
      groups: rows.filter(({ holder }) => holder.kind === "group").length,
      claims: claims.length,
      documents: documentsOf(claims),
    },
    activeClaim: active && isUnder(cells, active) ? active : null,
    selected: view.holders.flatMap((id) => index.holders.get(id) ?? []),
  };
}

/** The claims of the cells, and of these only the ones found, in reading order. */
function claimsUnder(
  { claims, cells: all }: Range,
  cells: readonly PlacedCell[],
  found: Found | null,
): readonly Claim[] {
  if (cells.length === all.length && !found) return claims;
  const under = new Uint8Array(claims.length);
  for (const { places } of cells) for (const place of places) under[place] = 1;
  return claims.filter((_, place) => under[place] === 1 && (!found || found[place] === 1));
}

/** How many documents the claims are from; each document's claims stand together. */
const documentsOf = (claims: readonly Claim[]): number =>
  claims.filter(({ document }, i) => claims[i - 1]?.document !== document).length;

const isUnder = (cells: readonly PlacedCell[], claim: Claim): boolean =>
  cells.some(
    ({ cell: { type, position, claims } }) =>
      type === claim.type && position.holder === claim.holder && claims.includes(claim),
  );
