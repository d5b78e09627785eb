"use client";

import { type RefObject, useLayoutEffect } from "react";

/**
 * Keeps `data-settled` on an element but for the moment after `drawn` changes: rows out of sight are
 * laid out once the browser has nothing better to do. A row that is not laid out cannot be read aloud.
 */
export function useSettled(ref: RefObject<HTMLElement | null>, drawn: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it unsettles the element, and is not read
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    element.removeAttribute("data-settled");
    const settle = () => element.setAttribute("data-settled", "");
    // Safari has no idle callbacks.
    if (!("requestIdleCallback" in window)) {
      const timer = setTimeout(settle, 200);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(settle, { timeout: 1000 });
    return () => cancelIdleCallback(idle);
  }, [ref, drawn]);
}
