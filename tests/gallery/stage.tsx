"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
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
  const [client] = useState(() => new QueryClient());
  const shown = show(snapshot, view);
  const state = { snapshot, view, shown, pathname: "/", navigate: still, replace: still };
  return (
    <QueryClientProvider client={client}>
      <DashboardContext value={state}>{children}</DashboardContext>
    </QueryClientProvider>
  );
}
