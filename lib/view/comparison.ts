import { COMMITMENT_TYPES, type CommitmentType, type HolderId, sideOf } from "@/lib/codebook";
import type { Holder, Snapshot } from "@/lib/corpus/snapshot";
import { show } from "./show";
import type { Cell } from "./shown";
import { DEFAULT_VIEW, type View } from "./view";

/** More than this side by side are no longer compared at a glance. */
export const MOST_COMPARED = 4;

/** What is said of one of the compared on one type. */
export type ComparedCell =
  | ({ readonly kind: "position" } & Cell)
  /** It has a position, and a filter leaves it out. */
  | { readonly kind: "hidden" }
  | { readonly kind: "silent" };

/**
 * How the shown positions of a row stand to each other: on both sides, on one side at different levels,
 * all at the same one, or only one of the compared speaks. Silence neither agrees nor differs.
 */
type Relation = "opposite" | "differ" | "agree" | "alone";
const RELATIONS: readonly Relation[] = ["opposite", "differ", "agree", "alone"];

export interface ComparedRow {
  readonly type: CommitmentType;
  /** One for each of `holders`. */
  readonly cells: readonly ComparedCell[];
  readonly relation: Relation;
}

export interface Comparison {
  /** Side by side, at most `MOST_COMPARED`. */
  readonly holders: readonly Holder[];
  /** In focus as well, beyond the most that are compared. */
  readonly left: readonly Holder[];
  /** The furthest apart first, then in codebook order. */
  readonly rows: readonly ComparedRow[];
  /** Types on which a filter hides all that the compared hold. */
  readonly hidden: readonly CommitmentType[];
  /** Types on which none of the compared has a position. */
  readonly silent: readonly CommitmentType[];
}

/** The holders in focus against each other, type by type, as the view's filters show them. */
export function compare(snapshot: Snapshot, view: View): Comparison {
  const { selected, rows } = show(snapshot, view);
  const { document, at } = view;
  const everything = show(snapshot, { ...DEFAULT_VIEW, document, at }).rows;
  const holders = selected.slice(0, MOST_COMPARED);
  const cellOf = (of: typeof rows, id: HolderId, type: CommitmentType) =>
    of.find(({ holder }) => holder.id === id)?.cells.find((cell) => cell?.type === type);
  const compared = COMMITMENT_TYPES.map((type) => {
    const cells = holders.map(({ id }): ComparedCell => {
      const shown = cellOf(rows, id, type);
      if (shown) return { kind: "position", ...shown };
      return { kind: cellOf(everything, id, type) ? "hidden" : "silent" };
    });
    return { type, cells, relation: relationOf(cells) };
  });
  const only = (kind: ComparedCell["kind"]) =>
    compared.filter(({ cells }) => cells.some((cell) => cell.kind === kind));
  const withPosition = only("position");
  const hidden = only("hidden").filter((row) => !withPosition.includes(row));
  return {
    holders,
    left: selected.slice(MOST_COMPARED),
    rows: withPosition.toSorted(
      (a, b) => RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation),
    ),
    hidden: hidden.map(({ type }) => type),
    silent: compared
      .filter((row) => !withPosition.includes(row) && !hidden.includes(row))
      .map(({ type }) => type),
  };
}

function relationOf(cells: readonly ComparedCell[]): Relation {
  const stances = cells.flatMap((cell) => (cell.kind === "position" ? [cell.position.stance] : []));
  if (stances.length < 2) return "alone";
  if (new Set(stances.map(sideOf)).size > 1) return "opposite";
  return new Set(stances).size > 1 ? "differ" : "agree";
}
