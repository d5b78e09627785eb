import type { LabelScene } from "@/lib/atlas/labels";
import { type Point, pathOf, ringsInPath } from "@/lib/atlas/outline";

/**
 * What placing labels needs, read back from the map that stands in the page: its paths are there
 * already, so they are not sent a second time as data. In pixels of the screen, `scale` of the scene's to one.
 */
export function sceneInPage(svg: SVGSVGElement, scale: number): LabelScene {
  const { width, height } = svg.viewBox.baseVal;
  const holder = (node: Element) => node.getAttribute("data-holder") ?? "";
  const length = (node: Element | null, name: string) => Number(node?.getAttribute(name)) / scale;
  const pair = (node: Element, name: string): Point => {
    const [x = 0, y = 0] = node.getAttribute(name)?.split(" ").map(Number) ?? [];
    return [x / scale, y / scale];
  };
  return {
    width: width / scale,
    height: height / scale,
    shapes: [...svg.querySelectorAll(".shape")].map((node) => ({
      id: holder(node),
      d: scaledPath(node.getAttribute("d") ?? "", scale),
      anchor: pair(node, "data-anchor"),
      room: pair(node, "data-room"),
    })),
    markers: [...svg.querySelectorAll(".marker")].map((node) => {
      const dot = node.querySelector(".dot");
      return { id: holder(node), x: length(dot, "cx"), y: length(dot, "cy"), r: length(dot, "r") };
    }),
    outside: [...svg.querySelectorAll(".dock")].map((node) => ({
      id: holder(node),
      x: length(node.querySelector(".dot"), "cx"),
      y: length(node.querySelector(".dot"), "cy"),
    })),
  };
}

const scaledPath = (d: string, scale: number): string =>
  scale === 1
    ? d
    : pathOf(ringsInPath(d).map((ring) => ring.map(([x, y]) => [x / scale, y / scale] as const)));
