import type { Stance } from "@/lib/codebook";
import { sideOf } from "@/lib/codebook";

/** What a level becomes when it is negated: "does not rule out" is open. */
const NEGATED: Readonly<Record<Stance, Stance>> = {
  committed: "opposed",
  open: "opposed",
  backs: "opposed",
  reluctant: "open",
  opposed: "open",
};

export const negate = (level: Stance): Stance => NEGATED[level];

/** "could send" is open; "could withdraw" is reluctant. */
export const weaken = (level: Stance): Stance =>
  level === "committed" ? "open" : level === "opposed" ? "reluctant" : level;

/** The level of a stance towards something that itself has a side: "refuses to lift", "agrees to cut". */
export function compose(outer: Stance, inner: Stance): Stance {
  const forIt = sideOf(inner) === "for";
  switch (outer) {
    case "committed":
      return inner;
    case "open":
      return forIt ? "open" : "reluctant";
    case "backs":
      return forIt ? "backs" : "opposed";
    case "reluctant":
      return forIt ? "reluctant" : "open";
    case "opposed":
      return forIt ? "opposed" : "committed";
  }
}
