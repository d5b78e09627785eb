"use client";

import { useEffect } from "react";
import { SearchField } from "@/components/filters/search-field";
import { HelpButton } from "@/components/help/help-button";
import { CopyLink } from "@/components/share/copy-link";
import { ExportMenu } from "@/components/share/export-menu";
import { countsInWords } from "@/lib/view/focus";
import { titleOf, windowTitle } from "@/lib/view/title";
import { ActiveFilters } from "./active-filters";
import { useDashboard } from "./context";
import styles from "./header.module.css";
import { PaneSwitch } from "./pane-switch";

/** The view in words, what it counts, and the way to pass it on. */
export function Header() {
  const { view, snapshot, shown } = useDashboard();
  const title = windowTitle(view, snapshot);
  // The server's title is of the view that was asked for; the view changes without asking it again.
  useEffect(() => {
    document.title = title;
  }, [title]);
  const { holders, sources } = countsInWords(shown.counts);
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <p className={styles.name}>Stance Atlas</p>
        <PaneSwitch />
        <SearchField />
        <CopyLink />
        <ExportMenu />
        <HelpButton />
      </div>
      <h1 className={styles.title} tabIndex={-1}>
        {titleOf(view, snapshot)}
      </h1>
      <div className={styles.line}>
        <p className={styles.counts}>
          {holders}
          <span className={styles.wide}> with a position</span> · {sources}
        </p>
        <ActiveFilters />
      </div>
    </header>
  );
}
