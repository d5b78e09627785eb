import { type Position, STANCE_LEVEL, type Stance, sideOf } from "@/lib/codebook";

/**
 * No colour of a stance, and why: no document names it, a document names it and it takes no position,
 * or it takes one that the filters leave out.
 */
export interface Silent {
  readonly kind: "absent" | "mentioned" | "hidden";
}

/** How a country is drawn on the map, before any colour. */
export type Fill =
  | Silent
  | {
      readonly kind: "stance";
      readonly stance: Stance;
      readonly conditional: boolean;
      readonly dropped: boolean;
    }
  | {
      readonly kind: "both";
      readonly positive: Stance;
      readonly negative: Stance;
      readonly conditional: boolean;
      readonly dropped: boolean;
    };

function strongest(positions: readonly Position[]): Stance | null {
  let found: Stance | null = null;
  for (const { stance } of positions) {
    if (found === null || Math.abs(STANCE_LEVEL[stance]) > Math.abs(STANCE_LEVEL[found]))
      found = stance;
  }
  return found;
}

/**
 * One fill for the shown positions of one holder. On one side the strongest level stands for all;
 * positions on both sides are never averaged;
 * none at all is the silence `otherwise`. `conditional` and `dropped` hold when any position at a shown level is so.
 */
export function fillOf(positions: readonly Position[], otherwise: Silent["kind"]): Fill {
  const positive = strongest(positions.filter((p) => sideOf(p.stance) === "for"));
  const negative = strongest(positions.filter((p) => sideOf(p.stance) === "against"));
  const seen = positions.filter((p) => p.stance === positive || p.stance === negative);
  const marks = {
    conditional: seen.some((p) => p.conditional),
    dropped: seen.some((p) => p.dropped),
  };
  if (positive !== null && negative !== null) return { kind: "both", positive, negative, ...marks };
  const stance = positive ?? negative;
  if (stance !== null) return { kind: "stance", stance, ...marks };
  return { kind: otherwise };
}
