"use client";

import { createContext, useContext } from "react";
import type { Snapshot } from "@/lib/corpus/snapshot";
import type { Shown } from "@/lib/view/show";
import type { View } from "@/lib/view/view";

/** What every pane draws from, and the one way to change it. */
export interface DashboardState {
  readonly snapshot: Snapshot;
  readonly view: View;
  readonly shown: Shown;
  readonly pathname: string;
  /** Goes to a view; the way back leads here. */
  readonly navigate: (view: View) => void;
  /** The same, in place of this view in the history. */
  readonly replace: (view: View) => void;
}

export const DashboardContext = createContext<DashboardState | null>(null);

export function useDashboard(): DashboardState {
  const state = useContext(DashboardContext);
  if (!state) throw new Error("A pane stands outside the dashboard.");
  return state;
}
