import { type RefObject, useEffect, useRef } from "react";
import type { View } from "@/lib/view/view";

/**
 * Keeps the keyboard's place. Where a change of the view takes away what had the focus (a filter that is dropped, a
 * country that is taken out), the first control of the nearest part that is left gets it; else the page's title,
 * which says what is shown now.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, view: View): void {
  const lineage = useRef<readonly Element[]>([]);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      lineage.current = target instanceof Element ? ancestry(target) : [];
    };
    // A finger or a mouse has a place of its own; Enter clicks without one.
    const click = ({ detail }: MouseEvent) => {
      if (detail > 0) lineage.current = [];
    };
    const here = root.current;
    here?.addEventListener("focusin", remember);
    here?.addEventListener("click", click, true);
    return () => {
      here?.removeEventListener("focusin", remember);
      here?.removeEventListener("click", click, true);
    };
  }, [root]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of the view, whatever it was
  useEffect(() => {
    const [last, ...around] = lineage.current;
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    const left = around.find((element) => element.isConnected);
    (left && firstControl(left))?.focus({ preventScroll: true });
    if (document.activeElement === document.body) root.current?.querySelector("h1")?.focus();
  }, [view, root]);
}

const ancestry = (element: Element): readonly Element[] => [
  element,
  ...(element.parentElement ? ancestry(element.parentElement) : []),
];

/** The whole page is no near part: its first control is a long way off. */
const WHOLE = "header, main, [data-pane], body, html";
const CONTROL = "a[href], button, summary, input, [tabindex='0']";

function firstControl(part: Element): HTMLElement | null {
  if (part.matches(WHOLE)) return null;
  const controls = [...part.querySelectorAll<HTMLElement>(CONTROL)];
  return controls.find((control) => control.getClientRects().length > 0) ?? null;
}
