"use client";

import { useEffect, useState } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { hrefOf } from "@/components/hooks/use-view";
import styles from "./copy-link.module.css";

type Outcome = "idle" | "copied" | "refused";
const SHOWN_MS = 4000;

const SAID: Readonly<Record<Outcome, string>> = {
  idle: "",
  copied: "Link copied",
  refused: "The browser refused: copy the address bar instead",
};

/**
 * Copies the address of exactly this view. The rev goes into the link, so that whoever opens it later
 * learns when the data has moved; the address bar is brought to the same link.
 */
export function CopyLink() {
  const { view, snapshot, pathname, replace } = useDashboard();
  const [outcome, setOutcome] = useState<Outcome>("idle");

  useEffect(() => {
    if (outcome === "idle") return;
    const timer = setTimeout(() => setOutcome("idle"), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    const dated = { ...view, rev: snapshot.rev };
    replace(dated);
    try {
      await navigator.clipboard.writeText(`${window.location.origin}${hrefOf(pathname, dated)}`);
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  };

  return (
    <div className={styles.copy}>
      <output className={styles.said}>{SAID[outcome]}</output>
      <button type="button" onClick={copy}>
        Copy link
      </button>
    </div>
  );
}
