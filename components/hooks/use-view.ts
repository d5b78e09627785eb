"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo, useSyncExternalStore } from "react";
import { formatView, parseView } from "@/lib/view/url";
import type { View } from "@/lib/view/view";

/** Where a view lives: the link to it, on the page the reader is on. */
export const hrefOf = (pathname: string, view: View): string => `${pathname}${formatView(view)}`;

const followers = new Set<() => void>();

function follow(changed: () => void): () => void {
  followers.add(changed);
  window.addEventListener("popstate", changed);
  return () => {
    followers.delete(changed);
    window.removeEventListener("popstate", changed);
  };
}

const addressed = (): string => window.location.search;

/**
 * The query in the address bar. The server is told it by Next; the browser reads it from where it is,
 * since Next passes a change on in a transition, which may keep the reader waiting for many frames.
 */
const useSearch =
  typeof window === "undefined"
    ? () => useSearchParams().toString()
    : () => useSyncExternalStore(follow, addressed, addressed);

/**
 * The view as the address bar states it, what had to be dropped from it, its very words, and the one way to change it.
 * The history API keeps the change on this page: back and forward work, nothing is fetched. Each entry keeps what
 * Next had put into the one before, and Next then leaves it alone: it would draw its own frame of the page again.
 */
export function useView() {
  const search = useSearch();
  const pathname = usePathname();
  const asked = useMemo(() => parseView(search), [search]);
  const navigate = useCallback(
    (view: View) => {
      window.history.pushState(window.history.state, "", hrefOf(pathname, view));
      for (const changed of followers) changed();
    },
    [pathname],
  );
  const replace = useCallback(
    (view: View) => {
      window.history.replaceState(window.history.state, "", hrefOf(pathname, view));
      for (const changed of followers) changed();
    },
    [pathname],
  );
  return { ...asked, search, pathname, navigate, replace };
}
