"use client";

import { ViewLink } from "@/components/ui/view-link";
import { activeFilters } from "@/lib/view/active-filters";
import { clearFilters } from "@/lib/view/change";
import { plural } from "@/lib/view/text";
import { formatView } from "@/lib/view/url";
import styles from "./active-filters.module.css";
import { useDashboard } from "./context";

/** How many positions the filters leave out, and each filter to be dropped by one click. */
export function ActiveFilters() {
  const { view, snapshot, shown } = useDashboard();
  const hidden = snapshot.positions.length - shown.positions.length;
  const active = activeFilters(view, snapshot);
  if (active.length === 0 || hidden <= 0) return null;
  return (
    <p className={styles.active}>
      <span>{plural(hidden, "position", "positions")} left out by</span>
      {active.map(({ name, without }) => (
        <ViewLink
          key={formatView(without)}
          to={without}
          className={styles.drop}
          aria-label={`Drop the filter ${name}`}
        >
          {name} <span aria-hidden="true">×</span>
        </ViewLink>
      ))}
      {active.length > 1 && (
        <ViewLink to={clearFilters(view)} className={styles.clear}>
          Clear all
        </ViewLink>
      )}
    </p>
  );
}
