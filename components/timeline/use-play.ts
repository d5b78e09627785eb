"use client";

import { useEffect, useState } from "react";
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
  const [playing, setPlaying] = useState(false);
  const last = lastOf(ticks);
  const atEnd = view.at === null || view.at >= last;

  useEffect(() => {
    if (!playing) return;
    if (atEnd) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(
      () => replace(setAt(view, tickAfter(view.at ?? last, ticks))),
      STEP_MS,
    );
    return () => clearTimeout(timer);
  }, [playing, atEnd, view, last, ticks, replace]);

  const toggle = () => {
    if (playing) return setPlaying(false);
    const from = view.since ?? ticks[0]?.day ?? last;
    navigate(setAt(view, atEnd ? (view.since === null ? from : tickAfter(from, ticks)) : view.at));
    setPlaying(true);
  };
  return { playing, toggle, stop: () => setPlaying(false) };
}
