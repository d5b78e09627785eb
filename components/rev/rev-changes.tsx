"use client";

import { useQuery } from "@tanstack/react-query";
import { ChangesList } from "@/components/changes/changes-list";
import { useDashboard } from "@/components/dashboard/context";
import { changesQuery, type Since } from "@/components/hooks/queries";
import styles from "./rev-banner.module.css";
import { causesInWords } from "./words";

export interface RevChangesProps {
  readonly since: Extract<Since, { kind: "known" }>;
}

/** What became of each position since the state that is shown. A position that stands now opens in today’s data. */
export function RevChanges({ since }: RevChangesProps) {
  const { view } = useDashboard();
  const { data, isError, refetch } = useQuery(changesQuery(since.from, since.to));
  if (isError)
    return (
      <p role="alert">
        What has changed could not be fetched.{" "}
        <button type="button" className={styles.again} onClick={() => refetch()}>
          Try again
        </button>
      </p>
    );
  if (!data) return <p role="status">What has changed is being put together.</p>;
  return (
    <div className={styles.changes}>
      <h2>What has changed since</h2>
      <p>{causesInWords(data)}</p>
      <ChangesList
        changes={data.changes}
        nameOf={(id) => data.holders[id] ?? id}
        viewOf={({ position }) => ({
          ...view,
          holders: [position.holder],
          claim: position.ruling,
          rev: null,
        })}
      />
    </div>
  );
}
