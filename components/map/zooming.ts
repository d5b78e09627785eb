import { select } from "d3-selection";
import { zoom, zoomIdentity } from "d3-zoom";
import type { Region } from "@/lib/atlas/region";
import { UNZOOMED, type Zoom } from "@/lib/atlas/zoom";

export interface ZoomingOptions {
  readonly region: () => Region;
  /** Whether a plain wheel zooms; with Ctrl or ⌘ it always does. */
  readonly wheelZooms: () => boolean;
  /** A plain wheel that was left to the page. */
  readonly onWheelLeft: () => void;
  /** `gliding`: in one step, by a key or a button, so that it may be animated. */
  readonly onMove: (zoom: Zoom, gliding: boolean) => void;
  readonly onRest: (zoom: Zoom, gliding: boolean) => void;
}

export interface Zooming {
  readonly by: (factor: number) => void;
  readonly to: (zoom: Zoom) => void;
  readonly detach: () => void;
}

/** The whole world has nothing outside it; other frames can be left by their own width to each side. */
const LIMITS: Readonly<
  Record<Region, { readonly scale: [number, number]; readonly beyond: number }>
> = {
  holders: { scale: [0.5, 12], beyond: 1 },
  europe: { scale: [0.5, 8], beyond: 1 },
  world: { scale: [1, 24], beyond: 0 },
};

const isZoomed = (element: Element): boolean => element.hasAttribute("data-zoomed");

/** Wheel, drag, pinch and double-click on `frame`. Holds d3, so it is loaded when first needed. */
export function attachZooming(frame: HTMLElement, options: ZoomingOptions): Zooming {
  const behaviour = zoom<HTMLElement, unknown>();
  const within = behaviour.constrain();
  behaviour
    .filter((event: Event) => wants(event, frame, options))
    .constrain((transform, extent) => {
      const [[x0, y0], [x1, y1]] = extent;
      const { beyond } = LIMITS[options.region()];
      const [dx, dy] = [(x1 - x0) * beyond, (y1 - y0) * beyond];
      return within(transform, extent, [
        [x0 - dx, y0 - dy],
        [x1 + dx, y1 + dy],
      ]);
    })
    .wheelDelta(wheelStep)
    // A second tap opens a country: it must not be taken for a double tap that zooms.
    .tapDistance(0)
    .on("start", ({ sourceEvent }) => {
      behaviour.scaleExtent(LIMITS[options.region()].scale);
      if (sourceEvent) frame.setAttribute("data-moving", "");
    })
    .on("zoom", ({ transform, sourceEvent }) => options.onMove(plain(transform), !sourceEvent))
    .on("end", ({ transform, sourceEvent }) => {
      frame.removeAttribute("data-moving");
      options.onRest(plain(transform), !sourceEvent);
    });
  const selection = select<HTMLElement, unknown>(frame).call(behaviour);
  const by = (factor: number, at?: [number, number]) => {
    behaviour.scaleExtent(LIMITS[options.region()].scale);
    behaviour.scaleBy(selection, factor, at);
  };
  selection.on("dblclick.zoom", (event: MouseEvent) => {
    const { left, top } = frame.getBoundingClientRect();
    by(event.shiftKey ? 0.5 : 2, [event.clientX - left, event.clientY - top]);
  });
  return {
    by,
    to: ({ k, x, y }) => behaviour.transform(selection, zoomIdentity.translate(x, y).scale(k)),
    detach: () => void selection.on(".zoom", null),
  };
}

/** Doublings for a turn of the wheel. A trackpad's pinch comes as a wheel with Ctrl, in far smaller steps. */
function wheelStep({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const unit = deltaMode === WheelEvent.DOM_DELTA_LINE ? 0.05 : deltaMode ? 1 : 0.002;
  const pinch = ctrlKey && Math.abs(deltaY) < 40;
  return -deltaY * unit * (pinch ? 10 : 1);
}

const plain = ({ k, x, y }: Zoom): Zoom =>
  Math.abs(k - 1) + Math.abs(x) + Math.abs(y) < 1e-6 ? UNZOOMED : { k, x, y };

/**
 * Which events zoom. The map stands in a page that scrolls, as maps in an article do: a plain wheel and
 * one finger belong to the page, Ctrl or ⌘ with the wheel (which is also what a pinch on a trackpad sends)
 * and two fingers to the map. Where the map is what the window is for, or the page has nowhere to scroll, the
 * plain wheel zooms too; and one finger moves a map that is zoomed.
 */
function wants(event: Event, frame: Element, options: ZoomingOptions): boolean {
  if (event instanceof WheelEvent) {
    if (event.ctrlKey || event.metaKey || options.wheelZooms()) return true;
    options.onWheelLeft();
    return false;
  }
  if ("touches" in event) {
    const { touches } = event;
    return isZoomed(frame) || (touches instanceof TouchList && touches.length > 1);
  }
  return event instanceof MouseEvent && event.button === 0 && !event.ctrlKey;
}
