"use client";

import { useEffect, useId, useState } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { announce } from "@/components/ui/announce";
import type { Claim } from "@/lib/codebook";
import { citationOf } from "@/lib/view/cite";
import styles from "./copy-quote.module.css";

type Outcome =
  | { readonly kind: "idle" | "copied" }
  /** The browser refused the clipboard: the text is shown, to be copied by hand. */
  | { readonly kind: "refused"; readonly text: string };

const IDLE: Outcome = { kind: "idle" };
const SHOWN_MS = 4000;

/** Copies a claim's sentence with its source and a link to it. */
export function CopyQuote({ claim }: { readonly claim: Claim }) {
  const { snapshot, pathname } = useDashboard();
  const [outcome, setOutcome] = useState<Outcome>(IDLE);
  const field = useId();

  useEffect(() => {
    if (outcome.kind !== "copied") return;
    const timer = setTimeout(() => setOutcome(IDLE), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    const address = `${window.location.origin}${pathname}`;
    const text = citationOf(claim, { address, snapshot });
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ kind: "copied" });
      announce("Quote copied, with its source");
    } catch {
      setOutcome({ kind: "refused", text });
      announce("The browser refused to copy. The quote is below, to copy by hand");
    }
  };

  return (
    <>
      <button type="button" className={styles.copy} onClick={copy}>
        {outcome.kind === "copied" ? "Copied" : "Copy quote"}
      </button>
      {outcome.kind === "refused" && (
        <span className={styles.refused}>
          <label htmlFor={field}>The browser refused. Copy it from here:</label>
          <textarea
            id={field}
            readOnly
            rows={4}
            value={outcome.text}
            onFocus={(event) => event.currentTarget.select()}
          />
        </span>
      )}
    </>
  );
}
