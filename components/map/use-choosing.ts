"use client";

import { type KeyboardEvent, type MouseEvent, type PointerEvent, useEffect, useRef } from "react";
import { useDashboard } from "@/components/dashboard/context";
import type { HolderId } from "@/lib/codebook";
import { selectCell, selectHolder, setPane } from "@/lib/view/change";
import type { View } from "@/lib/view/view";
import { STOPS } from "./drawn-map";
import { DIRECTIONS, ENDS, nextStop } from "./roving";
import { type Glass, zoomByKey } from "./use-zoom";

type Arrow = keyof typeof DIRECTIONS;
type End = keyof typeof ENDS;
const isArrow = (key: string): key is Arrow => key in DIRECTIONS;
const isEnd = (key: string): key is End => key in ENDS;

interface Modifiers {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}
const isExtending = ({ ctrlKey, metaKey, shiftKey }: Modifiers): boolean =>
  ctrlKey || metaKey || shiftKey;

/** From this width on the text stands beside the map. */
const TEXT_BESIDE = "(min-width: 70rem)";

/** What a mouse, a finger or a key does to the countries of the map: handlers for the frame around them. */
export function useChoosing(glass: Pick<Glass, "by" | "reset">) {
  const { snapshot, view, shown, navigate } = useDashboard();
  const pointer = useRef("mouse");
  const tapped = useRef<readonly [frame: Element, x: number, y: number] | null>(null);

  // The sheet that a tap brings up must not cover what was tapped, or it could not be tapped again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sheet comes with the holders in focus
  useEffect(() => {
    const [frame, x, y] = tapped.current ?? [];
    tapped.current = null;
    if (!frame || x === undefined || y === undefined) return;
    if (!frame.contains(document.elementFromPoint(x, y))) frame.scrollIntoView();
  }, [view.holders]);

  /**
   * A country in focus again goes out of focus; the sea puts all out of focus. With Ctrl, ⌘ or Shift it is
   * one country that comes beside the others, or goes from among them.
   */
  const choose = (id: HolderId | null, extend: boolean) => {
    if (extend && id !== null) navigate(selectHolder(view, id, true));
    else if (!extend)
      navigate(selectHolder(view, id !== null && view.holders.includes(id) ? null : id));
  };

  /** Its first shown position in the text, by the claim that rules it. */
  const opened = (id: HolderId): View => {
    const cells = shown.rows.find(({ holder }) => holder.id === id)?.cells ?? [];
    const cell = cells.find((one) => one !== null);
    const next = cell ? selectCell(view, id, cell.type, snapshot) : selectHolder(view, id);
    return matchMedia(TEXT_BESIDE).matches ? next : setPane(next, "text");
  };

  return {
    onPointerDown: ({ pointerType }: PointerEvent) => {
      pointer.current = pointerType;
    },

    onClick: (event: MouseEvent) => {
      const { target, detail, currentTarget, clientX, clientY } = event;
      // The second click of a double-click, which zooms.
      if (detail > 1 && pointer.current !== "touch") return;
      const country = target instanceof Element ? target.closest("[data-holder]") : null;
      const silent = country?.getAttribute("data-fill") === "absent";
      const id = silent ? null : (country?.getAttribute("data-holder") ?? null);
      if (id !== null && pointer.current === "touch" && view.holders.includes(id))
        navigate(opened(id));
      else if (id !== null || view.holders.length > 0) choose(id, isExtending(event));
      tapped.current = pointer.current === "touch" ? [currentTarget, clientX, clientY] : null;
    },

    /** All only while the focus is in the map, as WCAG 2.1.4 asks of keys that are characters. */
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const { target, key, ctrlKey, metaKey, altKey } = event;
      if (!(target instanceof Element) || altKey) return;
      if (key === "Enter" || key === " ")
        choose(target.getAttribute("data-holder"), isExtending(event));
      else if (ctrlKey || metaKey) return;
      else if (isArrow(key) || isEnd(key)) rove(event.currentTarget, target, key);
      else if (!zoomByKey(key, glass)) return;
      event.preventDefault();
    },
  };
}

/** Moves the focus, and the one tab stop, to the country that lies in the key's direction. */
function rove(frame: HTMLElement, from: Element, key: Arrow | End): void {
  const stops = [...frame.querySelectorAll<HTMLElement | SVGElement>(STOPS)];
  const centres = stops.map((stop) => {
    const { x, y, width, height } = stop.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  const current = stops.findIndex((stop) => from.isSameNode(stop));
  const next = isArrow(key) ? stops[nextStop(centres, current, key)] : stops.at(ENDS[key]);
  if (!next) return;
  for (const stop of stops) stop.setAttribute("tabindex", stop === next ? "0" : "-1");
  next.focus();
}
