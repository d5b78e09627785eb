/** A kept state as the folder lists it. */
export interface Entry {
  readonly rev: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch: when it was written. */
  readonly written: number;
  /** When a link last asked for it; null for never. */
  readonly asked: number | null;
}

/**
 * The states that have to go so that no more than `room` bytes stay, in the order in which they go: first
 * those that no link ever asked for, the oldest first, then those asked for, the longest ago first. The
 * present state never goes, even where it alone takes more.
 */
export function leaving(
  entries: readonly Entry[],
  room: number,
  present: string,
): readonly string[] {
  let held = entries.reduce((sum, { size }) => sum + size, 0);
  return entries
    .filter(({ rev }) => rev !== present)
    .sort(comparePlaces)
    .flatMap(({ rev, size }) => {
      if (held <= room) return [];
      held -= size;
      return [rev];
    });
}

const comparePlaces = (a: Entry, b: Entry): number =>
  Number(a.asked !== null) - Number(b.asked !== null) ||
  (a.asked ?? a.written) - (b.asked ?? b.written) ||
  (a.rev < b.rev ? -1 : 1);
