import type { HolderId, Stance } from "@/lib/codebook";
import type { Shown } from "./shown";
import { plural } from "./text";

/** What is counted, in words: `holders` "6 countries and 1 group", `sources` "30 claims in 1 document". */
export const countsInWords = ({ countries, groups, claims, documents }: Shown["counts"]) => ({
  holders: [
    ...(countries > 0 || groups === 0 ? [plural(countries, "country", "countries")] : []),
    ...(groups > 0 ? [plural(groups, "group", "groups")] : []),
  ].join(" and "),
  sources:
    claims === 0
      ? "no claims"
      : `${plural(claims, "claim", "claims")} in ${plural(documents, "document", "documents")}`,
});

/** What a title speaks of: the holders in focus where there are any, else all. */
export interface Focus {
  /** Null where none is in focus. */
  readonly holders: ReadonlySet<HolderId> | null;
  readonly claims: Shown["claims"];
  readonly stanceCounts: Readonly<Record<Stance, number>>;
  /** "32 countries and 7 groups", "5 positions"; null where there is no position. */
  readonly what: string | null;
  /** What they have, where that has to be said. */
  readonly having: string | null;
  /** "12 claims in 3 documents"; the documents that were read where none of them has a position. */
  readonly sources: string;
}

export function focusOf(shown: Shown): Focus {
  const { selected, counts, documents, stanceCounts } = shown;
  const chosen = new Set(selected.map(({ id }) => id));
  const isMeant = ({ holder }: { readonly holder: HolderId }) =>
    chosen.size === 0 || chosen.has(holder);
  const positions = shown.positions.filter(isMeant);
  const claims = chosen.size === 0 ? shown.claims : shown.claims.filter(isMeant);
  const all = {
    holders: chosen.size === 0 ? null : chosen,
    claims,
    stanceCounts: chosen.size === 0 ? stanceCounts : countsOf(positions),
  };
  if (positions.length === 0)
    return {
      ...all,
      what: null,
      having: null,
      sources: plural(documents.length, "document", "documents"),
    };
  if (chosen.size === 0) {
    const { holders, sources } = countsInWords(counts);
    return { ...all, what: holders, having: "with a position", sources };
  }
  const { sources } = countsInWords({
    ...counts,
    claims: claims.length,
    documents: new Set(claims.map(({ document }) => document)).size,
  });
  return { ...all, what: plural(positions.length, "position", "positions"), having: null, sources };
}

function countsOf(positions: Shown["positions"]): Readonly<Record<Stance, number>> {
  const counts = { committed: 0, open: 0, backs: 0, reluctant: 0, opposed: 0 };
  for (const { stance } of positions) counts[stance]++;
  return counts;
}
