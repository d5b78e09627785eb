import { STANCE_LEVEL } from "@/lib/codebook";
import type { Holder } from "@/lib/corpus/snapshot";
import { compareText } from "@/lib/positions/order";
import { byLikeness } from "./likeness";
import type { Row } from "./shown";
import type { Sort, View } from "./view";
import { TYPE_WORDS } from "./words";

const names = new Intl.Collator("en");

export const compareNames = (a: Holder, b: Holder): number =>
  names.compare(a.name, b.name) || compareText(a.id, b.id);

/** The strongest commitment first, then by name. */
export const compareCommitment = (a: Row, b: Row): number =>
  b.strength - a.strength || compareNames(a.holder, b.holder);

/** The order that a view can show: by a column that is filtered out nothing can be ordered. */
export const sortOf = ({ sort, types }: Pick<View, "sort" | "types">): Sort =>
  types.length === 0 || types.some((type) => type === sort) || !(sort in TYPE_WORDS)
    ? sort
    : "commitment";

/** The rows in the order asked for; the same whatever order they come in. */
export function orderRows(rows: readonly Row[], sort: Sort): readonly Row[] {
  switch (sort) {
    case "commitment":
      return rows.toSorted(compareCommitment);
    case "name":
      return rows.toSorted((a, b) => compareNames(a.holder, b.holder));
    case "likeness":
      return byLikeness(rows.toSorted(compareCommitment));
    default: {
      const levelOf = ({ cells }: Row): number => {
        const cell = cells.find((one) => one?.type === sort);
        return cell ? STANCE_LEVEL[cell.position.stance] : Number.MIN_SAFE_INTEGER;
      };
      return rows
        .map((row) => ({ row, level: levelOf(row) }))
        .sort((a, b) => b.level - a.level || compareNames(a.row.holder, b.row.holder))
        .map(({ row }) => row);
    }
  }
}

/** After "by": what the rows are ordered by. */
export const sortInWords = (sort: Sort): string =>
  sort === "commitment" || sort === "name" || sort === "likeness" ? sort : TYPE_WORDS[sort].topic;
