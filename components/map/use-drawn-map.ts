"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { describer, framedHolders, SCENE_SIZE, wantedLabels } from "@/lib/figure/map-words";
import { titleOf } from "@/lib/view/title";
import { outline, recolour, relabel } from "./drawn-map";

/** Drawn smaller than this, labels would be hard to read at the scene's own scale. */
const LEGIBLE = 0.75;

/** How many pixels of the scene one pixel of its labels is. */
function scaleOf({ clientWidth, clientHeight }: HTMLElement): number {
  const drawn = Math.min(clientWidth / SCENE_SIZE.width, clientHeight / SCENE_SIZE.height);
  return drawn > 0 && drawn < LEGIBLE ? 1 / drawn : 1;
}

/**
 * Keeps the map in `frame` at the view: colours in the same frame as the rest of the page, labels
 * just after it, another region when its borders have come. Returns what to say of it, if anything.
 */
export function useDrawnMap(frame: RefObject<HTMLDivElement | null>): string {
  const { snapshot, view, shown } = useDashboard();
  const [status, setStatus] = useState("");
  const framing = `${view.region} ${framedHolders(snapshot, view).join(" ")}`;
  const drawn = useRef(framing);
  const labelled = useRef(labelKey(shown, 1));
  const title = `Map: ${titleOf(view, snapshot)}`;

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const paint = () => {
      const svg = element.querySelector("svg");
      if (!svg) return;
      recolour(svg, title, shown.fills, describer(snapshot, shown));
      const selected = new Set(view.holders);
      const members = new Set(
        shown.selected.filter(({ kind }) => kind === "group").flatMap(({ members }) => members),
      );
      outline(svg, selected, members);
    };
    const label = () => {
      const svg = element.querySelector("svg");
      const scale = scaleOf(element);
      const key = labelKey(shown, scale);
      if (!svg || labelled.current === key) return;
      labelled.current = key;
      svg.style.setProperty("--map-scale", String(scale));
      relabel(svg, wantedLabels(shown), shown.fills, scale);
    };

    paint();
    const later = setTimeout(label, 0);
    const resized = new ResizeObserver(label);
    resized.observe(element);
    const aborted = new AbortController();
    if (drawn.current !== framing || !element.querySelector("svg")) {
      setStatus("Drawing the map …");
      import("./redraw")
        .then(({ redraw }) => redraw(snapshot, view, shown, aborted.signal))
        .then((markup) => {
          if (aborted.signal.aborted) return;
          element.innerHTML = markup;
          drawn.current = framing;
          labelled.current = labelKey(shown, 1);
          setStatus("");
          paint();
          label();
        })
        .catch(() => {
          if (!aborted.signal.aborted)
            setStatus("The borders could not be fetched. Reload the page to try again.");
        });
    } else setStatus("");
    return () => {
      clearTimeout(later);
      resized.disconnect();
      aborted.abort();
    };
  }, [frame, framing, title, snapshot, view, shown]);

  return status;
}

type Labelled = Parameters<typeof wantedLabels>[0];

/** Two views with the same key have the same labels in the same places. */
const labelKey = (shown: Labelled, scale: number): string =>
  `${scale.toFixed(2)} ${JSON.stringify(wantedLabels(shown))}`;
