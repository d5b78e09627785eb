import { type Claim, COMMITMENT_TYPES, type Position, STANCE_LEVEL } from "@/lib/codebook";
import { compareText } from "./order";

/** Positions with the claims they rest on: of one day, or of one state of the data. */
export interface Standing {
  readonly positions: readonly Position[];
  readonly claims: readonly Claim[];
}

/** A position with the claim whose stance it is. */
export interface Held {
  readonly position: Position;
  readonly ruling: Claim;
}

/** What became of one position between two standings. */
export type PositionChange =
  | { readonly kind: "new"; readonly after: Held }
  | { readonly kind: "gone"; readonly before: Held }
  /** Nearer to yes, or further from it, on the scale of the stances. */
  | { readonly kind: "raised" | "lowered"; readonly before: Held; readonly after: Held }
  /** The same stance, by other words: another sentence rules, or a mark or role is another. */
  | { readonly kind: "reworded"; readonly before: Held; readonly after: Held };

/** Every position that is not the same in both, ordered by holder id, then by type. */
export function changesBetween(before: Standing, after: Standing): readonly PositionChange[] {
  const [was, is] = [heldByCell(before), heldByCell(after)];
  const cells = [...new Set([...was.keys(), ...is.keys()])].sort(compareText);
  return cells.flatMap((cell): PositionChange[] => {
    const [old, now] = [was.get(cell), is.get(cell)];
    if (!old) return now ? [{ kind: "new", after: now }] : [];
    if (!now) return [{ kind: "gone", before: old }];
    const by = STANCE_LEVEL[now.position.stance] - STANCE_LEVEL[old.position.stance];
    if (by !== 0) return [{ kind: by > 0 ? "raised" : "lowered", before: old, after: now }];
    return isSameWording(old, now) ? [] : [{ kind: "reworded", before: old, after: now }];
  });
}

/** Sorts by holder, then by the codebook's order of types. */
const cellOf = ({ holder, type }: Position): string =>
  `${holder} ${String(COMMITMENT_TYPES.indexOf(type)).padStart(2, "0")}`;

/** A position whose ruling claim is not among the claims is left out: there is no sentence to show for it. */
function heldByCell({ positions, claims }: Standing): ReadonlyMap<string, Held> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return new Map(
    positions.flatMap((position) => {
      const ruling = byId.get(position.ruling);
      return ruling ? [[cellOf(position), { position, ruling }] as const] : [];
    }),
  );
}

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

const isSameWording = (a: Held, b: Held): boolean =>
  plain(a.ruling.evidence.text) === plain(b.ruling.evidence.text) &&
  a.position.role === b.position.role &&
  a.position.mixed === b.position.mixed &&
  a.position.dropped === b.position.dropped &&
  conditionsOf(a) === conditionsOf(b);

const conditionsOf = ({ ruling }: Held): string =>
  ruling.conditions.map(({ kind, text }) => `${kind} ${plain(text)}`).join("\n");
