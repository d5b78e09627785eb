"use client";

import { type FocusEvent, useMemo, useRef, useState } from "react";
import { mapMarkup } from "#map-markup";
import { useDashboard } from "@/components/dashboard/context";
import { usePrinting } from "@/components/print/use-printing";
import { ViewLink } from "@/components/ui/view-link";
import { REGIONS, type Region } from "@/lib/atlas/region";
import { framedHolders } from "@/lib/figure/map-words";
import { setRegion } from "@/lib/view/change";
import type { View } from "@/lib/view/view";
import { ring } from "./drawn-map";
import { EmptyMap } from "./empty-map";
import { GroupDock } from "./group-dock";
import "./map.css";
import styles from "./map-pane.module.css";
import { MapTooltip } from "./map-tooltip";
import { useChoosing } from "./use-choosing";
import { type Sight, useDrawnMap } from "./use-drawn-map";
import { useZoom } from "./use-zoom";
import { ZoomButtons } from "./zoom-buttons";

const REGION_WORDS: Readonly<Record<Region, string>> = {
  holders: "Holders",
  europe: "Europe",
  world: "World",
};

const zoomKey = (): string => (/Mac|iP/.test(navigator.platform) ? "⌘" : "Ctrl");

/** Which panes the map is in, at any width, and that it is on paper with all: as the style sheet has it. */
function useSight(pane: View["pane"]): Sight {
  const printed = usePrinting();
  return printed ? "printed" : pane === "all" || pane === "map" ? "shown" : "hidden";
}

/** The map. Drawn by the server into the HTML; here it is only recoloured, and redrawn for another frame. */
export function MapPane({ onPhone }: { readonly onPhone: boolean }) {
  const { snapshot, view, shown, pathname } = useDashboard();
  const { document } = view;
  const frame = useRef<HTMLDivElement>(null);
  const [markup] = useState(() => ({ __html: mapMarkup(snapshot, view, shown, onPhone) }));
  const framed = useMemo(() => framedHolders(snapshot, { document }), [snapshot, document]);
  const framing = `${view.region} ${framed.join(" ")}`;
  const sight = useSight(view.pane);
  const glass = useZoom(frame, view, framing);
  const status = useDrawnMap(frame, framing, glass, sight);
  const choosing = useChoosing(glass);

  const ringAround = ({ currentTarget, type, target }: FocusEvent<HTMLElement>) => {
    const svg = currentTarget.querySelector("svg");
    const visible = type === "focus" && target.matches(":focus-visible");
    if (svg) ring(svg, visible ? target : null);
  };

  return (
    <>
      <div className={styles.map}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the countries inside are the buttons; their events are handled here once */}
        <div
          ref={frame}
          className={styles.frame}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: sceneToSvg escapes all it is given (a law in its test); in the browser this is empty and the server's map stays
          dangerouslySetInnerHTML={markup}
          onFocus={ringAround}
          onBlur={ringAround}
          {...choosing}
        />
        <EmptyMap />
        <ZoomButtons glass={glass} />
        {glass.hinting && (
          <p className={styles.hint}>Hold {zoomKey()} and turn the wheel to zoom</p>
        )}
        <MapTooltip frame={frame} />
        {status !== "" && <output className={styles.status}>{status}</output>}
      </div>
      <div className={styles.foot}>
        <GroupDock />
        <nav className={styles.regions} aria-label="Frame and borders of the map">
          {REGIONS.map((region) => (
            <ViewLink
              key={region}
              to={setRegion(view, region)}
              {...(region === view.region ? { "aria-current": "true" as const } : {})}
            >
              {REGION_WORDS[region]}
            </ViewLink>
          ))}
          {/* No other page of ours may be shown in a frame. */}
          <a href="/map-policy" target={pathname === "/" ? undefined : "_blank"}>
            Borders
          </a>
        </nav>
      </div>
    </>
  );
}
