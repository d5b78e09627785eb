import type { Claim, CommitmentType, HolderId, Position, Stance } from "@/lib/codebook";
import type { DocumentSummary, Holder } from "@/lib/corpus/snapshot";
import type { Fill } from "@/lib/positions/fill";

/** One cell of the matrix: a position and every claim under it, in reading order, newest document first. */
export interface Cell {
  readonly type: CommitmentType;
  readonly position: Position;
  readonly claims: readonly Claim[];
}

export interface Row {
  readonly holder: Holder;
  /** One for each of `columns`; null where there is no shown position. */
  readonly cells: readonly (Cell | null)[];
  readonly fill: Fill;
  /** Sum of the levels (+3 … −2) of the shown cells. */
  readonly strength: number;
}

export interface Column {
  readonly type: CommitmentType;
  /** Claims under the positions of this type, whatever types are chosen. */
  readonly claims: number;
  /** Chosen by the filter. A chosen column may still be empty: `claims` is 0. */
  readonly shown: boolean;
}

/** Everything that the panes draw for one view of one snapshot. */
export interface Shown {
  /** Documents that the view reads, newest first. */
  readonly documents: readonly DocumentSummary[];
  /** Under a shown position and with the words of `q`, in reading order, newest document first. */
  readonly claims: readonly Claim[];
  readonly positions: readonly Position[];
  /** Holders with at least one shown position: the strongest commitment (`strength`) first, then by name. */
  readonly rows: readonly Row[];
  /** All types, in codebook order. */
  readonly columns: readonly Column[];
  /** Of every holder in the snapshot; one that is not in the map is `absent`, one whose positions are only filtered out is `hidden`. */
  readonly fills: ReadonlyMap<HolderId, Fill>;
  /** Named by the documents in range and without any position in them, by name. */
  readonly silent: readonly Holder[];
  /** Positions of each type, whatever types are chosen. */
  readonly typeCounts: Readonly<Record<CommitmentType, number>>;
  /** Positions of each stance, whatever stances are chosen. */
  readonly stanceCounts: Readonly<Record<Stance, number>>;
  /** Conditional positions, whether or not only these are shown. */
  readonly conditionalCount: number;
  readonly counts: {
    readonly countries: number;
    readonly groups: number;
    readonly claims: number;
    /** Documents that the shown claims come from. */
    readonly documents: number;
  };
  /** The view's claim, if it is under a shown position. */
  readonly activeClaim: Claim | null;
  /** The holders in focus, whether or not they have a shown position. */
  readonly selected: readonly Holder[];
}
