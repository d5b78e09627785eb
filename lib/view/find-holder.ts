import type { Holder } from "@/lib/corpus/snapshot";
import { fold } from "./text";

/**
 * The holder that typed words mean: its name or id, or the only one whose name begins with them or
 * holds them; null where none does, or several.
 */
export function findHolder(typed: string, holders: readonly Holder[]): Holder | null {
  const words = fold(typed);
  if (words === "") return null;
  const named = holders.map((holder) => ({ holder, name: fold(holder.name) }));
  const exact = named.find(({ holder, name }) => name === words || fold(holder.id) === words);
  if (exact) return exact.holder;
  return (
    only(named.filter(({ name }) => name.startsWith(words))) ??
    only(named.filter(({ name }) => name.includes(words)))
  );
}

const only = (found: readonly { readonly holder: Holder }[]): Holder | null =>
  found.length === 1 ? (found[0]?.holder ?? null) : null;
