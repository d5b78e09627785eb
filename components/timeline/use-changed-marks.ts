"use client";

import { useEffect } from "react";
import { useDashboard } from "@/components/dashboard/context";
import type { PositionChange } from "@/lib/positions/changes";

/**
 * Marks what has changed in the matrix with `data-changed`, on the page itself, as pointing does:
 * the cells know nothing of time.
 */
export function useChangedMarks(changes: readonly PositionChange[]): void {
  const { shown } = useDashboard();
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another view is shown, the cells are others
  useEffect(() => {
    const kinds = new Map(
      changes.flatMap((change) =>
        change.kind === "gone" ? [] : [[change.after.ruling.id, change.kind] as const],
      ),
    );
    const marked = [...document.querySelectorAll("#matrix [data-claims]")].filter((cell) => {
      const claims = cell.getAttribute("data-claims")?.split(" ") ?? [];
      const ruling = claims.find((claim) => kinds.has(claim));
      if (ruling) cell.setAttribute("data-changed", kinds.get(ruling) ?? "");
      return ruling !== undefined;
    });
    return () => {
      for (const cell of marked) cell.removeAttribute("data-changed");
    };
  }, [changes, shown]);
}
