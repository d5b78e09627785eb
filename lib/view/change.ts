import type { Region } from "@/lib/atlas/region";
import {
  type Claim,
  COMMITMENT_TYPES,
  type CommitmentType,
  type HolderId,
  STANCES,
  type Stance,
} from "@/lib/codebook";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { DEFAULT_VIEW, type Pane, type Sort, type View } from "./view";

/** Adds an item or takes it away, in the given order; all of them are the same as none. */
function toggled<T>(order: readonly T[], chosen: readonly T[], item: T): readonly T[] {
  const next = chosen.includes(item) ? chosen.filter((one) => one !== item) : [...chosen, item];
  return next.length === order.length ? [] : order.filter((one) => next.includes(one));
}

export const toggleType = (view: View, type: CommitmentType): View => ({
  ...view,
  types: toggled(COMMITMENT_TYPES, view.types, type),
});

/** Only this type; all types when it is the only one already, or for null. */
export const onlyType = (view: View, type: CommitmentType | null): View => {
  const already = view.types.length === 1 && view.types[0] === type;
  return { ...view, types: type === null || already ? [] : [type] };
};

export const toggleStance = (view: View, stance: Stance): View => ({
  ...view,
  stances: toggled(STANCES, view.stances, stance),
});

export const toggleConditional = (view: View): View => ({
  ...view,
  conditional: !view.conditional,
});

/**
 * Puts a holder in focus, alone, or with `extend` beside the others (or out again if it is among
 * them); null puts all out of focus. A change of focus ends the active claim, and the
 * text opens where the holder is spoken of.
 */
export function selectHolder(view: View, id: HolderId | null, extend = false): View {
  const holders = id === null ? [] : extend ? toggledHolder(view.holders, id) : [id];
  const same =
    holders.length === view.holders.length && holders.every((h, i) => h === view.holders[i]);
  return same ? view : { ...view, holders, reading: null, claim: null };
}

const toggledHolder = (holders: readonly HolderId[], id: HolderId): readonly HolderId[] =>
  holders.includes(id) ? holders.filter((one) => one !== id) : [...holders, id].sort();

/** Makes a claim active and its holder in focus; null makes none active. */
export function selectClaim(view: View, claim: Claim | null): View {
  if (claim === null) return { ...view, claim: null };
  const holders = view.holders.includes(claim.holder) ? view.holders : [claim.holder];
  return { ...view, holders, claim: claim.id };
}

/** A cell of the matrix: its holder alone in focus, and its ruling claim active. */
export function selectCell(
  view: View,
  holder: HolderId,
  type: CommitmentType,
  snapshot: Pick<Snapshot, "positions">,
): View {
  const position = snapshot.positions.find((p) => p.holder === holder && p.type === type);
  return { ...view, holders: [holder], claim: position?.ruling ?? null };
}

/** All types, stances, dates, documents and words; what is in focus and how it is framed stay. */
export const clearFilters = (view: View): View => ({
  ...DEFAULT_VIEW,
  holders: view.holders,
  region: view.region,
  pane: view.pane,
  sort: view.sort,
  reading: view.reading,
  claim: view.claim,
  rev: view.rev,
});

export const setRegion = (view: View, region: Region): View => ({ ...view, region });
export const setPane = (view: View, pane: Pane): View => ({ ...view, pane });
export const setSort = (view: View, sort: Sort): View => ({ ...view, sort });
/** Only this document, or all of them; the active claim may be in another, so it ends. */
export const setDocument = (view: View, document: string | null): View => ({
  ...view,
  document,
  reading: null,
  claim: null,
});
/** Opens a document in the text pane and filters nothing, but that it ends a filter for another one. */
export const openDocument = (view: View, reading: string): View => ({
  ...view,
  document: view.document === reading ? reading : null,
  reading,
  claim: null,
});
/** Only what was known by this day; null for all time. A day to compare with that is not before it ends. */
export const setAt = (view: View, at: string | null): View => ({
  ...view,
  at,
  since: at !== null && view.since !== null && view.since >= at ? null : view.since,
});

/** The day to compare with, or none; one that is not before `at` is none. */
export const setSince = (view: View, since: string | null): View => ({
  ...view,
  since: since !== null && view.at !== null && since >= view.at ? null : since,
});

export const setQuery = (view: View, q: string): View => ({ ...view, q });

/**
 * The claim after the active one in `claims` (of `Shown`), the first after the last or when none is active.
 * Where no holder is in focus, none comes into focus: whoever reads on would be kept at that one's claims.
 */
export const nextClaim = (view: View, claims: readonly Claim[]): View => step(view, claims, 1);

/** The claim before the active one in `claims`, the last before the first or when none is active. */
export const previousClaim = (view: View, claims: readonly Claim[]): View => step(view, claims, -1);

function step(view: View, claims: readonly Claim[], by: 1 | -1): View {
  const active = claims.findIndex(({ id }) => id === view.claim);
  const from = active === -1 && by === -1 ? 0 : active;
  const claim = claims[(from + by + claims.length) % claims.length];
  if (!claim) return view;
  return view.holders.length === 0 ? { ...view, claim: claim.id } : selectClaim(view, claim);
}
