"use client";

import { useMemo, useRef } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { StanceFilter } from "@/components/filters/stance-filter";
import { ViewLink } from "@/components/ui/view-link";
import { undrawnInWords } from "@/lib/figure/plate-words";
import { platesOf } from "@/lib/figure/plates";
import { clearFilters } from "@/lib/view/change";
import "./plate.css";
import { PlateFigure } from "./plate-figure";
import { PlateTip } from "./plate-tip";
import styles from "./plates.module.css";
import { usePlateGround } from "./use-plate-ground";

/** The whole document at a glance: a small map for each commitment type, all in one frame. */
export function Plates() {
  const { snapshot, view, shown } = useDashboard();
  const { ground, status } = usePlateGround();
  const drawn = useMemo(() => platesOf(snapshot, view, shown), [snapshot, view, shown]);
  const root = useRef<HTMLDivElement>(null);
  return (
    <>
      <StanceFilter />
      <div ref={root} className={styles.plates}>
        {ground && <Land {...ground} />}
        {drawn.plates.map((plate) => (
          <PlateFigure key={plate.type} plate={plate} ground={ground} />
        ))}
        <PlateTip root={root} plates={drawn.plates} />
      </div>
      {drawn.plates.length === 0 && (
        <p className={styles.nothing} data-nothing>
          No holder has a position under these filters. Switch a filter off, or{" "}
          <ViewLink to={clearFilters(view)}>clear them all</ViewLink>.
        </p>
      )}
      {undrawnInWords(drawn).map((line) => (
        <p key={line} className={styles.undrawn}>
          {line}
        </p>
      ))}
      {status !== "" && <output className={styles.undrawn}>{status}</output>}
    </>
  );
}

/** What the plates refer to. It carries the places beside the paths, so that the browser needs no second copy. */
function Land({ land, ...ground }: NonNullable<ReturnType<typeof usePlateGround>["ground"]>) {
  const markup = useMemo(() => ({ __html: land }), [land]);
  return (
    <svg
      className={styles.land}
      aria-hidden="true"
      data-plate-ground={JSON.stringify(ground)}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: paths that landToSvg drew of the borders
      dangerouslySetInnerHTML={markup}
    />
  );
}
