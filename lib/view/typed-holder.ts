import type { Holder } from "@/lib/corpus/snapshot";
import { selectHolder } from "./change";
import { findHolder, holdersMeant } from "./find-holder";
import { cut, wellFormed } from "./text";
import type { View } from "./view";

/**
 * The field in which a form without scripts sends a name to add. It is no part of a view and in no link: what
 * a name means depends on the documents, and a link names holders by id.
 */
export const TYPED = "add";

/** No holder's name is as long. */
export const LONGEST_TYPED = 100;

/** The name that a query sends to be added; `""` for none. */
export const typedIn = (search: string | URLSearchParams): string =>
  cut(wellFormed(new URLSearchParams(search).get(TYPED) ?? "").trim(), LONGEST_TYPED).trim();

/** The view with the holder that the typed name means in focus beside the others; null where it means no single one. */
export function addTyped(view: View, typed: string, holders: readonly Holder[]): View | null {
  const found = findHolder(typed, holders);
  if (!found) return null;
  return view.holders.includes(found.id) ? view : selectHolder(view, found.id, true);
}

/** More names than this are counted instead. */
const MOST_NAMED = 4;
const either = new Intl.ListFormat("en", { type: "disjunction" });

/** Why a typed name added nobody. */
export function unaddedInWords(typed: string, holders: readonly Holder[]): string {
  const meant = holdersMeant(typed, holders).map(({ name }) => name);
  if (meant.length === 0) return `No country or group here is called “${typed}”.`;
  const which = meant.length > MOST_NAMED ? `any of ${meant.length}` : either.format(meant);
  return `“${typed}” may be ${which}: write more of the name.`;
}
