import type { HolderId } from "@/lib/codebook";
import type { Engine } from "./engine";
import type { Loaded } from "./load";
import type { Holder } from "./snapshot";

/** Everybody whom a document names or who holds a claim, by id. Pronouns name nobody. */
export function holdersOf(
  loaded: readonly Loaded[],
  describe: Engine["describe"],
): readonly Holder[] {
  const counts = new Map<HolderId, Map<string, number>>();
  const count = (holder: HolderId | null, document: string, times: number) => {
    if (holder === null) return;
    const byDocument = counts.get(holder) ?? new Map<string, number>();
    counts.set(holder, byDocument.set(document, (byDocument.get(document) ?? 0) + times));
  };
  for (const { document, claims, mentions } of loaded) {
    for (const { holder, alias, kind } of mentions) {
      if (kind === "pronoun") continue;
      count(holder, document.id, 1);
      count(alias, document.id, 1);
    }
    for (const { holder } of claims) count(holder, document.id, 0);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, mentions]) => ({ id, ...describe(id), mentions: Object.fromEntries(mentions) }));
}
