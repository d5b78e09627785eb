"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { unpacked } from "@/lib/api/packed";

/** Data is fresh for half a minute; returning to the tab after that asks again (a 304 when nothing moved). */
const FRESH_MS = 30_000;

export function Providers({ children }: { readonly children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: { staleTime: FRESH_MS },
          hydrate: { deserializeData: unpacked },
        },
      }),
  );
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
