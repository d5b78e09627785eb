"use client";

import { useEffect, useState } from "react";
import { firstGround } from "#plate-ground";
import { useDashboard } from "@/components/dashboard/context";
import { framingOf, type PlateGround } from "@/lib/figure/plate-ground";

interface GroundState {
  /** Null until the borders have come. While another frame is placed, the one before. */
  readonly ground: PlateGround | null;
  /** What to say of it, if anything. */
  readonly status: string;
}

/** The land under the plates: the server's where it drew it, else placed here when its borders have come. */
export function usePlateGround(): GroundState {
  const { snapshot, view } = useDashboard();
  const [ground, setGround] = useState(() => firstGround(snapshot, view));
  const [failed, setFailed] = useState(false);
  const placed = ground?.framing === framingOf(snapshot, view);

  useEffect(() => {
    if (placed) return;
    const aborted = new AbortController();
    setFailed(false);
    import("./place-ground")
      .then(({ placeGround }) => placeGround(snapshot, view, aborted.signal))
      .then((next) => {
        if (!aborted.signal.aborted) setGround(next);
      })
      .catch(() => {
        if (!aborted.signal.aborted) setFailed(true);
      });
    return () => aborted.abort();
  }, [placed, snapshot, view]);

  if (placed) return { ground, status: "" };
  return {
    ground,
    status: failed
      ? "The borders could not be fetched. Reload the page to try again."
      : "Drawing the maps …",
  };
}
