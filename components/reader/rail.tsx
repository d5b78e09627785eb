"use client";

import { type MouseEvent, memo, type RefObject, useMemo } from "react";
import { useDashboard } from "@/components/dashboard/context";
import type { Claim } from "@/lib/codebook";
import { claimHref, followClaim, type LinkBase } from "./claim-link";
import { claimsInWords } from "./claim-names";
import styles from "./rail.module.css";
import { type RailMark, railMarks } from "./rail-marks";

interface RailProps {
  /** Of the document, in UTF-16 code units. */
  readonly length: number;
  readonly claims: readonly Claim[];
  readonly base: LinkBase;
  /** What is in sight: moved by whoever watches the text, without drawing anything again. */
  readonly sight: RefObject<HTMLSpanElement | null>;
}

/**
 * Where in the document its claims lie, and which part of it is in sight. For the eye and the mouse: a click
 * anywhere goes to the nearest claim. The keyboard, the finger and the screen reader have the sentences themselves,
 * and the steps from claim to claim.
 */
export function Rail({ length, claims, base, sight }: RailProps) {
  const { view, shown, navigate } = useDashboard();
  const marks = useMemo(() => railMarks(claims, length), [claims, length]);
  const click = (event: MouseEvent<HTMLElement>) => {
    followClaim(event, view, navigate);
    if (!event.defaultPrevented) nearestTo(event)?.click();
  };
  return (
    <div className={styles.rail} aria-hidden="true" onClick={click}>
      <span className={styles.track} />
      <span ref={sight} className={styles.sight} hidden />
      {marks.map((mark) => {
        const active = mark.claims.findIndex(({ id }) => id === shown.activeClaim?.id);
        return <Mark key={mark.claims[0]?.id} mark={mark} base={base} active={active} />;
      })}
    </div>
  );
}

interface MarkProps {
  readonly mark: RailMark;
  readonly base: LinkBase;
  /** Index of the active claim in it, or -1. */
  readonly active: number;
}

const Mark = memo(function Mark({ mark, base, active }: MarkProps) {
  const { snapshot } = useDashboard();
  const { claims, stances, at } = mark;
  const next = claims[(active + 1) % claims.length];
  if (!next) return null;
  return (
    <a
      href={claimHref(base, next)}
      tabIndex={-1}
      draggable={false}
      title={claimsInWords(snapshot, claims)}
      data-holder={claims.map(({ holder }) => holder).join(" ")}
      data-claims={claims.map(({ id }) => id).join(" ")}
      data-current={active !== -1}
      style={{ top: `${(100 * at).toFixed(2)}%` }}
    >
      {stances.map((stance) => (
        <span key={stance} data-fill={stance} />
      ))}
    </a>
  );
});

/** The mark whose middle is nearest to a click beside all of them. */
function nearestTo(event: MouseEvent<HTMLElement>): HTMLAnchorElement | null {
  const marks = [...event.currentTarget.querySelectorAll("a")];
  const away = (mark: Element) => {
    const { top, bottom } = mark.getBoundingClientRect();
    return Math.abs((top + bottom) / 2 - event.clientY);
  };
  return marks.toSorted((a, b) => away(a) - away(b))[0] ?? null;
}
