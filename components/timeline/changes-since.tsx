"use client";

import { useMemo } from "react";
import { ChangesList } from "@/components/changes/changes-list";
import { useDashboard } from "@/components/dashboard/context";
import { ViewLink } from "@/components/ui/view-link";
import { selectClaim, setSince } from "@/lib/view/change";
import { changesInWords } from "@/lib/view/change-words";
import { changesSince } from "@/lib/view/changed";
import { indexOf } from "@/lib/view/snapshot-index";
import { plural } from "@/lib/view/text";
import { lastOf, type Tick } from "@/lib/view/timeline";
import { DateField } from "./date-field";
import styles from "./timeline.module.css";
import { useChangedMarks } from "./use-changed-marks";

interface ChangesSinceProps {
  readonly since: string;
  readonly ticks: readonly Tick[];
}

/** What has changed since the day to compare with: in numbers, and behind them position by position. */
export function ChangesSince({ since, ticks }: ChangesSinceProps) {
  const { snapshot, view } = useDashboard();
  const changes = useMemo(() => changesSince(snapshot, view), [snapshot, view]);
  useChangedMarks(changes);
  const undated = snapshot.documents.filter(({ date }) => date === null).length;
  const { holders } = indexOf(snapshot);
  return (
    <div className={styles.changes}>
      <span className={styles.since}>
        Changed since
        <DateField
          name="since"
          label="Changed since"
          value={since}
          min={ticks[0]?.day ?? since}
          max={view.at ?? lastOf(ticks)}
          set={(to) => setSince(view, to)}
        />
        <ViewLink
          to={setSince(view, null)}
          className={styles.drop}
          aria-label="Stop comparing"
          title="Stop comparing"
        >
          ×
        </ViewLink>
      </span>
      {changes.length === 0 ? (
        <span className={styles.quiet}>nothing that these filters show</span>
      ) : (
        <details className={styles.told}>
          <summary>{changesInWords(changes)}</summary>
          <div className={styles.list}>
            <ChangesList
              changes={changes}
              nameOf={(id) => holders.get(id)?.name ?? id}
              viewOf={({ ruling }) => selectClaim(view, ruling)}
            />
          </div>
        </details>
      )}
      {undated > 0 && (
        <span className={styles.quiet}>
          {plural(undated, "document", "documents")} without a date left aside
        </span>
      )}
    </div>
  );
}
