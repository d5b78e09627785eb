"use client";

import { type KeyboardEvent, type MouseEvent, useRef, useState } from "react";
import { mapMarkup } from "#map-markup";
import { useDashboard } from "@/components/dashboard/context";
import { ViewLink } from "@/components/ui/view-link";
import { REGIONS, type Region } from "@/lib/atlas/region";
import type { HolderId } from "@/lib/codebook";
import { framedHolders } from "@/lib/figure/map-words";
import { selectHolder, setRegion } from "@/lib/view/change";
import { GroupDock } from "./group-dock";
import "./map.css";
import styles from "./map-pane.module.css";
import { MapTooltip } from "./map-tooltip";
import { DIRECTIONS, nextStop } from "./roving";
import { useDrawnMap } from "./use-drawn-map";
import { useZoom } from "./use-zoom";
import { ZoomButtons } from "./zoom-buttons";

const REGION_WORDS: Readonly<Record<Region, string>> = {
  holders: "Holders",
  europe: "Europe",
  world: "World",
};

const STOPS = "[role=button][data-holder]:not([data-fill=absent])";
const zoomKey = (): string => (/Mac|iP/.test(navigator.platform) ? "⌘" : "Ctrl");
const isArrow = (key: string): key is keyof typeof DIRECTIONS => key in DIRECTIONS;

/** The map. Drawn by the server into the HTML; here it is only recoloured, and redrawn for another frame. */
export function MapPane() {
  const { snapshot, view, shown, navigate } = useDashboard();
  const frame = useRef<HTMLDivElement>(null);
  const [markup] = useState(() => ({ __html: mapMarkup(snapshot, view, shown) }));
  const framing = `${view.region} ${framedHolders(snapshot, view).join(" ")}`;
  const glass = useZoom(frame, view, framing);
  const status = useDrawnMap(frame, framing, glass);

  /** A country in focus again goes out of focus; the sea puts all out of focus. */
  const choose = (id: HolderId | null) =>
    navigate(selectHolder(view, id !== null && view.holders.includes(id) ? null : id));

  const click = (event: MouseEvent) => {
    const country = event.target instanceof Element ? event.target.closest("[data-holder]") : null;
    const silent = country?.getAttribute("data-fill") === "absent";
    const id = silent ? null : (country?.getAttribute("data-holder") ?? null);
    if (id !== null || view.holders.length > 0) choose(id);
  };

  /** Only while the focus is in the map, as WCAG 2.1.4 asks of keys that are characters. */
  const zoomByKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") glass.by(2);
    else if (event.key === "-" || event.key === "_") glass.by(0.5);
    else if (event.key === "0") glass.reset();
    else return;
    event.preventDefault();
  };

  const keyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const { target, key } = event;
    if (!(target instanceof SVGElement)) return;
    if (key === "Enter" || key === " ") choose(target.getAttribute("data-holder"));
    else if (isArrow(key)) rove(event.currentTarget, target, key);
    else return;
    event.preventDefault();
  };

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the countries and buttons inside */}
      <div className={styles.map} onKeyDown={zoomByKey}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the countries inside are the buttons; their events are handled here once */}
        <div
          ref={frame}
          className={styles.frame}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: sceneToSvg escapes all it is given (a law in its test); in the browser this is empty and the server's map stays
          dangerouslySetInnerHTML={markup}
          onClick={click}
          onKeyDown={keyDown}
        />
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
          <a href="/map-policy">Borders</a>
        </nav>
      </div>
    </>
  );
}

/** Moves the focus, and the one tab stop, to the country that lies in the key's direction. */
function rove(frame: HTMLElement, from: SVGElement, key: keyof typeof DIRECTIONS): void {
  const stops = [...frame.querySelectorAll<SVGElement>(STOPS)];
  const centres = stops.map((stop) => {
    const { x, y, width, height } = stop.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  const next = stops[nextStop(centres, stops.indexOf(from), key)];
  if (!next) return;
  for (const stop of stops) stop.setAttribute("tabindex", stop === next ? "0" : "-1");
  next.focus();
}
