"use client";

import type { MouseEvent } from "react";
import { setPane } from "@/lib/view/change";
import type { Pane } from "@/lib/view/view";
import { useDashboard } from "./context";
import styles from "./skip-links.module.css";

interface Place {
  readonly id: Pane;
  readonly name: string;
  /** What in it takes the focus: the first that there is. */
  readonly targets: readonly string[];
}

const PLACES: readonly Place[] = [
  { id: "map", name: "the map", targets: ["svg [tabindex='0']"] },
  { id: "matrix", name: "the matrix", targets: ["table [tabindex='0']", "td a", "a"] },
  { id: "text", name: "the text", targets: ["[aria-label='Document']"] },
];

const IN_SHEET = ["blockquote a", "[aria-label='Country sheet'] a"];

/** The ways past the filters, seen when they have the focus. A pane that is not shown is shown first. */
export function SkipLinks() {
  const { view, navigate } = useDashboard();
  const skip = (event: MouseEvent, { id, targets }: Place) => {
    event.preventDefault();
    const place = document.getElementById(id);
    if (!place) return;
    if (!isSeen(place)) navigate(setPane(view, id));
    focusIn(place, targets);
  };
  return (
    <nav className={styles.skip} aria-label="Skip">
      {PLACES.map((place) => (
        <a key={place.id} href={`#${place.id}`} onClick={(event) => skip(event, place)}>
          Skip to {place.name}
        </a>
      ))}
    </nav>
  );
}

/** From the map to what was opened there: else the whole matrix would stand in between. */
export function SkipToSheet() {
  const { shown } = useDashboard();
  const [first] = shown.selected;
  if (!first) return null;
  return (
    // biome-ignore lint/a11y/useValidAnchor: it leads on within the page, without scripts as well
    <a
      href="#text"
      className={styles.onward}
      onClick={(event) => {
        event.preventDefault();
        const place = document.getElementById("text");
        if (place) focusIn(place, IN_SHEET);
      }}
    >
      To what is said of {first.name}
    </a>
  );
}

const isSeen = (element: Element): boolean => element.getClientRects().length > 0;

/** About a second: a pane that was not shown needs a moment to be drawn. */
const MOST_FRAMES = 60;

function focusIn(place: HTMLElement, targets: readonly string[], frames = MOST_FRAMES): void {
  if (!isSeen(place) && frames > 0) {
    requestAnimationFrame(() => focusIn(place, targets, frames - 1));
    return;
  }
  const found = targets.flatMap((selector) => [
    ...place.querySelectorAll<HTMLElement | SVGElement>(selector),
  ]);
  (found.find(isSeen) ?? place).focus();
}
