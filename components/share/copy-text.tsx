"use client";

import { useId, useState } from "react";
import styles from "./share-dialog.module.css";

interface CopyTextProps {
  readonly label: string;
  readonly text: string;
}

/** A text to take away, with the button that copies it. */
export function CopyText({ label, text }: CopyTextProps) {
  const id = useId();
  // What was copied, so that the word goes when the text changes.
  const [copied, setCopied] = useState<{ readonly text: string; readonly said: string } | null>(
    null,
  );
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied({ text, said: "Copied" });
    } catch {
      setCopied({ text, said: "The browser refused: select the text instead" });
    }
  };
  return (
    <section className={styles.text} aria-labelledby={id}>
      <h3 id={id}>{label}</h3>
      <output>{copied?.text === text ? copied.said : ""}</output>
      <button type="button" onClick={copy} aria-label={`Copy: ${label}`}>
        Copy
      </button>
      <pre>{text.trimEnd()}</pre>
    </section>
  );
}
