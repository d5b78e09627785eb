"use client";

import { useEffect, useRef } from "react";
import type { Shortcut } from "./shortcuts";

/** Where letters are typed, a letter is a letter. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input, textarea, select"));

/** An open dialog has keys of its own. */
const inDialog = (): boolean => document.querySelector("dialog[open]") !== null;

/**
 * Calls `act` when the key is pressed anywhere on the page, without Ctrl, Alt or Meta, and neither in
 * a text field nor while a dialog is open. `act` returns whether it had something to do: else the key stays the page's.
 */
export function useShortcut(key: Shortcut, act: () => boolean): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== key || event.defaultPrevented) return;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (isTyping(event.target) || inDialog()) return;
      if (latest.current()) event.preventDefault();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [key]);
}
