"use client";

import { type RefObject, useCallback, useDeferredValue, useEffect, useMemo, useRef } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { useDocument } from "@/components/hooks/use-stances";
import { readingDocument } from "@/lib/view/reading";
import { formatView, parseView } from "@/lib/view/url";
import { bringIntoSight } from "./bring-into-sight";
import type { LinkBase } from "./claim-link";
import { ClaimText } from "./claim-text";
import { FindBar } from "./find-bar";
import { Rail } from "./rail";
import styles from "./reader.module.css";
import { ReaderHead } from "./reader-head";
import { useSight } from "./sight";
import { NoClaims, NoDocument, Skeleton, Unfetched } from "./states";
import { useFind } from "./use-find";

/** The document as given, set to be read, its claims tinted by stance. */
export function Reader() {
  const { snapshot, view, shown } = useDashboard();
  const id = readingDocument(view, shown, snapshot);
  const { data: document, error, refetch } = useDocument(snapshot.rev, id);
  const pane = useRef<HTMLElement>(null);
  const sight = useRef<HTMLSpanElement>(null);
  const fillsPage = view.pane === "text";
  const claims = useMemo(
    () => shown.claims.filter((claim) => claim.document === id),
    [shown.claims, id],
  );
  const base = useLinkBase();
  // The text itself shows the filter; the rail beside it may do so a frame later.
  const marked = useDeferredValue(claims);
  const { found, hits, current, step } = useFind(pane, document, view.q, fillsPage);
  useSight(pane, sight, document);
  const takeFocus = useScrollToClaim(pane, document !== undefined, fillsPage);

  return (
    <section className={styles.reader} aria-label="Text">
      <ReaderHead id={id} claims={claims} onKey={takeFocus} />
      {document && view.q.trim() !== "" && (
        <FindBar q={view.q} found={found} current={current} onStep={step} />
      )}
      <div className={styles.body}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (axe: scrollable-region-focusable) */}
        <section className={styles.scroll} ref={pane} tabIndex={0} aria-label="Document">
          {document && claims.length === 0 && <NoClaims document={document} />}
          {document && <ClaimText document={document} claims={claims} hits={hits} base={base} />}
          {!document && id !== null && !error && <Skeleton />}
          {!document && error && <Unfetched reason={error.message} again={refetch} />}
          {id === null && <NoDocument />}
        </section>
        {document && <Rail length={document.length} claims={marked} base={base} sight={sight} />}
      </div>
    </section>
  );
}

/**
 * What the addresses of all claims have in common. Which claim is active, and which one holder is in focus, is
 * not in it: going on from claim to claim leaves every address as it is.
 */
function useLinkBase(): LinkBase {
  const { view, pathname } = useDashboard();
  const holders = view.holders.length > 1 ? view.holders : [];
  // A filter is in every address, and nobody reads an address in the frame of the filter.
  const search = useDeferredValue(formatView({ ...view, holders, claim: null }));
  return useMemo(() => ({ view: parseView(search).view, pathname }), [search, pathname]);
}

/**
 * Brings the active claim, or else the first of a holder in focus, into sight. Gives a function to call when
 * the next one is reached by key: then its sentence gets the focus too, with its note next in line.
 */
function useScrollToClaim(
  pane: RefObject<HTMLElement | null>,
  isHere: boolean,
  fillsPage: boolean,
): () => void {
  const { view, shown } = useDashboard();
  const active = shown.activeClaim?.id;
  const focused = view.holders.join(" ");
  const byKey = useRef(false);
  useEffect(() => {
    if (!(active || focused) || !isHere || !pane.current) return;
    const target = pane.current.querySelector(active ? "[data-active]" : "[data-focus]");
    if (!target) return;
    bringIntoSight(pane.current, target, fillsPage);
    if (byKey.current && target instanceof HTMLElement) target.focus({ preventScroll: true });
    byKey.current = false;
  }, [active, focused, isHere, fillsPage, pane]);
  return useCallback(() => {
    byKey.current = true;
  }, []);
}
