import { placeLabels, type WantedLabel } from "@/lib/atlas/labels";
import { applyFill } from "@/lib/atlas/paint";
import { labelsToSvg } from "@/lib/atlas/svg";
import type { HolderId } from "@/lib/codebook";
import type { Fill } from "@/lib/positions/fill";
import { sceneInPage } from "./scene-in-page";

/**
 * The map that stands in the page, as `sceneToSvg` drew it. A filter changes attributes of its nodes
 * and nothing else: no projection, no new path, no virtual tree.
 */
const COUNTRIES = ".shape, .marker, .dock";
const FILLED = ".shape[data-anchor], .marker, .dock";

const idOf = (node: Element): HolderId => node.getAttribute("data-holder") ?? "";

/** Recolours and renames every country of `fills`; the others are absent under any filter. */
export function recolour(
  svg: SVGSVGElement,
  title: string,
  fills: ReadonlyMap<HolderId, Fill>,
  describe: (id: HolderId) => string,
): void {
  svg.setAttribute("aria-label", title);
  for (const node of svg.querySelectorAll(FILLED)) {
    const id = idOf(node);
    applyFill(node, fills.get(id) ?? { kind: "absent" });
    if (node.hasAttribute("aria-label")) node.setAttribute("aria-label", describe(id));
  }
}

/**
 * Places the labels anew. `scale` is how many pixels of the scene one pixel of the screen is: on a
 * phone labels keep their size, so that fewer of them find room.
 */
export function relabel(
  svg: SVGSVGElement,
  wanted: readonly WantedLabel[],
  fills: ReadonlyMap<HolderId, Fill>,
  scale: number,
): void {
  const group = svg.querySelector(".labels");
  if (!group) return;
  group.innerHTML = labelsToSvg({ labels: placeLabels(sceneInPage(svg, scale), wanted), fills });
  group.setAttribute("transform", `scale(${scale})`);
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
