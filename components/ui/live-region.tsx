"use client";

import { useEffect, useRef, useState } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { shownInWords } from "@/lib/view/title";
import { announce, onAnnounced } from "./announce";
import styles from "./hidden.module.css";

/** The page's one voice for those who hear it. What is shown is told after each change of filters, not at load. */
export function LiveRegion() {
  const { view, snapshot, shown } = useDashboard();
  const words = shownInWords(view, snapshot, shown);
  const told = useRef(words);
  const [said, setSaid] = useState("");
  useEffect(() => onAnnounced(setSaid), []);
  useEffect(() => {
    if (told.current === words) return;
    told.current = words;
    announce(words);
  }, [words]);
  return (
    <p role="status" className={styles.hidden}>
      {said}
    </p>
  );
}
