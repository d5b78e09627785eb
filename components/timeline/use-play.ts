"use client";

import { useEffect, useRef, useState } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { setAt } from "@/lib/view/change";
import { lastOf, type Tick, tickAfter } from "@/lib/view/timeline";

/** Long enough to see what has changed. */
const STEP_MS = 1000;

export interface Play {
  readonly playing: boolean;
  readonly toggle: () => void;
  readonly stop: () => void;
}

/**
 * Steps from document date to document date and stops at the last. One entry in the history for the
 * whole run: the way back leads to where it began.
 */
export function usePlay(ticks: readonly Tick[]): Play {
  const { view, navigate, replace } = useDashboard();
  /** The day that is being shown while it plays: the address follows a moment later. */
  const [day, setDay] = useState<string | null>(null);
  const latest = useRef(view);
  useEffect(() => {
    latest.current = view;
  });

  useEffect(() => {
    if (day === null) return;
    const next = tickAfter(day, ticks);
    if (next === day) {
      setDay(null);
      return;
    }
    const timer = setTimeout(() => {
      replace(setAt(latest.current, next));
      setDay(next);
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [day, ticks, replace]);

  const stop = () => setDay(null);
  const start = () => {
    const { at, since } = view;
    const first = since === null ? (ticks[0]?.day ?? "") : tickAfter(since, ticks);
    const from = at === null || at >= lastOf(ticks) ? first : at;
    navigate(setAt(view, from));
    setDay(from);
  };
  return { playing: day !== null, toggle: day === null ? start : stop, stop };
}
