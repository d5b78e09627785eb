"use client";

import { useDashboard } from "@/components/dashboard/context";
import { ViewLink } from "@/components/ui/view-link";
import type { CommitmentType } from "@/lib/codebook";
import { onlyType, setSort } from "@/lib/view/change";
import { sortInWords, sortOf } from "@/lib/view/order-rows";
import type { Column } from "@/lib/view/show";
import { plural } from "@/lib/view/text";
import { TYPE_WORDS } from "@/lib/view/words";
import { groupLayout } from "./group-layout";
import styles from "./matrix-head.module.css";

/** A column's name opens its filter; the number of positions under it puts the rows in its order. */
export function MatrixHead({ columns }: { readonly columns: readonly Column[] }) {
  const { view, shown } = useDashboard();
  const sort = sortOf(view);
  return (
    <thead className={styles.head} {...groupLayout(columns)}>
      <tr>
        <th scope="col" className={styles.corner} {...(sort === "name" ? ASCENDING : {})}>
          {plural(shown.rows.length, "holder", "holders")}, by {sortInWords(sort)}
        </th>
        {columns.map((column) => (
          <ColumnName key={column.type} column={column} sorted={sort === column.type} />
        ))}
        <th scope="col" className={styles.sum}>
          Claims
        </th>
      </tr>
      <tr className={styles.counts}>
        <th scope="row" className={styles.corner}>
          Positions
        </th>
        {columns
          .filter(({ claims }) => claims > 0)
          .map(({ type }) => (
            <ColumnCount key={type} type={type} sorted={sort === type} />
          ))}
        <td className={styles.sum}>{shown.counts.claims}</td>
      </tr>
    </thead>
  );
}

const ASCENDING = { "aria-sort": "ascending" } as const;
const DESCENDING = { "aria-sort": "descending" } as const;

interface ColumnNameProps {
  readonly column: Column;
  readonly sorted: boolean;
}

/** A column without positions is narrow, and its name stands upright over both lines of the head. */
function ColumnName({ column: { type, claims }, sorted }: ColumnNameProps) {
  const { view } = useDashboard();
  const only = view.types.length === 1 && view.types[0] === type;
  const { short, question } = TYPE_WORDS[type];
  return (
    <th
      scope="col"
      className={styles.type}
      data-empty={claims === 0}
      {...(claims === 0 ? { rowSpan: 2 } : {})}
      {...(sorted ? DESCENDING : {})}
    >
      <ViewLink to={onlyType(view, only ? null : type)} title={question}>
        <span className={styles.name}>{short}</span>
      </ViewLink>
    </th>
  );
}

interface ColumnCountProps {
  readonly type: CommitmentType;
  readonly sorted: boolean;
}

function ColumnCount({ type, sorted }: ColumnCountProps) {
  const { view, shown } = useDashboard();
  const positions = plural(shown.typeCounts[type], "position", "positions");
  const { topic } = TYPE_WORDS[type];
  const does = sorted ? "order by commitment again" : `order by ${topic}`;
  return (
    <td data-sorted={sorted}>
      <ViewLink
        to={setSort(view, sorted ? "commitment" : type)}
        aria-label={`${positions}, ${does}`}
        title={sorted ? "Order by commitment again" : `Order by ${topic}, strongest yes first`}
      >
        {shown.typeCounts[type]}
        <span className={styles.arrow} aria-hidden="true">
          ↓
        </span>
      </ViewLink>
    </td>
  );
}
