"use client";

import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { ChangesList } from "@/components/changes/changes-list";
import { useDashboard } from "@/components/dashboard/context";
import { changesQuery, type Since } from "@/components/hooks/queries";
import type { ToldChange } from "@/lib/api/changes";
import styles from "./rev-banner.module.css";
import { causesInWords } from "./words";

export interface RevChangesProps {
  readonly since: Extract<Since, { kind: "known" }>;
}

/** What became of each position since the state that is shown. A position that stands now opens in today’s data. */
export function RevChanges({ since }: RevChangesProps) {
  const { view } = useDashboard();
  const { data, isError, refetch } = useQuery(changesQuery(since.from, since.to, view));
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
      {partsOf(data.changes).map(({ heading, changes }) => (
        <Fragment key={heading}>
          {heading !== "" && <h3>{heading}</h3>}
          <ChangesList
            changes={changes}
            nameOf={(id) => data.holders[id] ?? id}
            viewOf={({ position }) => ({
              ...view,
              holders: [position.holder],
              claim: position.ruling,
              rev: null,
            })}
          />
        </Fragment>
      ))}
    </div>
  );
}

/** Apart where only some are of what is looked at: those first. */
function partsOf(changes: readonly ToldChange[]) {
  const here = changes.filter((change) => change.here);
  if (here.length === 0 || here.length === changes.length) return [{ heading: "", changes }];
  const elsewhere = changes.filter((change) => !change.here);
  return [
    { heading: "In this view", changes: here },
    { heading: "Elsewhere", changes: elsewhere },
  ];
}
