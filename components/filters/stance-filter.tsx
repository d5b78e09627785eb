"use client";

import { useDashboard } from "@/components/dashboard/context";
import { StanceChip } from "@/components/ui/stance-chip";
import { ViewLink } from "@/components/ui/view-link";
import { STANCES } from "@/lib/codebook";
import { toggleConditional, toggleStance } from "@/lib/view/change";
import { FILL_WORDS, MARK_WORDS, STANCE_WORDS } from "@/lib/view/words";
import styles from "./stance-filter.module.css";

/** What is no stance. The filters' own doing is in the legend only while they do it. */
const OTHERS = ["both", "hidden", "mentioned", "absent"] as const;
const SHORT: Readonly<Record<(typeof OTHERS)[number], string>> = {
  both: "Both sides",
  hidden: "Filtered out",
  mentioned: "No position",
  absent: "Not mentioned",
};
const ALWAYS: readonly string[] = ["mentioned", "absent"];

/** The legend, which is the stance filter; beside it the fills that are no stance. */
export function StanceFilter() {
  const { view, shown } = useDashboard();
  const drawn = new Set<string>([...shown.fills.values()].map(({ kind }) => kind));
  return (
    <fieldset className={styles.legend} aria-label="Legend and stance filter">
      {STANCES.map((stance) => {
        const { label, meaning } = STANCE_WORDS[stance];
        return (
          <ViewLink
            key={stance}
            to={toggleStance(view, stance)}
            pressed={view.stances.includes(stance)}
            className={styles.stance}
            title={meaning}
          >
            <StanceChip fill={stance} />
            {label} <span className={styles.count}>{shown.stanceCounts[stance]}</span>
          </ViewLink>
        );
      })}
      <ViewLink
        to={toggleConditional(view)}
        pressed={view.conditional}
        className={styles.stance}
        title="Only positions that hold under a condition"
      >
        <span className={styles.mark} aria-hidden="true">
          {MARK_WORDS.conditional.glyph}
        </span>
        {MARK_WORDS.conditional.label}{" "}
        <span className={styles.count}>{shown.conditionalCount}</span>
      </ViewLink>
      <span className={styles.others}>
        {OTHERS.filter((fill) => ALWAYS.includes(fill) || drawn.has(fill)).map((fill) => (
          <span key={fill} className={styles.silent} title={FILL_WORDS[fill]}>
            <StanceChip fill={fill} />
            {SHORT[fill]}
          </span>
        ))}
      </span>
    </fieldset>
  );
}
