"use client";

import { useEffect, useState } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { setQuery } from "@/lib/view/change";
import { formatView } from "@/lib/view/url";
import styles from "./search-field.module.css";

/** Browsers allow a few address changes a second; typing is faster than that. */
const PAUSE_MS = 250;

/** Words to find in quotes, speakers and names. A plain form, so that it works without JavaScript too. */
export function SearchField() {
  const { view, pathname, navigate, replace } = useDashboard();
  const [typed, setTyped] = useState(view.q);
  useEffect(() => setTyped(view.q), [view.q]);
  useEffect(() => {
    if (typed === view.q) return;
    const timer = setTimeout(() => replace(setQuery(view, typed)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, view, replace]);

  return (
    <search className={styles.search}>
      <form
        action={pathname}
        onSubmit={(event) => {
          event.preventDefault();
          navigate(setQuery(view, typed));
        }}
      >
        {[...new URLSearchParams(formatView(setQuery(view, "")))].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input
          type="search"
          name="q"
          value={typed}
          maxLength={200}
          placeholder="Find words"
          aria-label="Find words in quotes, speakers and names"
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
      </form>
    </search>
  );
}
