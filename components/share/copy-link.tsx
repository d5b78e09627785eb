"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { stancesQuery } from "@/components/hooks/queries";
import { hrefOf } from "@/components/hooks/use-view";
import hidden from "@/components/ui/hidden.module.css";
import { windowTitle } from "@/lib/view/title";
import styles from "./copy-link.module.css";
import { useShareSheet } from "./use-share-sheet";

type Outcome = "idle" | "copied" | "refused";
const SHOWN_MS = 4000;

const SAID: Readonly<Record<Outcome, string>> = {
  idle: "",
  copied: "Link copied",
  refused: "The browser refused: copy the address bar instead",
};

/**
 * Copies the address of exactly this view, or hands it to the device's own share sheet. The rev goes into
 * the link, so that whoever opens it later sees the same data; the address bar is brought to the same link.
 */
export function CopyLink() {
  const { view, snapshot, pathname, replace } = useDashboard();
  const client = useQueryClient();
  const share = useShareSheet();
  const [outcome, setOutcome] = useState<Outcome>("idle");

  useEffect(() => {
    if (outcome === "idle") return;
    const timer = setTimeout(() => setOutcome("idle"), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const linkOfNow = (): string => {
    const dated = { ...view, rev: snapshot.rev };
    // The page goes on with the data that it has.
    client.setQueryData(stancesQuery(snapshot.rev).queryKey, snapshot);
    replace(dated);
    // Tells the server that a link to this state is about, so that it is kept the longer.
    fetch(`/api/stances?rev=${snapshot.rev}`, { method: "HEAD", keepalive: true }).catch(() => {});
    return `${window.location.origin}${hrefOf(pathname, dated)}`;
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(linkOfNow());
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  };

  return (
    <div className={styles.copy}>
      <output className={outcome === "refused" ? styles.said : hidden.hidden}>
        {SAID[outcome]}
      </output>
      {share && (
        <button
          type="button"
          onClick={() => share({ title: windowTitle(view, snapshot), url: linkOfNow() })}
        >
          Share
        </button>
      )}
      <button type="button" className={styles.link} data-outcome={outcome} onClick={copy}>
        <span>Copy link</span>
        <span>Copied</span>
      </button>
    </div>
  );
}
