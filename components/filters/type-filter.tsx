"use client";

import { useDashboard } from "@/components/dashboard/context";
import { ViewLink } from "@/components/ui/view-link";
import { COMMITMENT_TYPES } from "@/lib/codebook";
import { toggleType } from "@/lib/view/change";
import { TYPE_WORDS } from "@/lib/view/words";
import styles from "./type-filter.module.css";

/** One switch a commitment type, with how many positions it has; the address holds which are on. */
export function TypeFilter() {
  const { view, shown } = useDashboard();
  return (
    <nav className={styles.types} aria-label="Commitment types">
      <ul>
        {COMMITMENT_TYPES.map((type) => {
          const count = shown.typeCounts[type];
          const { short, question } = TYPE_WORDS[type];
          return (
            <li key={type}>
              <ViewLink
                to={toggleType(view, type)}
                pressed={view.types.includes(type)}
                className={styles.type}
                data-empty={count === 0}
                title={question}
              >
                {short} <span className={styles.count}>{count}</span>
              </ViewLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
