"use client";

import { type MouseEvent, useMemo, useRef } from "react";
import { CountrySheet } from "@/components/country/country-sheet";
import { DashboardContext } from "@/components/dashboard/context";
import { Compare, Plates } from "@/components/dashboard/panes-on-demand";
import { StanceFilter } from "@/components/filters/stance-filter";
import { usePointing } from "@/components/hooks/use-pointing";
import { useStances } from "@/components/hooks/use-stances";
import { useView } from "@/components/hooks/use-view";
import { MapPane } from "@/components/map/map-pane";
import { Matrix } from "@/components/matrix/matrix";
import { Reader } from "@/components/reader/reader";
import { countsInWords } from "@/lib/view/focus";
import { resolveView } from "@/lib/view/resolve";
import { show } from "@/lib/view/show";
import { titleOf } from "@/lib/view/title";
import { formatView } from "@/lib/view/url";
import type { Pane } from "@/lib/view/view";
import styles from "./embed.module.css";
import { useOwnHeight } from "./use-own-height";

/** One pane of the dashboard in a frame: title, legend, pane, what is selected, and the way to the whole. */
export function Embed({ onPhone }: { readonly onPhone: boolean }) {
  const { view: asked, search, pathname, navigate, replace } = useView();
  const snapshot = useStances(asked.rev);
  const { view } = useMemo(() => resolveView(asked, snapshot), [asked, snapshot]);
  const shown = useMemo(() => show(snapshot, view), [snapshot, view]);
  const state = useMemo(
    () => ({ snapshot, view, shown, pathname, navigate, replace }),
    [snapshot, view, shown, pathname, navigate, replace],
  );
  const root = useRef<HTMLElement>(null);
  usePointing(root);
  useOwnHeight(root);
  const { holders, sources } = countsInWords(shown.counts);
  const moved = asked.rev !== null && asked.rev !== snapshot.rev;

  return (
    <DashboardContext value={state}>
      <main ref={root} className={styles.embed} onClickCapture={leaveFrame}>
        <header className={styles.header}>
          <h1 className={styles.title}>{titleOf(view, snapshot)}</h1>
          <p className={styles.counts}>
            {holders} with a position · {sources}
          </p>
        </header>
        {moved && (
          <p className={styles.notice}>
            The state of the data that this was made from ({asked.rev}) is not kept. This is the
            present one.
          </p>
        )}
        <EmbeddedPane pane={view.pane} search={search} onPhone={onPhone} />
        <CountrySheet />
        <footer className={styles.foot}>
          <a href={`/${formatView(view)}`} target="_blank" rel="noopener">
            Stance Atlas
          </a>
          <span>rev {snapshot.rev}</span>
        </footer>
      </main>
    </DashboardContext>
  );
}

interface EmbeddedPaneProps {
  readonly pane: Pane;
  readonly search: string;
  readonly onPhone: boolean;
}

function EmbeddedPane({ pane, search, onPhone }: EmbeddedPaneProps) {
  switch (pane) {
    case "all":
    case "map":
      return (
        <section aria-label="Map">
          <StanceFilter />
          <MapPane onPhone={onPhone} />
        </section>
      );
    case "plates":
      return (
        <section aria-label="Plates">
          <Plates />
        </section>
      );
    case "matrix":
      return (
        <section aria-label="Matrix">
          <StanceFilter />
          <Matrix />
        </section>
      );
    case "compare":
      return (
        <section aria-label="Compare">
          <Compare search={search} />
        </section>
      );
    case "text":
      return (
        <div className={styles.text}>
          <Reader />
        </div>
      );
  }
}

/** Only this address may be shown in a frame: a link to any other page of ours opens beside it. */
function leaveFrame({ target }: MouseEvent): void {
  const link = target instanceof Element ? target.closest("a[href]") : null;
  if (link instanceof HTMLAnchorElement && link.pathname !== window.location.pathname)
    link.target = "_blank";
}
