import type { Snapshot } from "@/lib/corpus/snapshot";
import { show } from "./show";
import { cut } from "./text";
import { dayInWords } from "./title";
import type { View } from "./view";
import { MARK_WORDS, STANCE_WORDS, TYPE_WORDS } from "./words";

/** One choice that leaves positions out, and the view without it. */
export interface ActiveFilter {
  readonly name: string;
  /** What is shown again without it, where "without" and the name would read badly. */
  readonly instead?: string;
  readonly without: View;
}

const LONGEST = 30;
const short = (text: string): string =>
  text.length <= LONGEST ? text : `${cut(text, LONGEST - 1)}…`;

/** Each filter that is on, in the order of the address. */
export function activeFilters(view: View, snapshot: Snapshot): readonly ActiveFilter[] {
  const { types, stances, document, at, q } = view;
  const title = snapshot.documents.find(({ id }) => id === document)?.title ?? document ?? "";
  return [
    ...types.map((type) => ({
      name: TYPE_WORDS[type].short,
      without: { ...view, types: types.filter((one) => one !== type) },
    })),
    ...stances.map((stance) => ({
      name: STANCE_WORDS[stance].label,
      without: { ...view, stances: stances.filter((one) => one !== stance) },
    })),
    ...(view.conditional
      ? [{ name: MARK_WORDS.conditional.label, without: { ...view, conditional: false } }]
      : []),
    ...(document === null
      ? []
      : [
          {
            name: `“${short(title)}”`,
            instead: "all documents",
            without: { ...view, document: null },
          },
        ]),
    ...(at === null
      ? []
      : [{ name: `by ${dayInWords(at)}`, instead: "all time", without: { ...view, at: null } }]),
    ...(q.trim() === "" ? [] : [{ name: `“${short(q.trim())}”`, without: { ...view, q: "" } }]),
  ];
}

/** A way out of a view that shows nothing, and how many positions it leads to. */
export interface WayOut {
  /** After "Show": "all types", "without Opposed". */
  readonly name: string;
  readonly view: View;
  readonly positions: number;
}

/** What to drop where the filters together leave nothing: the one choice that brings the most first. */
export function waysOut(view: View, snapshot: Snapshot): readonly WayOut[] {
  const ways = [
    ...(view.types.length > 1 ? [{ name: "all types", without: { ...view, types: [] } }] : []),
    ...(view.stances.length > 1
      ? [{ name: "all stances", without: { ...view, stances: [] } }]
      : []),
    ...activeFilters(view, snapshot).map(({ name, instead, without }) => ({
      name: instead ?? `without ${name}`,
      without,
    })),
  ].map(
    ({ name, without }): WayOut => ({
      name,
      view: without,
      positions: show(snapshot, without).positions.length,
    }),
  );
  return ways.filter(({ positions }) => positions > 0).sort((a, b) => b.positions - a.positions);
}
