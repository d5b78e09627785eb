"use client";

import type { Found } from "@/lib/view/find";
import type { FindStep } from "./find-signal";
import styles from "./reader-head.module.css";

interface FindBarProps {
  readonly q: string;
  readonly found: Found;
  /** Index of the place that was gone to, -1 for none yet. */
  readonly current: number;
  readonly onStep: (by: FindStep) => void;
}

/** How often the words stand in the open document, and the way from place to place. */
export function FindBar({ q, found, current, onStep }: FindBarProps) {
  const { hits } = found;
  return (
    <div className={styles.find}>
      <p>
        <q>{q.trim()}</q> <output>{findInWords(found, current)}</output>
      </p>
      {hits.length > 0 && (
        <span className={styles.steps}>
          <button type="button" aria-label="Previous place" onClick={() => onStep(-1)}>
            ↑
          </button>
          <button type="button" aria-label="Next place" onClick={() => onStep(1)}>
            ↓
          </button>
        </span>
      )}
    </div>
  );
}

function findInWords({ hits, more }: Found, current: number): string {
  if (hits.length === 0) return "is not in this text";
  const all = `${hits.length}${more ? " and more" : ""}`;
  if (current === -1)
    return hits.length === 1 ? "1 place in this text" : `${all} places in this text`;
  return `${current + 1} of ${all}`;
}
