"use client";

import { ViewLink } from "@/components/ui/view-link";
import { setPane } from "@/lib/view/change";
import { PANES, type Pane } from "@/lib/view/view";
import { useDashboard } from "./context";
import styles from "./pane-switch.module.css";

const LABELS: Readonly<Record<Pane, string>> = {
  all: "All",
  map: "Map",
  plates: "Plates",
  matrix: "Matrix",
  compare: "Compare",
  text: "Text",
};

/** Which pane fills the window. */
export function PaneSwitch() {
  const { view } = useDashboard();
  return (
    <nav className={styles.switch} aria-label="Panes">
      {PANES.map((pane) => (
        <ViewLink
          key={pane}
          to={setPane(view, pane)}
          data-option={pane}
          {...(view.pane === pane ? { "aria-current": "true" as const } : {})}
        >
          {LABELS[pane]}
        </ViewLink>
      ))}
    </nav>
  );
}
