import type { ReactNode } from "react";
import type { Stance } from "@/lib/codebook";
import styles from "./print-sheet.module.css";

/** Lines and dots that tell the stances apart where a printer has no colours; the strongest yes is plain. */
const PATTERNS: readonly (readonly [Stance, ReactNode])[] = [
  ["open", <circle key="dot" cx="2.5" cy="2.5" r="0.8" stroke="none" />],
  ["backs", <path key="lines" d="M0 2.5h5" />],
  ["reluctant", <path key="lines" d="M-1 1l2-2M0 5l5-5M4 6l2-2" />],
  ["opposed", <path key="lines" d="M0 0l5 5M5 0l-5 5" />],
];

/** The fills of print.css, by the ids it names. */
export function PrintPatterns() {
  return (
    <svg className={styles.patterns} aria-hidden="true">
      <defs>
        {PATTERNS.map(([stance, marks]) => (
          <pattern
            key={stance}
            id={`print-${stance}`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
          >
            <rect width="5" height="5" fill={`var(--${stance})`} />
            <g
              stroke={`var(--on-${stance})`}
              fill={`var(--on-${stance})`}
              strokeWidth="0.6"
              opacity="0.7"
            >
              {marks}
            </g>
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
