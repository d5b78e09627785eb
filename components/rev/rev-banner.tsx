"use client";

import { type ComponentType, type MouseEvent, useId, useState } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { changesPath, type Since } from "@/components/hooks/queries";
import { ViewLink } from "@/components/ui/view-link";
import styles from "./rev-banner.module.css";
import type { RevChangesProps } from "./rev-changes";
import { changeCount, changedInWords, momentInWords } from "./words";

interface RevBannerProps {
  readonly since: Extract<Since, { kind: "known" }>;
}

/**
 * Over a state of the data that is no longer the present one: of when it is, and how much has changed.
 * Nothing where the link is of the present state.
 */
export function RevBanner({ since }: RevBannerProps) {
  const { view } = useDashboard();
  const [Changes, setChanges] = useState<ComponentType<RevChangesProps> | null>(null);
  const id = useId();
  const { from, to, served, borders, here } = since;
  if (from === to) return null;
  const count = changeCount(since);

  const toggle = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (Changes) return setChanges(null);
    import("./rev-changes")
      .then(({ RevChanges }) => setChanges(() => RevChanges))
      .catch(() => window.location.assign(changesPath(from, view)));
  };
  return (
    <section className={styles.banner} aria-label="State of the data">
      <p>
        <span>
          As of <time dateTime={served}>{momentInWords(served)}</time>{" "}
          <span className={styles.rev}>(rev {from})</span>: {changedInWords(count, here)}.
          {borders === "other" && " It is drawn on today’s borders, which are others than then."}
        </span>{" "}
        <span className={styles.ways}>
          {count > 0 && (
            // biome-ignore lint/a11y/useSemanticElements: without scripts it is a link to the same as data
            <a
              href={changesPath(from, view)}
              role="button"
              aria-expanded={Changes !== null}
              aria-controls={id}
              onClick={toggle}
              onKeyDown={(event) => {
                if (event.key !== " ") return;
                event.preventDefault();
                event.currentTarget.click();
              }}
            >
              {Changes ? "Close" : "See what changed"}
            </a>
          )}
          <ViewLink to={{ ...view, rev: null }}>Show today’s</ViewLink>
        </span>
      </p>
      <div id={id}>{Changes && <Changes since={since} />}</div>
    </section>
  );
}
