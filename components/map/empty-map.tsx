"use client";

import { useDashboard } from "@/components/dashboard/context";
import { ViewLink } from "@/components/ui/view-link";
import { clearFilters } from "@/lib/view/change";
import styles from "./map-pane.module.css";

/** What a map without any colour says: why, and what to do. */
export function EmptyMap() {
  const { snapshot, view, shown } = useDashboard();
  if (shown.rows.length > 0) return null;
  return (
    <p className={styles.empty} data-nothing>
      {snapshot.documents.length === 0 ? (
        "No document yet. Put a .txt or .md file into seeds/ and reload the page."
      ) : snapshot.positions.length === 0 ? (
        "No country takes a position in these documents. Silence is not a position."
      ) : (
        <>
          No position passes these filters. <ViewLink to={clearFilters(view)}>Clear them</ViewLink>
        </>
      )}
    </p>
  );
}
