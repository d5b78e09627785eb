"use client";

import { CopyLink } from "@/components/share/copy-link";
import { titleOf } from "@/lib/view/title";
import { useDashboard } from "./context";
import styles from "./header.module.css";
import { PaneSwitch } from "./pane-switch";

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** The view in words, what it counts, and the way to pass it on. */
export function Header() {
  const { view, snapshot, shown } = useDashboard();
  const { countries, groups, claims, documents } = shown.counts;
  const holders = [
    plural(countries, "country", "countries"),
    ...(groups > 0 ? [plural(groups, "group", "groups")] : []),
  ].join(" and ");
  return (
    <header className={styles.header}>
      <p className={styles.name}>Stance Atlas</p>
      <h1 className={styles.title}>{titleOf(view, snapshot)}</h1>
      <p className={styles.counts}>
        {holders} with a position · {plural(claims, "claim", "claims")} in{" "}
        {plural(documents, "document", "documents")}
      </p>
      <PaneSwitch />
      <CopyLink />
    </header>
  );
}
