import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import type { DocumentDetail } from "@/lib/corpus/snapshot";
import { type Found, findWords } from "@/lib/view/find";
import { bringIntoSight } from "./bring-into-sight";
import { type FindStep, onStepFind } from "./find-signal";
import type { Hit } from "./segments";

const NOTHING: Found = { hits: [], more: false };
const NO_HITS: readonly Hit[] = [];

/** Where the words sought stand in the document, which place was gone to, and the way to the next. */
export function useFind(
  pane: RefObject<HTMLElement | null>,
  document: DocumentDetail | undefined,
  q: string,
  fillsPage: boolean,
) {
  const found = useMemo(() => (document ? findWords(document.text, q) : NOTHING), [document, q]);
  const hits = useMemo(
    () =>
      found.hits.length === 0
        ? NO_HITS
        : found.hits.map((span, index): Hit => ({ ...span, index })),
    [found],
  );
  const [{ of, at }, setPlace] = useState({ of: found, at: -1 });
  // Other words, or another document: no place yet.
  const current = of === found ? at : -1;

  const step = useCallback(
    (by: FindStep) => {
      const count = found.hits.length;
      if (count === 0) return;
      setPlace((place) => {
        const from = place.of === found ? place.at : -1;
        const start = from === -1 && by === -1 ? 0 : from;
        return { of: found, at: (start + by + count) % count };
      });
    },
    [found],
  );
  useEffect(() => onStepFind(step), [step]);

  // The mark itself is told, so that no block is drawn again for a step.
  useEffect(() => {
    if (current === -1 || !pane.current) return;
    const marks = [...pane.current.querySelectorAll(`mark[data-hit="${current}"]`)];
    for (const mark of marks) mark.setAttribute("data-current", "");
    if (marks[0]) bringIntoSight(pane.current, marks[0], fillsPage);
    return () => {
      for (const mark of marks) mark.removeAttribute("data-current");
    };
  }, [current, pane, fillsPage]);

  return { found, hits, current, step };
}
