import type { LabelScene } from "@/lib/atlas/labels";
import type { Point } from "@/lib/atlas/outline";
import { controlsBox } from "@/lib/figure/map-words";

/** A map is replaced as a whole when it is drawn anew, and until then only its colours change. */
const scenes = new WeakMap<SVGSVGElement, LabelScene>();

/**
 * What placing labels needs, read back from the map that stands in the page: its paths are there
 * already, so they are not sent a second time as data.
 */
export function sceneInPage(svg: SVGSVGElement): LabelScene {
  const { width, height } = svg.viewBox.baseVal;
  const known = scenes.get(svg);
  if (known?.width === width && known.height === height) return known;
  const scene = readScene(svg, width, height);
  scenes.set(svg, scene);
  return scene;
}

function readScene(svg: SVGSVGElement, width: number, height: number): LabelScene {
  const holder = (node: Element) => node.getAttribute("data-holder") ?? "";
  const pair = (node: Element, name: string): Point => {
    const [x = 0, y = 0] = node.getAttribute(name)?.split(" ").map(Number) ?? [];
    return [x, y];
  };
  const spot = (node: Element) => {
    const dot = node.querySelector(".dot");
    const of = (name: string) => Number(dot?.getAttribute(name));
    return { id: holder(node), x: of("cx"), y: of("cy"), r: of("r") };
  };
  return {
    width,
    height,
    shapes: [...svg.querySelectorAll(".shape")].map((node) => ({
      id: holder(node),
      d: node.getAttribute("d") ?? "",
      anchor: pair(node, "data-anchor"),
      room: pair(node, "data-room"),
    })),
    markers: [...svg.querySelectorAll(".marker")].map(spot),
    outside: [...svg.querySelectorAll(".dock")].map(spot),
    clear: controlsBox(width, height),
  };
}
