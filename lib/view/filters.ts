import { DEFAULT_VIEW, type View } from "./view";

/** The view as far as it decides which positions are shown: two views with the same one show the same. */
export function filtersOf(view: View): View {
  const { region, pane, sort, reading, since, claim, rev } = DEFAULT_VIEW;
  return { ...view, region, pane, sort, reading, since, claim, rev };
}
