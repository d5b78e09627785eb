import type { View } from "./view";

/** Some programs cut a link at 2,000 characters. This leaves a hundred for the address before it. */
export const LONGEST_QUERY = 1_900;

/**
 * The view as far as it fits into a link: words are left out from the end first, then countries. Everything
 * else is bounded by its codec, so that it fits without these. `write` gives the query string of a view.
 */
export function shortened(view: View, write: (view: View) => string): View {
  const fits = (one: View): boolean => write(one).length <= LONGEST_QUERY;
  if (fits(view)) return view;
  const without = { ...view, q: "" };
  if (fits(without)) {
    const characters = [...view.q];
    const room = longest(characters.length, (n) =>
      fits({ ...view, q: characters.slice(0, n).join("") }),
    );
    return { ...view, q: characters.slice(0, room).join("") };
  }
  const room = longest(view.holders.length, (n) =>
    fits({ ...without, holders: view.holders.slice(0, n) }),
  );
  return { ...without, holders: view.holders.slice(0, room) };
}

/** The largest number up to `most` for which `holds`, which does for 0 and for whatever is less than one for which it does. */
function longest(most: number, holds: (n: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
