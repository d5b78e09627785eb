"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { resolutionFor } from "@/lib/atlas/resolution";
import { UNZOOMED, type Zoom } from "@/lib/atlas/zoom";
import {
  controlsBox,
  framedHolders,
  mapPaint,
  SCENE_SIZE,
  wantedLabels,
} from "@/lib/figure/map-words";
import type { Shown } from "@/lib/view/show";
import { outline, recolour, relabel } from "./drawn-map";
import type { Glass } from "./use-zoom";

/** What the map in the page was drawn for. */
interface Drawn {
  readonly framing: string;
  readonly width: number;
  readonly height: number;
  readonly zoom: Zoom;
}

/** Between these, a map that is scaled to its room still has legible labels. */
const LEAST_SCALE = 0.88;
const MOST_SCALE = 1.4;
/** How much wider or narrower its room may be than the map was drawn for. */
const ASPECT = 0.03;

/**
 * Keeps the map in `frame` at the view: colours in the same frame as the rest of the page, labels
 * just after it, another frame, size or zoom when it is drawn. Returns what to say of it, if anything.
 */
export function useDrawnMap(
  frame: RefObject<HTMLDivElement | null>,
  framing: string,
  glass: Pick<Glass, "rested" | "drawn">,
): string {
  const { snapshot, view, shown } = useDashboard();
  const { rested, drawn: stretchFrom } = glass;
  const [status, setStatus] = useState("");
  const [size, setSize] = useState<Pick<Drawn, "width" | "height"> | null>(null);
  const drawn = useRef<Drawn | null>(null);
  const labelled = useRef(labelKey(shown));

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && height > 0) setSize({ width, height });
    };
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    return () => resized.disconnect();
  }, [frame]);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const paint = mapPaint(snapshot, view, shown);
    const select = () => {
      const svg = element.querySelector("svg");
      if (!svg) return;
      const members = shown.selected.flatMap((holder) => holder.members);
      outline(svg, new Set(view.holders), new Set(members));
    };
    const label = () => {
      const svg = element.querySelector("svg");
      const key = labelKey(shown);
      if (!svg || labelled.current === key) return;
      labelled.current = key;
      relabel(svg, paint);
    };

    recolour(element, paint);
    select();
    const later = setTimeout(label, 0);
    let stale = false;
    drawn.current ??= drawnByServer(element, framing);
    const wanted = { ...SCENE_SIZE, ...drawn.current, ...size, framing, zoom: rested };
    if (drawn.current && isDrawn(drawn.current, wanted)) setStatus("");
    else {
      if (drawn.current?.framing !== framing) setStatus("Drawing the map …");
      const { width, height, zoom } = wanted;
      import("./redraw")
        .then(({ redraw }) =>
          redraw({
            resolution: resolutionFor(view.region, zoom.k),
            scene: {
              region: view.region,
              holders: framedHolders(snapshot, view),
              width,
              height,
              zoom,
              clear: controlsBox(width, height),
            },
            paint,
          }),
        )
        .then((markup) => {
          if (stale) return;
          replaceMap(element, markup);
          drawn.current = wanted;
          labelled.current = labelKey(shown);
          stretchFrom(zoom);
          setStatus("");
          select();
        })
        .catch(() => {
          if (!stale) setStatus("The borders could not be fetched. Reload the page to try again.");
        });
    }
    return () => {
      clearTimeout(later);
      stale = true;
    };
  }, [frame, framing, size, rested, stretchFrom, snapshot, view, shown]);

  return status;
}

/** The server chose the size by what it could know of the window. */
function drawnByServer(element: HTMLElement, framing: string): Drawn | null {
  const box = element.querySelector("svg")?.viewBox.baseVal;
  return box ? { framing, width: box.width, height: box.height, zoom: UNZOOMED } : null;
}

/** Whether the map in the page is as good as one drawn for what is wanted. */
function isDrawn(drawn: Drawn, wanted: Drawn): boolean {
  const scale = wanted.width / drawn.width;
  const aspect = scale / (wanted.height / drawn.height);
  return (
    drawn.framing === wanted.framing &&
    drawn.zoom.k === wanted.zoom.k &&
    drawn.zoom.x === wanted.zoom.x &&
    drawn.zoom.y === wanted.zoom.y &&
    scale >= LEAST_SCALE &&
    scale <= MOST_SCALE &&
    Math.abs(aspect - 1) < ASPECT
  );
}

/** Puts another map in place; what had the focus has it again. */
function replaceMap(element: HTMLElement, markup: string): void {
  const { activeElement } = document;
  const focused = element.contains(activeElement) && activeElement?.getAttribute("data-holder");
  element.innerHTML = markup;
  if (!focused) return;
  const again = element.querySelector<SVGElement>(`[role=button][data-holder="${focused}"]`);
  const stop = again ?? element.querySelector<SVGElement>('[tabindex="0"]');
  stop?.focus({ preventScroll: true });
}

/** Two views with the same key have the same labels in the same places. */
const labelKey = (shown: Shown): string => JSON.stringify(wantedLabels(shown));
