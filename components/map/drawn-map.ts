import { placeLabels } from "@/lib/atlas/labels";
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

const idOf = (node: Element): HolderId => node.getAttribute("data-holder") ?? "";

/** Recolours and renames every country of `fills`; the others are absent under any filter. */
export function recolour(svg: SVGSVGElement, { title, fills, words }: MapPaint): void {
  svg.setAttribute("aria-label", title);
  const marked = new Set([...svg.querySelectorAll(".marker")].map(idOf));
  for (const node of svg.querySelectorAll(COUNTRIES)) {
    const id = idOf(node);
    const fill = fills.get(id);
    if (!fill) continue;
    applyFill(node, fill);
    if (!(node.matches(".shape") && marked.has(id))) speak(node, words.get(id));
  }
  keepOneTabStop(svg);
}

/** A country of which something is said is a button with these words; one that is absent is ground. */
function speak(node: Element, words: string | undefined): void {
  if (words === undefined) {
    for (const name of ["role", "tabindex", "aria-label"]) node.removeAttribute(name);
    return;
  }
  node.setAttribute("aria-label", words);
  if (node.hasAttribute("role")) return;
  node.setAttribute("role", "button");
  node.setAttribute("tabindex", "-1");
}

/** The arrow keys lead to the others. */
function keepOneTabStop(svg: SVGSVGElement): void {
  if (svg.querySelector('[role="button"][tabindex="0"]')) return;
  svg.querySelector('[role="button"]')?.setAttribute("tabindex", "0");
}

/** Places the labels anew. */
export function relabel(svg: SVGSVGElement, { labels, fills }: MapPaint): void {
  const group = svg.querySelector(".labels");
  if (!group) return;
  group.innerHTML = labelsToSvg({ labels: placeLabels(sceneInPage(svg), labels), fills });
}

/** Draws the outlines of selected countries, and of a selected group's members, above all borders. */
export function outline(
  svg: SVGSVGElement,
  selected: ReadonlySet<HolderId>,
  members: ReadonlySet<HolderId>,
): void {
  svg.querySelector(".outlines")?.remove();
  const group = document.createElementNS("http://www.w3.org/2000/svg", "g");
  group.setAttribute("class", "outlines");
  group.setAttribute("aria-hidden", "true");
  for (const node of svg.querySelectorAll(COUNTRIES)) {
    const id = idOf(node);
    if (!selected.has(id) && !members.has(id)) continue;
    const copy = node.cloneNode(true);
    if (!(copy instanceof SVGElement)) continue;
    for (const name of ["role", "tabindex", "aria-label", "data-holder", "data-fill", "fill"])
      copy.removeAttribute(name);
    copy.setAttribute("class", selected.has(id) ? "outline" : "outline member");
    group.append(copy);
  }
  svg.querySelector(".labels")?.before(group);
}
