import type { PlateGround } from "@/lib/figure/plate-ground";

/** In the browser the ground is read from the page that the server drew; null where it drew none. */
export function firstGround(): PlateGround | null {
  const svg = document.querySelector<SVGSVGElement>("svg[data-plate-ground]");
  const placed = svg?.dataset.plateGround;
  if (!svg || !placed) return null;
  const ground: Omit<PlateGround, "land"> = JSON.parse(placed);
  return { ...ground, land: svg.innerHTML };
}
