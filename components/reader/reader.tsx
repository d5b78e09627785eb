"use client";

import { useEffect, useRef } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { useDocument } from "@/components/hooks/use-stances";
import { readingDocument } from "@/lib/view/reading";
import { ClaimText } from "./claim-text";
import { Rail } from "./rail";
import styles from "./reader.module.css";
import { ReaderHead } from "./reader-head";

/** The document as given, set to be read, its claims tinted by stance. */
export function Reader() {
  const { snapshot, view, shown } = useDashboard();
  const id = readingDocument(view, shown.activeClaim, snapshot);
  const { data: document, isError } = useDocument(snapshot.rev, id);
  const active = shown.activeClaim?.id;
  const pane = useRef<HTMLElement>(null);

  const focused = view.holders.join(" ");
  const fillsPage = view.pane === "text";
  useEffect(() => {
    if (!(active || focused) || !document || !pane.current) return;
    scrollTo(pane.current, active ? "[data-active]" : "[data-focus]", fillsPage);
  }, [active, focused, document, fillsPage]);

  const claims = shown.claims.filter((claim) => claim.document === id);
  return (
    <section className={styles.reader} aria-label="Text">
      <ReaderHead id={id} claims={claims} />
      <div className={styles.body}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (axe: scrollable-region-focusable) */}
        <section className={styles.scroll} ref={pane} tabIndex={0} aria-label="Document">
          {document && <ClaimText document={document} claims={claims} />}
          {!document && id !== null && !isError && <Skeleton />}
          {isError && (
            <p className={styles.quiet}>The text could not be fetched. Try again later.</p>
          )}
          {id === null && (
            <p className={styles.quiet}>
              No document yet. Put a .txt or .md file into <code>seeds/</code> and come back.
            </p>
          )}
        </section>
        {document && <Rail length={document.length} claims={claims} />}
      </div>
    </section>
  );
}

/**
 * Brings the first match into sight in its pane. Where the pane does not scroll itself, the page is
 * moved only if the text is what fills it: a choice on the map must not take the map away.
 */
function scrollTo(pane: HTMLElement, selector: string, fillsPage: boolean): void {
  const target = pane.querySelector(selector);
  if (!target) return;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (pane.scrollHeight <= pane.clientHeight) {
    if (fillsPage) target.scrollIntoView({ block: "center", behavior: "instant" });
    return;
  }
  const offset = target.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  const top = pane.scrollTop + offset - pane.clientHeight / 3;
  pane.scrollTo({ top, behavior: still ? "instant" : "smooth" });
}

function Skeleton() {
  return (
    <div className={styles.skeleton} aria-hidden="true">
      {Array.from({ length: 9 }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <span key={line} />
      ))}
    </div>
  );
}
