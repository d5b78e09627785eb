"use client";

import { type RefObject, useEffect, useRef } from "react";
import { placeCells, type Stop, walk } from "./walk";

const STOPS = "a, td[tabindex]";

/**
 * Makes a table one tab stop that arrow keys, Home, End and the page keys walk. It works on the page
 * itself: without scripts each link stays a tab stop of its own, and nothing is drawn again for a key.
 * The table stays a table: who hears it reads its rows and columns with the keys of the screen reader.
 */
export function useTableKeys(ref: RefObject<HTMLTableElement | null>): void {
  const last = useRef<HTMLElement | null>(null);

  useEffect(() => {
    const table = ref.current;
    if (!table) return;
    const takeIn = (stops: readonly HTMLElement[]) => {
      for (const stop of stops) if (stop !== last.current) setTabIndex(stop, -1);
      if (last.current && table.contains(last.current)) return;
      last.current =
        table.querySelector<HTMLElement>("tbody a[aria-current]") ??
        table.querySelector<HTMLElement>("tbody a");
      if (last.current) setTabIndex(last.current, 0);
    };
    takeIn([...table.querySelectorAll<HTMLElement>(STOPS)]);
    // Rows come and go, some of them later than others.
    const drawings = new MutationObserver((records) =>
      takeIn(records.flatMap(({ addedNodes }) => [...addedNodes].flatMap(stopsIn))),
    );
    drawings.observe(table, { childList: true, subtree: true });
    return () => drawings.disconnect();
  }, [ref]);

  useEffect(() => {
    const table = ref.current;
    if (!table) return;
    const focus = (event: FocusEvent) => {
      const stop = event.target;
      if (!(stop instanceof HTMLElement) || !stop.matches(STOPS)) return;
      if (last.current) setTabIndex(last.current, -1);
      setTabIndex(stop, 0);
      last.current = stop;
    };
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.metaKey || event.shiftKey || !last.current) return;
      const atEnd = event.key === "Home" || event.key === "End";
      if (event.ctrlKey && !atEnd) return;
      const lines = linesOf(table);
      const line = lines.findIndex((stops) => stops.some(({ target }) => target === last.current));
      const at = lines[line]?.findIndex(({ target }) => target === last.current) ?? -1;
      const to = walk(lines, { line, at }, event.key, event.ctrlKey);
      const next = to && lines[to.line]?.[to.at];
      if (!next) return;
      event.preventDefault();
      next.target.focus();
    };
    table.addEventListener("focusin", focus);
    table.addEventListener("keydown", press);
    return () => {
      table.removeEventListener("focusin", focus);
      table.removeEventListener("keydown", press);
    };
  }, [ref]);
}

const stopsIn = (node: Node): readonly HTMLElement[] =>
  node instanceof HTMLElement
    ? [...(node.matches(STOPS) ? [node] : []), ...node.querySelectorAll<HTMLElement>(STOPS)]
    : [];

const setTabIndex = (element: HTMLElement, index: 0 | -1): void => {
  if (element.getAttribute("tabindex") !== String(index))
    element.setAttribute("tabindex", String(index));
};

function linesOf(table: HTMLTableElement): readonly (readonly Stop<HTMLElement>[])[] {
  return placeCells([...table.rows].map((row) => [...row.cells])).map((row) =>
    row.flatMap(({ cell, column }) => {
      const links = [...cell.querySelectorAll<HTMLElement>("a")];
      const stops = links.length > 0 ? links : cell.matches(STOPS) ? [cell] : [];
      return stops.map((target) => ({ target, column }));
    }),
  );
}
