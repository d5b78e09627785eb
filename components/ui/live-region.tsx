"use client";

import { useDeferredValue, useEffect, useRef, useState } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { describer } from "@/lib/figure/map-words";
import { shownInWords } from "@/lib/view/title";
import { announce, onAnnounced } from "./announce";
import styles from "./hidden.module.css";

/**
 * The page's one voice for those who hear it: after each change of filters what is shown, after each
 * choice of countries what they hold. A claim that is gone to is told by who went there; nothing is told at load.
 */
export function LiveRegion() {
  // Told when it has been drawn.
  const { view, snapshot, shown } = useDeferredValue(useDashboard());
  const words = shownInWords(view, snapshot, shown);
  const chosen = shown.selected.map(({ id }) => describer(snapshot, shown)(id)).join(". ");
  const holders = view.holders.join(" ");
  const atClaim = view.claim !== null;
  const told = useRef({ words, holders });
  const [said, setSaid] = useState("");
  useEffect(() => onAnnounced(setSaid), []);
  useEffect(() => {
    const news = [
      ...(told.current.words === words ? [] : [words]),
      ...(told.current.holders === holders || chosen === "" || atClaim ? [] : [chosen]),
    ];
    told.current = { words, holders };
    if (news.length > 0) announce(news.join(". "));
  }, [words, holders, chosen, atClaim]);
  return (
    <p role="status" className={styles.hidden}>
      {said}
    </p>
  );
}
