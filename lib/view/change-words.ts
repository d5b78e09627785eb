import type { Held, PositionChange } from "@/lib/positions/changes";

type Kind = PositionChange["kind"];

/** In the order in which they are told: what appeared, what moved, what went, then mere wording. */
export const CHANGE_KINDS = ["new", "raised", "lowered", "gone", "reworded"] as const;

interface KindWords {
  /** After a number: "3 new". */
  readonly counted: string;
  readonly heading: string;
  readonly meaning: string;
}

export const CHANGE_WORDS: Readonly<Record<Kind, KindWords>> = {
  new: { counted: "new", heading: "New", meaning: "No position before" },
  raised: { counted: "raised", heading: "Raised", meaning: "Nearer to yes than before" },
  lowered: { counted: "lowered", heading: "Lowered", meaning: "Further from yes than before" },
  gone: { counted: "gone", heading: "Gone", meaning: "A position before, none now" },
  reworded: {
    counted: "reworded",
    heading: "Reworded",
    meaning: "The same stance in another sentence, or with another condition",
  },
};

/** The change's position as it is now; of one that is gone, as it was. */
export const heldOf = (change: PositionChange): Held =>
  change.kind === "gone" ? change.before : change.after;

export const changesOfKind = (
  changes: readonly PositionChange[],
  kind: Kind,
): readonly PositionChange[] => changes.filter((change) => change.kind === kind);

/** "3 new, 1 raised, 2 lowered"; "nothing". */
export function changesInWords(changes: readonly PositionChange[]): string {
  const counted = CHANGE_KINDS.flatMap((kind) => {
    const { length } = changesOfKind(changes, kind);
    return length > 0 ? [`${length} ${CHANGE_WORDS[kind].counted}`] : [];
  });
  return counted.length > 0 ? counted.join(", ") : "nothing";
}
