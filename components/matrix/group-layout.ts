import type { CSSProperties } from "react";
import type { Column } from "@/lib/view/show";

/** With this few columns there is room to say each position beside its glyph. */
const MOST_IN_WORDS = 2;
/** More columns with positions than this need a wide window for their names. */
const MOST_LYING = 6;

export const isInWords = (columns: readonly Column[]): boolean => columns.length <= MOST_IN_WORDS;

/**
 * How the head and each group of rows are laid out. Each has this of its own, since a group that is out of sight may
 * show the columns of a moment ago: one layout for all would have all laid out anew in the frame of a filter.
 */
export const groupLayout = (columns: readonly Column[]) => ({
  style: widthsOf(columns),
  "data-in-words": isInWords(columns),
  "data-many": columns.filter(({ claims }) => claims > 0).length > MOST_LYING,
});

/** Columns with positions share what the others leave; where that is less than they need, the table scrolls. */
function widthsOf(columns: readonly Column[]): CSSProperties {
  const tracks = columns.map(({ claims }) => (claims === 0 ? "var(--empty)" : "minmax(0, 1fr)"));
  const least = columns.map(({ claims }) => (claims === 0 ? "var(--empty)" : "var(--tile)"));
  const properties: Readonly<Record<string, string>> = {
    "--columns": ["var(--first)", ...tracks, "var(--last)"].join(" "),
    minWidth: `calc(${["var(--first)", ...least, "var(--last)"].join(" + ")})`,
  };
  return properties;
}
