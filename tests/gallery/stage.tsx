"use client";

import type { ReactNode } from "react";
import { DashboardContext } from "@/components/dashboard/context";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { show } from "@/lib/view/show";
import type { View } from "@/lib/view/view";

interface StageProps {
  readonly snapshot: Snapshot;
  readonly view: View;
  readonly children: ReactNode;
}

const still = () => {};

/** What a pane needs around it, over a made-up snapshot; a click leads nowhere. */
export function Stage({ snapshot, view, children }: StageProps) {
  const shown = show(snapshot, view);
  const state = { snapshot, view, shown, pathname: "/", navigate: still, replace: still };
  return <DashboardContext value={state}>{children}</DashboardContext>;
}
