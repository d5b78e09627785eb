import { type RefObject, useEffect } from "react";
import type { DocumentDetail } from "@/lib/corpus/snapshot";
import type { Block } from "@/lib/documents/document";

/**
 * Keeps `sight` over the part of the rail whose text is to be seen. It moves the element itself, once a
 * frame, so that nothing is drawn again while the reader scrolls.
 */
export function useSight(
  pane: RefObject<HTMLElement | null>,
  sight: RefObject<HTMLElement | null>,
  document: DocumentDetail | undefined,
): void {
  useEffect(() => {
    const scroller = pane.current;
    if (!scroller || !document) return;
    const first = document.blocks[0]?.start ?? 0;
    const last = document.blocks.at(-1)?.end ?? 0;
    let frame = 0;
    const place = () => {
      frame = 0;
      const seen = offsetsInSight(scroller, document.blocks);
      if (!seen || !sight.current) return;
      // Where all of it is in sight there is nothing to tell.
      sight.current.hidden = seen.start <= first && seen.end >= last;
      const top = (100 * seen.start) / document.length;
      const height = (100 * (seen.end - seen.start)) / document.length;
      sight.current.style.top = `${top.toFixed(2)}%`;
      sight.current.style.height = `${height.toFixed(2)}%`;
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(place);
    };
    soon();
    const sizes = new ResizeObserver(soon);
    sizes.observe(scroller);
    scroller.addEventListener("scroll", soon, { passive: true });
    window.addEventListener("scroll", soon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      scroller.removeEventListener("scroll", soon);
      window.removeEventListener("scroll", soon);
    };
  }, [pane, sight, document]);
}

/** From which offset to which the text is to be seen, in the pane and in the window. */
function offsetsInSight(pane: HTMLElement, blocks: readonly Block[]) {
  const frame = pane.getBoundingClientRect();
  const elements = [...pane.querySelectorAll("article > [data-kind]")];
  if (elements.length === 0 || elements.length !== blocks.length) return null;
  const offsetAt = (y: number): number => {
    const index = Math.min(firstBelow(elements, y), elements.length - 1);
    const block = blocks[index];
    const box = elements[index]?.getBoundingClientRect();
    if (!block || !box) return 0;
    const part = box.height === 0 ? 0 : (y - box.top) / box.height;
    return block.start + Math.min(1, Math.max(0, part)) * (block.end - block.start);
  };
  const start = offsetAt(Math.max(0, frame.top));
  const end = offsetAt(Math.min(window.innerHeight, frame.bottom));
  return { start, end: Math.max(start, end) };
}

/** Index of the first element whose lower edge is below `y`; they stand one under the other. */
function firstBelow(elements: readonly Element[], y: number): number {
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) > y) high = middle;
    else low = middle + 1;
  }
  return low;
}
