import { stripesId } from "@/lib/atlas/paint";
import { STANCES, type Stance } from "@/lib/codebook";
import type { Scheme } from "@/lib/view/palette";
import type { FILL_WORDS } from "@/lib/view/words";
import { element } from "./markup";

export type ChipFill = Stance | keyof typeof FILL_WORDS;

/**
 * The glyphs of the stances (● ◐ ○ ◇ ✕) as shapes around a centre: not every typeface has them.
 */
export function glyph(stance: Stance, x: number, y: number, colour: string): string {
  const outline = { fill: "none", stroke: colour, "stroke-width": 1.1 };
  const r = 3.4;
  switch (stance) {
    case "committed":
      return element("circle", { cx: x, cy: y, r, fill: colour });
    case "open":
      return (
        element("circle", { cx: x, cy: y, r, ...outline }) +
        element("path", { d: `M${x} ${y - r}a${r} ${r} 0 0 0 0 ${2 * r}z`, fill: colour })
      );
    case "backs":
      return element("circle", { cx: x, cy: y, r, ...outline });
    case "reluctant":
      return element("path", { d: `M${x} ${y - 4}l4 4l-4 4l-4 -4z`, ...outline });
    case "opposed":
      return element("path", {
        d: `M${x - 3} ${y - 3}l6 6m0 -6l-6 6`,
        ...outline,
        "stroke-width": 1.5,
      });
  }
}

const isStance = (fill: ChipFill): fill is Stance => STANCES.some((one) => one === fill);

/** A fill of the map as a swatch, its upper left corner at `x`, `y`; a stance has its glyph on it. */
export function chip(fill: ChipFill, x: number, y: number, scheme: Scheme, width = 20): string {
  const height = 16;
  const box = { x, y, width, height, rx: 2 };
  if (isStance(fill))
    return (
      element("rect", { ...box, "data-fill": fill }) +
      glyph(fill, x + width / 2, y + height / 2, scheme.inkOn[fill])
    );
  const inner = { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, rx: 2 };
  switch (fill) {
    case "both":
      return element("rect", { ...box, fill: `url(#${stripesId("open", "reluctant")})` });
    case "hidden":
      return element("rect", {
        ...inner,
        "data-fill": fill,
        stroke: scheme.softInk,
        "stroke-dasharray": "2 2",
      });
    case "absent":
      return element("rect", { ...inner, "data-fill": fill, stroke: scheme.hairline });
    case "mentioned":
      return element("rect", { ...box, "data-fill": fill });
  }
}
