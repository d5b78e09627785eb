"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { DashboardContext } from "@/components/dashboard/context";
import { documentQuery, whyQuery } from "@/components/hooks/queries";
import { show } from "@/lib/view/show";
import type { Case } from "./case";

interface StageProps extends Case {
  readonly children: ReactNode;
}

const still = () => {};

/** What a pane needs around it, over a made-up snapshot; a click leads nowhere. */
export function Stage({ snapshot, view, text, children }: StageProps) {
  const [client] = useState(() => {
    const fresh = new QueryClient();
    if (text) fresh.setQueryData(documentQuery(snapshot.rev, text.id).queryKey, text);
    // No server knows a made-up claim.
    if (view.claim) fresh.setQueryData(whyQuery(snapshot.rev, view.claim).queryKey, null);
    return fresh;
  });
  const shown = show(snapshot, view);
  const state = { snapshot, view, shown, pathname: "/", navigate: still, replace: still };
  return (
    <QueryClientProvider client={client}>
      <DashboardContext value={state}>{children}</DashboardContext>
    </QueryClientProvider>
  );
}
