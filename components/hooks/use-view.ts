"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { formatView, parseView } from "@/lib/view/url";
import type { View } from "@/lib/view/view";

/** Where a view lives: the link to it, on the page the reader is on. */
export const hrefOf = (pathname: string, view: View): string => `${pathname}${formatView(view)}`;

/**
 * The view as the address bar states it, what had to be dropped from it, and the one way to change it.
 * The history API keeps the change on this page: Next follows it, back and forward work, nothing is fetched.
 */
export function useView() {
  const search = useSearchParams().toString();
  const pathname = usePathname();
  const asked = useMemo(() => parseView(search), [search]);
  const navigate = useCallback(
    (view: View) => window.history.pushState(null, "", hrefOf(pathname, view)),
    [pathname],
  );
  const replace = useCallback(
    (view: View) => window.history.replaceState(null, "", hrefOf(pathname, view)),
    [pathname],
  );
  return { ...asked, pathname, navigate, replace };
}
