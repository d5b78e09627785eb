"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { useShortcut } from "@/components/keys/use-shortcut";
import { stepFind } from "@/components/reader/find-signal";
import { ViewFields } from "@/components/ui/view-fields";
import { setQuery } from "@/lib/view/change";
import styles from "./search-field.module.css";

/** Browsers allow a few address changes a second; typing is faster than that. */
const PAUSE_MS = 250;

/**
 * Words to find in quotes, speakers and names; in the text their places are marked, and Enter goes from one to
 * the next. A plain form, so that it works without JavaScript too.
 */
export function SearchField() {
  const { view, pathname, navigate, replace } = useDashboard();
  const [typed, setTyped] = useState(view.q);
  const field = useRef<HTMLInputElement>(null);
  const from = useRef<Element | null>(null);
  useEffect(() => setTyped(view.q), [view.q]);
  useEffect(() => {
    if (typed === view.q) return;
    const timer = setTimeout(() => replace(setQuery(view, typed)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, view, replace]);
  useShortcut("/", () => {
    from.current = document.activeElement;
    field.current?.focus();
    field.current?.select();
    return true;
  });

  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      setTyped("");
      if (view.q !== "") replace(setQuery(view, ""));
      field.current?.blur();
      // Back to where the key was pressed: whoever looks in between goes on from there.
      if (from.current instanceof HTMLElement || from.current instanceof SVGElement)
        from.current.focus({ preventScroll: true });
      from.current = null;
    } else if (event.key === "Enter" && typed === view.q && typed !== "") {
      event.preventDefault();
      stepFind(event.shiftKey ? -1 : 1);
    }
  };

  return (
    <search className={styles.search}>
      <form
        action={pathname}
        onSubmit={(event) => {
          event.preventDefault();
          navigate(setQuery(view, typed));
        }}
      >
        <ViewFields view={setQuery(view, "")} />
        <input
          ref={field}
          type="search"
          name="q"
          value={typed}
          maxLength={200}
          placeholder="Find words"
          aria-label="Find words in quotes, speakers and names"
          aria-keyshortcuts="/"
          title="Find words (/). Enter goes from place to place in the text, Escape empties the field."
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={keyDown}
        />
        {typed === "" && (
          <span className={styles.key} aria-hidden="true">
            /
          </span>
        )}
      </form>
    </search>
  );
}
