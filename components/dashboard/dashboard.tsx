"use client";

import { useMemo, useRef } from "react";
import { CountrySheet } from "@/components/country/country-sheet";
import { StanceFilter } from "@/components/filters/stance-filter";
import { TypeFilter } from "@/components/filters/type-filter";
import { useKeptFocus } from "@/components/hooks/use-kept-focus";
import { usePointing } from "@/components/hooks/use-pointing";
import { useSince, useStances } from "@/components/hooks/use-stances";
import { useView } from "@/components/hooks/use-view";
import { MapPane } from "@/components/map/map-pane";
import { Matrix } from "@/components/matrix/matrix";
import { PrintSheet } from "@/components/print/print-sheet";
import { Reader } from "@/components/reader/reader";
import { Timeline } from "@/components/timeline/timeline";
import { LiveRegion } from "@/components/ui/live-region";
import { resolveView } from "@/lib/view/resolve";
import { show } from "@/lib/view/show";
import { formatView } from "@/lib/view/url";
import { DashboardContext } from "./context";
import styles from "./dashboard.module.css";
import { Header } from "./header";
import { Notices } from "./notices";
import { Compare, EmptyState, Plates, RevBanner } from "./panes-on-demand";
import { SkipLinks, SkipToSheet } from "./skip-links";

/** The instrument: three linked panes over one snapshot, seen through the view in the address bar. */
export function Dashboard({ onPhone }: { readonly onPhone: boolean }) {
  const { view: asked, notices: unread, search, pathname, navigate, replace } = useView();
  const snapshot = useStances(asked.rev);
  const since = useSince(asked);
  const why = since?.kind === "unknown" ? since.why : null;
  const { view, notices: unknown } = useMemo(
    () => resolveView(asked, snapshot, why),
    [asked, snapshot, why],
  );
  const shown = useMemo(() => show(snapshot, view), [snapshot, view]);
  const state = useMemo(
    () => ({ snapshot, view, shown, pathname, navigate, replace }),
    [snapshot, view, shown, pathname, navigate, replace],
  );
  const root = useRef<HTMLDivElement>(null);
  usePointing(root);
  useKeptFocus(root, view);

  return (
    <DashboardContext value={state}>
      <link rel="canonical" href={`/${formatView(view)}`} />
      <div ref={root} className={styles.dashboard} data-pane={view.pane}>
        <SkipLinks />
        <LiveRegion />
        <Header />
        <TypeFilter />
        <Timeline />
        {since?.kind === "known" && view.rev !== null && <RevBanner since={since} />}
        <Notices notices={[...unread, ...unknown]} unread={snapshot.unread} />
        <main className={styles.panes}>
          <div className={styles.plate}>
            {shown.positions.length === 0 && <EmptyState />}
            <section id="map" className={styles.map} aria-label="Map" tabIndex={-1}>
              <StanceFilter />
              <MapPane onPhone={onPhone} />
              <SkipToSheet />
            </section>
            {view.pane === "plates" && (
              <section aria-label="Plates">
                <Plates />
              </section>
            )}
            <section id="matrix" className={styles.matrix} aria-label="Matrix" tabIndex={-1}>
              <Matrix />
            </section>
            {view.pane === "compare" && (
              <section aria-label="Compare">
                <Compare search={search} />
              </section>
            )}
          </div>
          <div id="text" className={styles.side} tabIndex={-1}>
            <CountrySheet />
            <Reader />
          </div>
        </main>
        <PrintSheet />
      </div>
    </DashboardContext>
  );
}
