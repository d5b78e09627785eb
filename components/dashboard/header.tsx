"use client";

import { useEffect } from "react";
import { CopyLink } from "@/components/share/copy-link";
import { plural } from "@/lib/view/text";
import { titleOf } from "@/lib/view/title";
import { useDashboard } from "./context";
import styles from "./header.module.css";
import { PaneSwitch } from "./pane-switch";

/** The view in words, what it counts, and the way to pass it on. */
export function Header() {
  const { view, snapshot, shown } = useDashboard();
  const title = titleOf(view, snapshot);
  // The server's title is of the view that was asked for; the view changes without asking it again.
  useEffect(() => {
    document.title = `${title} · Stance Atlas`;
  }, [title]);
  const { countries, groups, claims, documents } = shown.counts;
  const holders = [
    plural(countries, "country", "countries"),
    ...(groups > 0 ? [plural(groups, "group", "groups")] : []),
  ].join(" and ");
  return (
    <header className={styles.header}>
      <p className={styles.name}>Stance Atlas</p>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.counts}>
        {holders} with a position · {plural(claims, "claim", "claims")} in{" "}
        {plural(documents, "document", "documents")}
      </p>
      <PaneSwitch />
      <CopyLink />
    </header>
  );
}
