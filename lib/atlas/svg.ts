import { type HolderId, STANCES, sideOf } from "@/lib/codebook";
import type { Fill } from "@/lib/positions/fill";
import { LABEL_SIZES, type PlacedLabel } from "./labels";
import type { Point } from "./outline";
import { fillAttributes, type ScenePaint, stripesId } from "./paint";
import type { PlacedMarker, Scene } from "./scene";

/**
 * Pixels. WCAG 2.2 asks for targets of 24 across; a page may show a map a seventh smaller than it was drawn.
 */
const HIT_RADIUS = 14;
const DOCK_RADIUS = 6.5;
const STRIPE = 3;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Whether XML 1.0 can hold the character: no control characters but tab and line ends, no lone surrogate. */
function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** Path data, which is most of a map, has nothing to escape and need not be looked at letter by letter. */
const PLAIN = /^[\w .,:;()#%~+\-\u00A0-\uD7FF]*$/;

/** Safe as text and between quotes; characters that XML cannot hold are left out. */
export const escapeXml = (text: string): string => (PLAIN.test(text) ? text : escaped(text));

const escaped = (text: string): string =>
  Array.from(text, (character) =>
    isXmlCharacter(character) ? (ESCAPES[character] ?? character) : "",
  ).join("");

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element; its children are markup already. */
export function tag(name: string, attributes: Attributes, children?: string): string {
  const list = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? "" : ` ${key}="${escapeXml(String(value))}"`))
    .join("");
  return children === undefined ? `<${name}${list}/>` : `<${name}${list}>${children}</${name}>`;
}

/**
 * The map as an SVG string: the one renderer of page, card and export. Colours come from the page's CSS,
 * keyed on `data-fill`, and for stripes from the custom properties `--committed` to `--opposed`. CSS must
 * not set `fill` on `.shape`, `.marker` or `[data-fill="both"]`: it would beat the stripes' `fill` attribute.
 */
