import type { Scene } from "@/lib/atlas/scene";
import { escapeXml } from "@/lib/atlas/svg";
import { type HolderId, STANCES, type Stance } from "@/lib/codebook";
import type { Fill } from "@/lib/positions/fill";
import type { PlateGround, PlatePlace } from "./plate-ground";

/** Ids that plates refer to; every page and every sheet has one ground. */
const LAND = "plate-land";
const landId = (id: HolderId): string => `plate-${escapeXml(id)}`;
const glyphId = (stance: Stance): string => `plate-glyph-${stance}`;

/** The glyphs of the stances as shapes, five pixels across: letters this small would depend on the typeface. */
const GLYPHS: Readonly<Record<Stance, string>> = {
  committed: '<circle r="2.5"/>',
  open: '<circle r="2.4" fill="none" stroke="currentColor" stroke-width=".9"/><path d="M0-2.4a2.4 2.4 0 0 0 0 4.8z"/>',
  backs: '<circle r="2.3" fill="none" stroke="currentColor" stroke-width="1"/>',
  reluctant: '<path d="M0-3 3 0 0 3-3 0z" fill="none" stroke="currentColor" stroke-width="1"/>',
  opposed:
    '<path d="M-2.2-2.2 2.2 2.2M2.2-2.2-2.2 2.2" fill="none" stroke="currentColor" stroke-width="1.2"/>',
};

/** Pixels: a glyph needs this much land around it, else a disc of its own. */
const GLYPH_ROOM = 2.8;
/** With this much land a glyph is drawn larger. */
const WIDE_ROOM = 7;
const DISC = 4.8;
/** A country without land in sight, where there is no room for its disc. */
const DOT = 2.2;

/**
 * What all plates share, drawn once: the land of the frame, each country that a plate may colour, and the
 * glyphs. The land of `named` countries is not repeated: it is drawn by reference there too.
 */
export function landToSvg(scene: Scene, named: ReadonlySet<HolderId>): string {
  const coloured = scene.shapes.filter(({ id, d }) => d !== "" && named.has(id));
  const rest = scene.shapes.filter(({ id }) => !named.has(id)).map(({ d }) => d);
  return [
    ...STANCES.map(
      (stance) => `<g id="${glyphId(stance)}" fill="currentColor">${GLYPHS[stance]}</g>`,
    ),
    ...coloured.map(({ id, d }) => `<path id="${landId(id)}" d="${d}"/>`),
    `<g id="${LAND}">`,
    ...(scene.sphere === null ? [] : [`<path class="plate-sphere" d="${scene.sphere}"/>`]),
    `<path class="plate-graticule" fill="none" d="${scene.graticule}"/>`,
    `<path class="plate-absent" d="${[scene.elsewhere, ...rest].join("")}"/>`,
    ...coloured.map(({ id }) => `<use class="plate-absent" href="#${landId(id)}"/>`),
    "</g>",
  ].join("");
}

/**
 * One plate as an SVG string. It refers to the ids of `landToSvg`, which must stand in the same document. Colours come
 * from CSS, keyed on `data-fill` as on the map; who holds what is said in words beside it, so it is no image of its own.
 */
export function plateToSvg(
  { width, height, places }: Omit<PlateGround, "land" | "framing">,
  fills: ReadonlyMap<HolderId, Fill>,
): string {
  const spoken = places.filter(({ id }) => fillOf(id, fills).kind !== "absent");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="plate" viewBox="0 0 ${width} ${height}" aria-hidden="true">`,
    `<use href="#${LAND}"/>`,
    ...spoken
      .filter(({ land }) => land)
      .map(
        ({ id }) => `<use class="plate-country" href="#${landId(id)}" ${attributes(id, fills)}/>`,
      ),
    ...marks(spoken, fills),
    "</svg>",
  ].join("");
}

const fillOf = (id: HolderId, fills: ReadonlyMap<HolderId, Fill>): Fill =>
  fills.get(id) ?? { kind: "absent" };

function attributes(id: HolderId, fills: ReadonlyMap<HolderId, Fill>): string {
  const fill = fillOf(id, fills);
  return `data-holder="${escapeXml(id)}" data-fill="${stanceOf(fill) ?? fill.kind}"`;
}

/** On one type a country has one position, so a fill on both sides does not occur; were it to, its stronger side counts. */
function stanceOf(fill: Fill): Stance | null {
  switch (fill.kind) {
    case "stance":
      return fill.stance;
    case "both":
      return fill.positive;
    case "absent":
    case "mentioned":
    case "hidden":
      return null;
  }
}

/** A glyph on each coloured country that has room for it; a disc with the glyph, where others leave room, on the small ones. */
function marks(
  places: readonly PlatePlace[],
  fills: ReadonlyMap<HolderId, Fill>,
): readonly string[] {
  const taken: { readonly x: number; readonly y: number; readonly r: number }[] = [];
  const isFree = ([x, y]: PlatePlace["at"], r: number): boolean =>
    taken.every((other) => Math.hypot(other.x - x, other.y - y) >= other.r + r - 0.5);
  return places.flatMap(({ id, at, room, land }) => {
    const stance = stanceOf(fillOf(id, fills));
    const [x, y] = at;
    const mark = (children: string) => [
      `<g class="plate-mark" transform="translate(${x} ${y})" ${attributes(id, fills)}>${children}</g>`,
    ];
    const disc = (r: number) => `<circle class="plate-disc" r="${r}"/>`;
    if (stance === null) return land ? [] : mark(disc(DOT));
    const size = room >= WIDE_ROOM ? ' transform="scale(1.6)"' : "";
    const glyph = `<use href="#${glyphId(stance)}"${size}/>`;
    const r = room >= GLYPH_ROOM ? GLYPH_ROOM : DISC;
    if (isFree(at, r)) {
      taken.push({ x, y, r });
      return mark(room >= GLYPH_ROOM ? glyph : disc(DISC) + glyph);
    }
    return land ? [] : mark(disc(DOT));
  });
}
