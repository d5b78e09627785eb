"use client";

import { useDashboard } from "@/components/dashboard/context";
import { ViewLink } from "@/components/ui/view-link";
import { setSort } from "@/lib/view/change";
import { sortInWords, sortOf } from "@/lib/view/order-rows";
import type { Sort } from "@/lib/view/view";
import styles from "./row-order.module.css";

const GENERAL = {
  commitment: "The strongest commitment first",
  name: "From A to Z",
  likeness: "Those that stand alike next to each other",
} as const satisfies Partial<Record<Sort, string>>;

const isGeneral = (sort: Sort): sort is keyof typeof GENERAL => sort in GENERAL;

/** What the rows can be ordered by; a column is chosen at its head, and named here once it is. */
export function RowOrder() {
  const { view } = useDashboard();
  const sort = sortOf(view);
  const general: readonly Sort[] = ["commitment", "name", "likeness"];
  const offered = isGeneral(sort) ? general : [...general, sort];
  return (
    <nav className={styles.order} aria-label="Order of the rows">
      <span className={styles.lead}>Order by</span>
      {offered.map((one) => (
        <ViewLink
          key={one}
          to={setSort(view, one)}
          {...(isGeneral(one) ? { title: GENERAL[one] } : {})}
          {...(one === sort ? { "aria-current": "true" as const } : {})}
        >
          {sortInWords(one)}
        </ViewLink>
      ))}
      <span className={styles.more} aria-hidden="true">
        more types →
      </span>
    </nav>
  );
}
