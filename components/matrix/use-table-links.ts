"use client";

import { type RefObject, useEffect, useRef } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { selectHolder } from "@/lib/view/change";
import { parseView } from "@/lib/view/url";
import type { View } from "@/lib/view/view";

/**
 * Follows the links of a table without a request. One listener for all of them, since the view that a
 * link leads to is in its address: a row need not be drawn again for a link to work.
 * On a row's head a click with Shift, Ctrl or Command adds the holder to those in focus, or takes it out;
 * the space bar does the same.
 */
export function useTableLinks(ref: RefObject<HTMLTableElement | null>): void {
  const dashboard = useDashboard();
  const latest = useRef(dashboard);
  useEffect(() => {
    latest.current = dashboard;
  });

  useEffect(() => {
    const table = ref.current;
    if (!table) return;
    const extend = (holder: string) => {
      const { view, navigate } = latest.current;
      navigate(selectHolder(view, holder, true));
    };
    const click = (event: MouseEvent) => {
      const link = linkAt(event.target);
      if (!link || event.defaultPrevented || event.button !== 0 || event.altKey) return;
      const withKey = event.shiftKey || event.ctrlKey || event.metaKey;
      const holder = headHolder(link);
      if (withKey && holder === null) return;
      event.preventDefault();
      if (withKey && holder !== null) extend(holder);
      else latest.current.navigate(leadsTo(link, latest.current.view));
    };
    const press = (event: KeyboardEvent) => {
      const link = event.key === " " ? linkAt(event.target) : null;
      const holder = link && headHolder(link);
      if (holder === null) return;
      event.preventDefault();
      extend(holder);
    };
    table.addEventListener("click", click);
    table.addEventListener("keydown", press);
    return () => {
      table.removeEventListener("click", click);
      table.removeEventListener("keydown", press);
    };
  }, [ref]);
}

const linkAt = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest("a") : null;

/** Rows' addresses follow a filter a moment after its frame: what they put in focus holds, the rest is of now. */
function leadsTo(link: HTMLAnchorElement, view: View): View {
  const to = parseView(link.search).view;
  if (!link.closest("tr[data-holder]")) return to;
  const { holders, claim, reading } = to;
  return { ...view, holders, claim, reading };
}

/** The holder whose row's head the link is. */
const headHolder = (link: Element): string | null =>
  link.closest("th")?.closest("[data-holder]")?.getAttribute("data-holder") ?? null;
