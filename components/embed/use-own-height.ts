"use client";

import { type RefObject, useEffect } from "react";

/** What the page around the frame may listen for, to give the frame as much room as it needs. */
interface HeightMessage {
  readonly type: "stance-atlas:height";
  /** CSS pixels. */
  readonly height: number;
}

/** Tells the page around this one how high it is, at once and whenever that changes. */
export function useOwnHeight(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element || window.parent === window) return;
    const tell = () => {
      const height = Math.ceil(element.getBoundingClientRect().height);
      const message: HeightMessage = { type: "stance-atlas:height", height };
      // A number that says nothing of anybody: whoever frames this may know it.
      window.parent.postMessage(message, "*");
    };
    const resized = new ResizeObserver(tell);
    resized.observe(element);
    return () => resized.disconnect();
  }, [root]);
}
