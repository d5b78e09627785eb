"use client";

import { useMemo } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { ViewLink } from "@/components/ui/view-link";
import { selectHolder } from "@/lib/view/change";
import { compare, MOST_COMPARED } from "@/lib/view/comparison";
import { typedIn } from "@/lib/view/typed-holder";
import styles from "./compare.module.css";
import { ComparisonTable } from "./comparison-table";
import { HolderField } from "./holder-field";

/** Two to four of the holders in focus side by side, a row for each commitment type. `search` is the query in the address. */
export function Compare({ search }: { readonly search: string }) {
  const { snapshot, view } = useDashboard();
  const comparison = useMemo(() => compare(snapshot, view), [snapshot, view]);
  const { holders, left } = comparison;
  return (
    <div className={styles.compare}>
      {holders.length === 0 && (
        <p className={styles.invitation}>Lay two to four countries or groups side by side.</p>
      )}
      <div className={styles.choice}>
        {holders.length < MOST_COMPARED ? (
          <HolderField sent={typedIn(search)} />
        ) : (
          <p>Four is the most at a glance: take one out to add another.</p>
        )}
        {holders.length < 2 && <Suggestions />}
      </div>
      {left.length > 0 && (
        <p className={styles.left} role="status">
          The first {MOST_COMPARED} of {holders.length + left.length} are shown. Left out:{" "}
          {left.map(({ id, name }) => (
            <ViewLink
              key={id}
              to={selectHolder(view, id, true)}
              aria-label={`Take ${name} out of the choice`}
            >
              {name} <span aria-hidden="true">×</span>
            </ViewLink>
          ))}
        </p>
      )}
      {holders.length > 0 && <ComparisonTable comparison={comparison} />}
    </div>
  );
}

/** The strongest commitments that are not in it yet. */
function Suggestions() {
  const { view, shown } = useDashboard();
  const strongest = shown.rows
    .filter(({ holder }) => !view.holders.includes(holder.id))
    .slice(0, MOST_COMPARED);
  if (strongest.length === 0) return null;
  return (
    <ul className={styles.suggestions} aria-label="Strongest commitments">
      {strongest.map(({ holder: { id, name } }) => (
        <li key={id}>
          <ViewLink to={selectHolder(view, id, true)} aria-label={`Add ${name}`}>
            <span aria-hidden="true">+</span> {name}
          </ViewLink>
        </li>
      ))}
    </ul>
  );
}
