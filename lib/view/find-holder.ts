import type { Holder } from "@/lib/corpus/snapshot";
import { fold } from "./text";

/**
 * The holders that typed words may mean: the one of that name or id, else those whose name begins with them,
 * else those whose name holds them.
 */
export function holdersMeant(typed: string, holders: readonly Holder[]): readonly Holder[] {
  const words = fold(typed);
  if (words === "") return [];
  const named = holders.map((holder) => ({ holder, name: fold(holder.name) }));
  const exact = named.find(({ holder, name }) => name === words || fold(holder.id) === words);
  if (exact) return [exact.holder];
  const beginning = named.filter(({ name }) => name.startsWith(words));
  const found = beginning.length > 0 ? beginning : named.filter(({ name }) => name.includes(words));
  return found.map(({ holder }) => holder);
}

/** The holder that typed words mean; null where they may mean none, or several. */
export function findHolder(typed: string, holders: readonly Holder[]): Holder | null {
  const [holder, ...others] = holdersMeant(typed, holders);
  return holder && others.length === 0 ? holder : null;
}
