"use client";

import { useDashboard } from "@/components/dashboard/context";
import { ViewLink } from "@/components/ui/view-link";
import type { Claim } from "@/lib/codebook";
import { selectClaim } from "@/lib/view/change";
import styles from "./reader.module.css";

interface RailProps {
  /** Of the document, in UTF-16 code units. */
  readonly length: number;
  readonly claims: readonly Claim[];
}

/**
 * Where in the document its claims lie. For the eye and the mouse: the keyboard and the screen reader
 * have the same links in the text itself.
 */
export function Rail({ length, claims }: RailProps) {
  const { view, shown } = useDashboard();
  return (
    <div className={styles.rail} aria-hidden="true">
      {claims.map((claim) => (
        <ViewLink
          key={claim.id}
          to={selectClaim(view, claim)}
          tabIndex={-1}
          data-fill={claim.stance}
          data-holder={claim.holder}
          data-claims={claim.id}
          data-current={claim.id === shown.activeClaim?.id}
          style={{ top: `${((100 * claim.evidence.start) / length).toFixed(2)}%` }}
        />
      ))}
    </div>
  );
}