export function sceneToSvg(scene: Scene, paint: ScenePaint): string {
  const first = firstInTabOrder(scene, paint);
  const parts = [
    tag("defs", {}, stripes()),
    scene.sphere === null ? "" : tag("path", { class: "sphere", d: scene.sphere }),
    tag("path", { class: "graticule", fill: "none", d: scene.graticule }),
    scene.elsewhere === "" ? "" : tag("path", { class: "elsewhere", d: scene.elsewhere }),
    tag("g", { class: "shapes" }, shapes(scene, paint, first)),
    tag("g", { class: "markers" }, markers(scene, paint, first)),
    tag("g", { class: "outside" }, outside(scene, paint, first)),
    tag("g", { class: "labels", "aria-hidden": "true" }, labelsToSvg(paint)),
  ];
  return tag(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${scene.width} ${scene.height}`,
      role: paint.interactive ? "group" : "img",
      "aria-label": paint.title,
      "data-region": scene.region,
    },
    parts.join(""),
  );
}

/** The labels alone, to be put in place of those of a drawn map when its filters change. */
export const labelsToSvg = (paint: Pick<ScenePaint, "labels" | "fills">): string =>
  paint.labels.map((placed) => label(placed, paint)).join("");

const fillFor = (id: HolderId, { fills }: Pick<ScenePaint, "fills">): Fill =>
  fills.get(id) ?? { kind: "absent" };

/** The only country that Tab reaches; arrow keys are the page's. */
function firstInTabOrder(scene: Scene, paint: ScenePaint): HolderId | null {
  const ids = [...scene.shapes, ...scene.markers, ...scene.outside].map(({ id }) => id);
  return ids.find((id) => fillFor(id, paint).kind !== "absent") ?? null;
}

function spoken(id: HolderId, paint: ScenePaint, first: HolderId | null): Attributes {
  if (fillFor(id, paint).kind === "absent") return {};
  const name = { "aria-label": paint.describe(id) };
  if (!paint.interactive) return name;
  return { role: "button", tabindex: id === first ? 0 : -1, ...name };
}

/** A country that has a marker too is named and focused there, once. */
function shapes(scene: Scene, paint: ScenePaint, first: HolderId | null): string {
  const marked = new Set(scene.markers.map(({ id }) => id));
  return scene.shapes
    .map(({ id, d, anchor, room }) =>
      tag("path", {
        class: "shape",
        "data-holder": id,
        ...fillAttributes(fillFor(id, paint)),
        ...(marked.has(id) ? {} : spoken(id, paint, first)),
        ...(paint.fills.has(id) ? { "data-anchor": pair(anchor), "data-room": pair(room) } : {}),
        d,
      }),
    )
    .join("");
}

/** Only countries that have an entry in `fills`: the others would be rings around nothing. */
function markers(scene: Scene, paint: ScenePaint, first: HolderId | null): string {
  return scene.markers
    .filter(({ id }) => paint.fills.has(id))
    .map((placed) => spot("marker", placed, paint, first))
    .join("");
}

/** A circle for a country, in a target that a finger can hit. */
function spot(
  name: "marker" | "dock",
  { id, x, y, r }: PlacedMarker,
  paint: ScenePaint,
  first: HolderId | null,
): string {
  const at = { cx: x, cy: y };
  return tag(
    "g",
    {
      class: name,
      "data-holder": id,
      ...fillAttributes(fillFor(id, paint)),
      ...spoken(id, paint, first),
    },
    tag("circle", { class: "hit", ...at, r: HIT_RADIUS, fill: "none", "pointer-events": "all" }) +
      tag("circle", { class: "dot", ...at, r }),
  );
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** Whole pixels are enough to place a label again from the page's own map. */
const pair = ([x, y]: Point): string => `${Math.round(x)} ${Math.round(y)}`;

/** Holders that the frame does not show, as dots docked at its edge. */
const outside = (scene: Scene, paint: ScenePaint, first: HolderId | null): string =>
  scene.outside
    .map(({ id, x, y }) => spot("dock", { id, x, y, r: DOCK_RADIUS }, paint, first))
    .join("");

/** `data-on` is the fill that an inside label stands on, so that CSS can choose an ink that can be read there. */
function label(placed: PlacedLabel, paint: Pick<ScenePaint, "fills">): string {
  const { id, x, y, anchor, lines, leader, inside, mark } = placed;
  const text = lines
    .map((line, i) =>
      tag(
        "tspan",
        {
          class:
            mark === "circle" ? "glyph on-circle" : mark ? "glyph" : i === 0 ? "name" : "position",
          x,
          dy: i === 0 ? undefined : LABEL_SIZES.leading,
        },
        escapeXml(line),
      ),
    )
    .join("");
  const [from, to] = leader ?? [];
  const line =
    from === undefined || to === undefined
      ? ""
      : tag("line", { class: "leader", x1: from[0], y1: from[1], x2: to[0], y2: to[1] }) +
        tag("circle", { class: "tip", cx: to[0], cy: to[1], r: 1.5 });
  const words = tag("text", { x, y, "text-anchor": anchor }, text);
  const on = inside ? fillAttributes(fillFor(id, paint))["data-fill"] : undefined;
  const ground = on === "both" ? plate(placed) : "";
  const attributes = { class: inside ? "label inside" : "label", "data-holder": id, "data-on": on };
  return tag("g", attributes, ground + line + words);
}

/** Letters cannot be read on stripes of two colours: a quiet ground for them. */
function plate({ box: [x0, y0, x1, y1] }: PlacedLabel): string {
  const [x, y] = [x0 - 4, y0 - 1].map(tenths);
  const [width, height] = [x1 - x0 + 8, y1 - y0 + 2].map(tenths);
  return tag("rect", { class: "plate", x, y, width, height, rx: 2 });
}

/** A pattern for each pair of a stance for and a stance against. */
function stripes(): string {
  const positive = STANCES.filter((stance) => sideOf(stance) === "for");
  const negative = STANCES.filter((stance) => sideOf(stance) === "against");
  return positive.flatMap((a) => negative.map((b) => stripe(a, b))).join("");
}

function stripe(positive: (typeof STANCES)[number], negative: (typeof STANCES)[number]): string {
  const width = 2 * STRIPE;
  return tag(
    "pattern",
    {
      id: stripesId(positive, negative),
      width,
      height: width,
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)",
    },
    tag("rect", { width, height: width, fill: `var(--${positive})` }) +
      tag("rect", { width: STRIPE, height: width, fill: `var(--${negative})` }),
  );
}
