"use client";

import { type RefObject, useEffect, useState } from "react";
import type { HolderId } from "@/lib/codebook";
import type { Rect } from "./tooltip-place";

/** A country that is told of, and what of the window its tooltip should not cover. */
export interface Told {
  readonly id: HolderId;
  readonly avoid: Rect;
}

/** A country larger than this is not avoided whole: only the place that is pointed at. */
const LARGE = 320;
const POINTER = 14;

const LET_GO = ["pointerleave", "pointerdown", "focusout"] as const;

/**
 * The country under the mouse, or with the focus of the keyboard; none as soon as either goes, and for a finger
 * none at all: it has the country sheet.
 */
export function useTold(frame: RefObject<HTMLElement | null>): Told | null {
  const [told, setTold] = useState<Told | null>(null);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const letGo = () => setTold(null);
    const point = (event: PointerEvent) => {
      if (event.pointerType !== "mouse" || event.buttons !== 0) return letGo();
      const country = countryAt(event.target);
      setTold(country && toldOf(country, { x: event.clientX, y: event.clientY }));
    };
    const focus = ({ target }: FocusEvent) => {
      const country = countryAt(target);
      if (country?.matches(":focus-visible")) setTold(toldOf(country, null));
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === "Escape") letGo();
    };
    element.addEventListener("pointermove", point);
    element.addEventListener("focusin", focus);
    for (const name of LET_GO) element.addEventListener(name, letGo);
    document.addEventListener("keydown", onKey);
    window.addEventListener("blur", letGo);
    window.addEventListener("scroll", letGo, { capture: true, passive: true });
    return () => {
      element.removeEventListener("pointermove", point);
      element.removeEventListener("focusin", focus);
      for (const name of LET_GO) element.removeEventListener(name, letGo);
      document.removeEventListener("keydown", onKey);
      window.removeEventListener("blur", letGo);
      window.removeEventListener("scroll", letGo, { capture: true });
    };
  }, [frame]);

  return told;
}

const countryAt = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest("[data-holder]:not([data-fill=absent])") : null;

function toldOf(country: Element, pointer: { x: number; y: number } | null): Told {
  const id = country.getAttribute("data-holder") ?? "";
  const { left, top, right, bottom } = country.getBoundingClientRect();
  if (right - left <= LARGE && bottom - top <= LARGE)
    return { id, avoid: { left, top, right, bottom } };
  const { x, y } = pointer ?? { x: (left + right) / 2, y: (top + bottom) / 2 };
  return {
    id,
    avoid: { left: x - POINTER, top: y - POINTER, right: x + POINTER, bottom: y + POINTER },
  };
}
