"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { announce } from "@/components/ui/announce";
import { UNZOOMED, type Zoom } from "@/lib/atlas/zoom";
import type { View } from "@/lib/view/view";
import type { Zooming } from "./zooming";

/** The looking glass over the map. It is not in the address: a link shows the frame, whoever looked closer. */
export interface Glass {
  /** Where it rested last: what the map had better be drawn for. */
  readonly rested: Zoom;
  /** A wheel was left to the page a moment ago. */
  readonly hinting: boolean;
  readonly by: (factor: number) => void;
  readonly reset: () => void;
  /** Says for which zoom the map in the page is drawn; the rest of the way it is stretched. */
  readonly drawn: (zoom: Zoom) => void;
}

const GLIDE_MS = 180;
const HINT_MS = 1600;
/** Stretched more than this, the map is drawn anew before the gesture ends. */
const STRETCH = 1.6;

const zoomInWords = ({ k }: Zoom): string =>
  k === 1 ? "The map as a whole" : `Map zoomed ${Math.round(k * 10) / 10} times`;

const same = (a: Zoom, b: Zoom): boolean => a.k === b.k && a.x === b.x && a.y === b.y;

export function useZoom(
  frame: RefObject<HTMLDivElement | null>,
  view: Pick<View, "region" | "pane">,
  framing: string,
): Glass {
  const [rest, setRest] = useState({ zoom: UNZOOMED, framing });
  const [hinting, setHinting] = useState(false);
  const live = useRef(UNZOOMED);
  const base = useRef(UNZOOMED);
  const said = useRef(UNZOOMED.k);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hint = useRef<ReturnType<typeof setTimeout>>(undefined);
  const zooming = useRef<Promise<Zooming> | null>(null);
  const latest = useRef({ ...view, framing });
  useEffect(() => {
    latest.current = { ...view, framing };
  }, [view, framing]);
  const setRested = useCallback(
    (zoom: Zoom) => setRest({ zoom, framing: latest.current.framing }),
    [],
  );

  const follow = useCallback(
    (gliding: boolean) => {
      const element = frame.current;
      const svg = element?.querySelector("svg");
      if (!element || !svg) return;
      element.toggleAttribute("data-zoomed", !same(live.current, UNZOOMED));
      stretch(svg, base.current, live.current, gliding);
    },
    [frame],
  );

  const load = useCallback((): Promise<Zooming> => {
    const attach = async () => {
      const { attachZooming } = await import("./zooming");
      const element = frame.current;
      if (!element) throw new Error("The map is gone.");
      return attachZooming(element, {
        region: () => latest.current.region,
        wheelZooms: () => latest.current.pane === "map" || !canScroll(),
        onWheelLeft: () => {
          setHinting(true);
          clearTimeout(hint.current);
          hint.current = setTimeout(() => setHinting(false), HINT_MS);
        },
        onMove: (zoom, gliding) => {
          live.current = zoom;
          setHinting(false);
          follow(gliding && isAnimated());
          const by = zoom.k / base.current.k;
          if (!gliding && (by > STRETCH || by < 1 / STRETCH)) setRested(zoom);
        },
        onRest: (zoom, gliding) => {
          if (zoom.k !== said.current) announce(zoomInWords(zoom));
          said.current = zoom.k;
          clearTimeout(resting.current);
          resting.current = setTimeout(
            () => setRested(zoom),
            gliding && isAnimated() ? GLIDE_MS : 0,
          );
        },
      });
    };
    zooming.current ??= attach().catch((error: unknown) => {
      zooming.current = null;
      throw error;
    });
    return zooming.current;
  }, [frame, follow, setRested]);

  // What zooms is fetched when somebody comes near the map; fingers do not come near before they touch.
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const fetch = () => void load().catch(() => {});
    const near = ["pointerenter", "focusin"] as const;
    for (const name of near) element.addEventListener(name, fetch, { once: true });
    const idle = matchMedia("(pointer: coarse)").matches ? whenIdle(fetch) : () => {};
    return () => {
      for (const name of near) element.removeEventListener(name, fetch);
      idle();
      clearTimeout(resting.current);
      clearTimeout(hint.current);
      void zooming.current?.then(({ detach }) => detach());
      zooming.current = null;
    };
  }, [frame, load]);

  const reset = useCallback(
    () =>
      void load()
        .then(({ to }) => to(UNZOOMED))
        .catch(() => {}),
    [load],
  );
  const by = useCallback(
    (factor: number) =>
      void load()
        .then((zoom) => zoom.by(factor))
        .catch(() => {}),
    [load],
  );
  const drawn = useCallback(
    (zoom: Zoom) => {
      base.current = zoom;
      follow(false);
    },
    [follow],
  );

  // Another frame is looked at as a whole first.
  const framed = useRef(framing);
  useEffect(() => {
    if (framed.current === framing) return;
    framed.current = framing;
    if (!same(live.current, UNZOOMED)) reset();
  }, [framing, reset]);

  // A zoom of another frame says nothing of this one.
  const rested = rest.framing === framing ? rest.zoom : UNZOOMED;
  return { rested, hinting, by, reset, drawn };
}

/** `+`, `−` and `0`, also as they come without Shift. Says whether the key was one of them. */
export function zoomByKey(key: string, { by, reset }: Pick<Glass, "by" | "reset">): boolean {
  if (key === "+" || key === "=") by(2);
  else if (key === "-" || key === "_" || key === "−") by(0.5);
  else if (key === "0") reset();
  else return false;
  return true;
}

/** The map as it is drawn for `from`, put where `to` would have it. The compositor's work alone. */
function stretch(svg: SVGElement, from: Zoom, to: Zoom, gliding: boolean): void {
  const k = to.k / from.k;
  const still = same(from, to);
  const [x, y] = [to.x - from.x * k, to.y - from.y * k];
  svg.style.transform = still ? "" : `translate(${x}px, ${y}px) scale(${k})`;
  svg.style.transition = gliding ? `transform ${GLIDE_MS}ms ease-out` : "";
  svg.style.willChange = still ? "" : "transform";
}

const isAnimated = (): boolean => !matchMedia("(prefers-reduced-motion: reduce)").matches;

const canScroll = (): boolean =>
  document.documentElement.scrollHeight > document.documentElement.clientHeight;

/** Calls back when nothing else is to do; Safari has no such moment, so a second later there. */
function whenIdle(callback: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const handle = requestIdleCallback(callback);
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(callback, 1000);
  return () => clearTimeout(timer);
}
