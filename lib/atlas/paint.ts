import type { HolderId, Stance } from "@/lib/codebook";
import type { Fill } from "@/lib/positions/fill";
import type { PlacedLabel } from "./labels";

/** What is put on a placed scene. */
export interface ScenePaint {
  /** Name of the whole map for a screen reader: what is shown, in words. */
  readonly title: string;
  /** Countries not in it are `absent`. */
  readonly fills: ReadonlyMap<HolderId, Fill>;
  readonly labels: readonly PlacedLabel[];
  /** One country in words: name and position. Asked only for countries that are not `absent`. */
  readonly describe: (id: HolderId) => string;
  /** Countries that are not `absent` become buttons in a roving tab order; else the map is one image. */
  readonly interactive: boolean;
}

/** Attributes that tell CSS and the patterns how a country is filled. */
export const FILL_ATTRIBUTES = [
  "data-fill",
  "data-for",
  "data-against",
  "data-conditional",
  "data-dropped",
  "fill",
] as const;
export type FillAttribute = (typeof FILL_ATTRIBUTES)[number];

/** Id of the stripes of both sides, in the order of the scale. */
export const stripesId = (positive: Stance, negative: Stance): string =>
  `both-${positive}-${negative}`;

/**
 * The attributes of a shape or marker with this fill; attributes left out must be removed when recolouring.
 * `data-fill` is a stance, `both`, `mentioned`, `hidden` or `absent`; `fill` is set for `both` only and refers to the stripes.
 */
export function fillAttributes(fill: Fill): Readonly<Partial<Record<FillAttribute, string>>> {
  switch (fill.kind) {
    case "absent":
    case "mentioned":
    case "hidden":
      return { "data-fill": fill.kind };
    case "stance":
      return { "data-fill": fill.stance, ...marks(fill) };
    case "both":
      return {
        "data-fill": "both",
        "data-for": fill.positive,
        "data-against": fill.negative,
        ...marks(fill),
        fill: `url(#${stripesId(fill.positive, fill.negative)})`,
      };
  }
}

const marks = ({ conditional, dropped }: { conditional: boolean; dropped: boolean }) => ({
  ...(conditional ? { "data-conditional": "true" } : {}),
  ...(dropped ? { "data-dropped": "true" } : {}),
});

type Attributes = Pick<Element, "getAttribute" | "setAttribute" | "removeAttribute">;

/** Recolours a node that `sceneToSvg` drew: sets what the fill has and removes what it has not. */
export function applyFill(node: Attributes, fill: Fill): void {
  const attributes = fillAttributes(fill);
  for (const name of FILL_ATTRIBUTES) {
    const value = attributes[name] ?? null;
    // Even the value that it has costs a new style.
    if (node.getAttribute(name) === value) continue;
    if (value === null) node.removeAttribute(name);
    else node.setAttribute(name, value);
  }
}
