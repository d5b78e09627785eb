import { COMMITMENT_TYPES } from "@/lib/codebook";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { facets } from "./facets";
import { fillsOf, groupByHolder, rowsOf, silentOf } from "./rows";
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
  const { positions, found, typeClaims, ...counted } = facets(index, range, view);
  const under = new Set(positions.flatMap((position) => position.claims));
  const claims = range.claims.filter(({ id }) => under.has(id) && (!found || found.has(id)));
  const byHolder = groupByHolder(positions);
  const chosen = range.positions.filter(
    ({ type }) => view.types.length === 0 || view.types.includes(type),
  );
  const rows = rowsOf(index, byHolder);
  const active = view.claim !== null && under.has(view.claim) ? view.claim : null;
  return {
    documents: range.documents,
    claims,
    positions,
    rows,
    columns: COMMITMENT_TYPES.map((type) => ({
      type,
      claims: typeClaims[type],
      shown: view.types.length === 0 || view.types.includes(type),
    })),
    fills: fillsOf(snapshot, range, byHolder, groupByHolder(chosen)),
    silent: silentOf(index, range),
    ...counted,
    counts: {
      countries: rows.filter(({ holder }) => holder.kind === "country").length,
      groups: rows.filter(({ holder }) => holder.kind === "group").length,
      claims: claims.length,
      documents: new Set(claims.map(({ document }) => document)).size,
    },
    activeClaim: active === null ? null : (index.claims.get(active) ?? null),
    selected: view.holders.flatMap((id) => index.holders.get(id) ?? []),
  };
}
