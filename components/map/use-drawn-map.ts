"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { useDashboard } from "@/components/dashboard/context";
import type { WantedLabel } from "@/lib/atlas/labels";
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
import { outline, recolour, relabel, relabelSoon, rename } from "./drawn-map";
import type { Glass } from "./use-zoom";

/** Paper is laid out at once: what is printed cannot wait. */
export type Sight = "hidden" | "shown" | "printed";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the map in the page was drawn for. */
interface Drawn extends Size {
  readonly framing: string;
  readonly zoom: Zoom;
}

/** Between these, a map that is scaled to its room has labels of 11 to 15 pixels. */
const LEAST_SCALE = 0.96;
const MOST_SCALE = 1.3;
/** How much wider or narrower its room may be than the map was drawn for. */
const ASPECT = 0.03;

/**
 * Keeps the map in `frame` at the view: colours in the same frame as the rest of the page, names and labels
 * just after it, another frame, size or zoom when it is drawn. A map that is not in sight is left as it is,
 * and catches up when it is. Returns what to say of it, if anything.
 */
export function useDrawnMap(
  frame: RefObject<HTMLDivElement | null>,
  framing: string,
  glass: Pick<Glass, "rested" | "drawn">,
  sight: Sight,
): string {
  const { snapshot, view, shown } = useDashboard();
  const { rested, drawn: stretchFrom } = glass;
  const [status, setStatus] = useState("");
  const [size, setSize] = useState<Size | null>(null);
  const drawn = useRef<Drawn | null>(null);
  /** What the map's colours, and its names and labels, were last made for: the server's are those of the first view. */
  const coloured = useRef(shown);
  const labelled = useRef(shown);

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
    const svg = frame.current?.querySelector("svg");
    if (svg) outlineSelected(svg, shown);
  }, [frame, shown]);

  useEffect(() => {
    const element = frame.current;
    if (!element || sight === "hidden" || coloured.current === shown) return;
    recolour(element, shown.fills);
    coloured.current = shown;
  }, [frame, sight, shown]);

  // Names and labels come after the colours: words and places for them take longer than a frame may.
  useEffect(() => {
    const element = frame.current;
    const svg = element?.querySelector("svg");
    if (!element || !svg || sight === "hidden" || labelled.current === shown) return;
    let stale = false;
    const say = () => {
      rename(element, mapPaint(snapshot, view, shown));
      const labels = wantedLabels(shown);
      const isWanted = () => {
        if (!stale) labelled.current = shown;
        return !stale;
      };
      if (isSame(wantedLabels(labelled.current), labels)) labelled.current = shown;
      else if (sight === "printed") {
        relabel(svg, labels, shown.fills);
        labelled.current = shown;
      } else void relabelSoon(svg, labels, shown.fills, isWanted);
    };
    if (sight === "printed") {
      say();
      return;
    }
    const later = setTimeout(say, 0);
    return () => {
      clearTimeout(later);
      stale = true;
    };
  }, [frame, sight, snapshot, view, shown]);

  useEffect(() => {
    const element = frame.current;
    if (!element || sight === "hidden") return;
    drawn.current ??= drawnByServer(element, framing);
    const wanted = { ...SCENE_SIZE, ...drawn.current, ...size, framing, zoom: rested };
    if (drawn.current && isDrawn(drawn.current, wanted)) {
      setStatus("");
      return;
    }
    if (drawn.current?.framing !== framing) setStatus("Drawing the map …");
    const { width, height, zoom } = wanted;
    let stale = false;
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
          paint: mapPaint(snapshot, view, shown),
        }),
      )
      .then((markup) => {
        if (stale) return;
        replaceMap(element, markup);
        drawn.current = wanted;
        coloured.current = shown;
        labelled.current = shown;
        stretchFrom(zoom);
        setStatus("");
        const svg = element.querySelector("svg");
        if (svg) outlineSelected(svg, shown);
      })
      .catch(() => {
        if (!stale) setStatus("The borders could not be fetched. Reload the page to try again.");
      });
    return () => {
      stale = true;
    };
  }, [frame, sight, framing, size, rested, stretchFrom, snapshot, view, shown]);

  return status;
}

function outlineSelected(svg: SVGSVGElement, { selected }: Shown): void {
  const members = selected.flatMap((holder) => holder.members);
  outline(svg, new Set(selected.map(({ id }) => id)), new Set(members));
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

/** The same labels have the same places. */
const isSame = (a: readonly WantedLabel[], b: readonly WantedLabel[]): boolean =>
  a.length === b.length && JSON.stringify(a) === JSON.stringify(b);
