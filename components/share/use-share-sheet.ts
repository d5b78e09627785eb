"use client";

import { useSyncExternalStore } from "react";

interface Shared {
  readonly title: string;
  readonly url: string;
}

const never = () => () => {};
/** On a desktop the sheet is a detour to what "Copy link" does at once. */
const isThere = (): boolean =>
  typeof navigator.share === "function" && window.matchMedia("(pointer: coarse)").matches;

/** Opens the device's own share sheet; null where it has none, or no touch screen. */
export function useShareSheet(): ((shared: Shared) => void) | null {
  const there = useSyncExternalStore(never, isThere, () => false);
  // Closing the sheet without a choice is a rejection, too.
  return there ? (shared) => void navigator.share(shared).catch(() => {}) : null;
}
