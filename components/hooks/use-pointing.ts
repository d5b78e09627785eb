"use client";

import { type RefObject, useEffect } from "react";

/**
 * The link between the panes. Whatever a pane draws carries `data-holder` (ids, space-separated) and,
 * where it stands for claims, `data-claims`. What is pointed at, or focused, in one pane gets
 * `data-pointed` in all of them. It works on the page itself, so that no pane draws again for a hover.
 */
export function usePointing(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let pointed: Element | null = null;

    const point = (target: EventTarget | null) => {
      const next = target instanceof Element ? target.closest("[data-holder]") : null;
      if (next === pointed) return;
      pointed = next;
      for (const name of ["data-pointed", "data-member"])
        for (const old of element.querySelectorAll(`[${name}]`)) old.removeAttribute(name);
      if (!next) return;
      for (const linked of linkedTo(element, next)) linked.setAttribute("data-pointed", "");
      for (const member of membersOf(element, next)) member.setAttribute("data-member", "");
    };
    const enter = (event: Event) => point(event.target);
    const leave = () => point(null);

    element.addEventListener("pointermove", enter);
    element.addEventListener("focusin", enter);
    element.addEventListener("pointerleave", leave);
    element.addEventListener("focusout", leave);
    window.addEventListener("blur", leave);
    return () => {
      leave();
      element.removeEventListener("pointermove", enter);
      element.removeEventListener("focusin", enter);
      element.removeEventListener("pointerleave", leave);
      element.removeEventListener("focusout", leave);
      window.removeEventListener("blur", leave);
    };
  }, [root]);
}

const listed = (element: Element, name: string): readonly string[] =>
  element.getAttribute(name)?.split(" ").filter(Boolean) ?? [];

/**
 * Everything that shows the same as `source`: where both sides name claims, the same claim;
 * otherwise the same holder.
 */
function linkedTo(root: Element, source: Element): readonly Element[] {
  const holders = new Set(listed(source, "data-holder"));
  const claims = new Set(listed(source, "data-claims"));
  return [...root.querySelectorAll("[data-holder]")].filter((element) => {
    const own = listed(element, "data-claims");
    return claims.size > 0 && own.length > 0
      ? own.some((claim) => claims.has(claim))
      : listed(element, "data-holder").some((holder) => holders.has(holder));
  });
}

/** The countries of a group that is pointed at: outlined, since its position is not theirs. */
const membersOf = (root: Element, source: Element): readonly Element[] =>
  listed(source, "data-members").flatMap((id) => [
    ...root.querySelectorAll(`.shape[data-holder="${id}"]`),
  ]);
