"use client";

import { useMemo, useRef } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { useShortcut } from "@/components/keys/use-shortcut";
import { ViewLink } from "@/components/ui/view-link";
import { selectHolder } from "@/lib/view/change";
import { show } from "@/lib/view/show";
import { DEFAULT_VIEW } from "@/lib/view/view";
import styles from "./country-sheet.module.css";
import { HolderPositions } from "./holder-positions";
import { SheetHandle } from "./sheet-handle";

/** Everything the selected countries and groups are said to hold, whatever types are filtered. */
export function CountrySheet() {
  const { snapshot, view, shown, navigate } = useDashboard();
  const { document, at } = view;
  const everything = useMemo(
    () => show(snapshot, { ...DEFAULT_VIEW, document, at }).rows,
    [snapshot, document, at],
  );
  const sheet = useRef<HTMLElement>(null);
  const closed = { ...selectHolder(view, null), claim: null };
  const letGo = () => {
    if (sheet.current) letGoOfFocus(sheet.current, view.holders);
  };
  const close = () => {
    letGo();
    navigate(closed);
  };
  useShortcut("Escape", () => {
    // Hidden where another pane says the same.
    if (!sheet.current || sheet.current.getClientRects().length === 0) return false;
    close();
    return true;
  });
  if (shown.selected.length === 0) return null;
  return (
    <section ref={sheet} className={styles.sheet} aria-label="Country sheet">
      <div className={styles.bar}>
        <SheetHandle sheet={sheet} onClose={close} />
        <ViewLink
          to={closed}
          className={styles.close}
          aria-label="Close the country sheet"
          // Enter clicks, without a pointer: after one, the focus is no concern.
          onClick={({ detail }) => detail === 0 && letGo()}
        >
          ×
        </ViewLink>
      </div>
      {shown.selected.map((holder) => (
        <HolderPositions key={holder.id} holder={holder} rows={everything} />
      ))}
    </section>
  );
}

/** A focus inside what closes would be lost: it goes back to where the holder can be chosen again. */
function letGoOfFocus(sheet: HTMLElement, holders: readonly string[]): void {
  if (!sheet.contains(document.activeElement)) return;
  for (const element of document.querySelectorAll("main [data-holder]")) {
    if (sheet.contains(element) || element.getClientRects().length === 0) continue;
    if (!holders.includes(element.getAttribute("data-holder") ?? "")) continue;
    const target = element.matches("a, [tabindex]") ? element : element.querySelector("a");
    if (!(target instanceof HTMLElement || target instanceof SVGElement)) continue;
    target.focus({ preventScroll: true });
    return;
  }
}
