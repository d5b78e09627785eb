import { type PlacedLabel, placeLabels, type WantedLabel } from "@/lib/atlas/labels";
import { applyFill } from "@/lib/atlas/paint";
import { labelsToSvg } from "@/lib/atlas/svg";
import type { HolderId } from "@/lib/codebook";
import type { MapPaint } from "@/lib/figure/map-words";
import { sceneInPage } from "./scene-in-page";

/**
 * The map that stands in the page, as `sceneToSvg` drew it. A filter changes attributes of its nodes
 * and nothing else: no projection, no new path, no virtual tree.
 */
const COUNTRIES = ".shape, .marker, .dock";
/** Also those that stand under the map, by name. */
const SPEAKERS = `${COUNTRIES}, .placeless`;
/** What the arrow keys lead through. */
export const STOPS = "[role=button][data-holder]:not([data-fill=absent])";

const idOf = (node: Element): HolderId => node.getAttribute("data-holder") ?? "";

/** Recolours every country of `fills`; the others are absent under any filter. */
export function recolour(frame: Element, fills: MapPaint["fills"]): void {
  for (const node of frame.querySelectorAll(SPEAKERS)) {
    const fill = fills.get(idOf(node));
    if (fill) applyFill(node, fill);
  }
}

/** Says of the map and of every country what `recolour` shows. */
export function rename(frame: Element, { title, fills, words }: MapPaint): void {
  frame.querySelector("svg")?.setAttribute("aria-label", title);
  const marked = new Set([...frame.querySelectorAll(".marker")].map(idOf));
  for (const node of frame.querySelectorAll(SPEAKERS)) {
    const id = idOf(node);
    if (fills.has(id) && !(node.matches(".shape") && marked.has(id))) speak(node, words.get(id));
  }
  keepOneTabStop(frame);
}

/** A country of which something is said is a button with these words; one that is absent is ground. */
function speak(node: Element, words: string | undefined): void {
  if (words === undefined) {
    for (const name of ["role", "tabindex", "aria-label"]) node.removeAttribute(name);
    return;
  }
  if (node.getAttribute("aria-label") !== words) node.setAttribute("aria-label", words);
  if (node.hasAttribute("role")) return;
  node.setAttribute("role", "button");
  node.setAttribute("tabindex", "-1");
}

/** The arrow keys lead to the others. */
function keepOneTabStop(frame: Element): void {
  if (frame.querySelector(`${STOPS}[tabindex="0"]`)) return;
  frame.querySelector(STOPS)?.setAttribute("tabindex", "0");
}

/** Places for more labels than this take longer to find than a frame may: they are looked for beside the page. */
const FEW = 16;

/** Places the labels anew. */
export function relabel(
  svg: SVGSVGElement,
  labels: readonly WantedLabel[],
  fills: MapPaint["fills"],
): void {
  put(svg, placeLabels(sceneInPage(svg), labels), fills);
}

/** The same, but many labels come when their places are found, if they `areWanted` still. */
export async function relabelSoon(
  svg: SVGSVGElement,
  labels: readonly WantedLabel[],
  fills: MapPaint["fills"],
  areWanted: () => boolean,
): Promise<void> {
  const scene = sceneInPage(svg);
  const { placeBeside } = labels.length > FEW ? await import("./redraw") : { placeBeside: null };
  const placed = await placeBeside?.(scene, labels).catch(() => null);
  if (areWanted()) put(svg, placed ?? placeLabels(scene, labels), fills);
}

function put(svg: SVGSVGElement, labels: readonly PlacedLabel[], fills: MapPaint["fills"]): void {
  const group = svg.querySelector(".labels");
  if (group) group.innerHTML = labelsToSvg({ labels, fills });
}

const SVG = "http://www.w3.org/2000/svg";

/** Draws the outlines of selected countries, and of a selected group's members, above all borders. */
export function outline(
  svg: SVGSVGElement,
  selected: ReadonlySet<HolderId>,
  members: ReadonlySet<HolderId>,
): void {
  const group = overlay(svg, "outlines");
  if (selected.size + members.size === 0) return;
  for (const node of svg.querySelectorAll(COUNTRIES)) {
    const id = idOf(node);
    if (selected.has(id)) group.append(outlineOf(node, "outline"));
    else if (members.has(id)) group.append(outlineOf(node, "outline member"));
  }
}

/** A ring around what has the focus: ink on paper, so that it shows on every fill. Null takes it away. */
export function ring(svg: SVGSVGElement, node: Element | null): void {
  const group = overlay(svg, "rings");
  if (!node?.matches(COUNTRIES)) return;
  group.append(outlineOf(node, "ring under"), outlineOf(node, "ring"));
}

/** An empty group of its kind under the labels. */
function overlay(svg: SVGSVGElement, kind: string): SVGGElement {
  svg.querySelector(`.${kind}`)?.remove();
  const group = document.createElementNS(SVG, "g");
  group.setAttribute("class", kind);
  group.setAttribute("aria-hidden", "true");
  svg.querySelector(".labels")?.before(group);
  return group;
}

/** Its shape or circle alone, with nothing that would make it a second country. */
function outlineOf(node: Element, kind: string): Element {
  const source = node.querySelector(".dot") ?? node;
  const copy = document.createElementNS(SVG, source.localName);
  for (const name of ["d", "cx", "cy", "r"]) {
    const value = source.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  copy.setAttribute("class", kind);
  return copy;
}
