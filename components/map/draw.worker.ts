import type { Atlas } from "@/lib/atlas/atlas";
import { fetchAtlas } from "@/lib/atlas/fetch";
import { type LabelScene, placeLabels } from "@/lib/atlas/labels";
import type { Resolution } from "@/lib/atlas/resolution";
import { placeScene } from "@/lib/atlas/scene";
import { drawFigure } from "@/lib/figure/draw-map";
import type { Answer, NumberedAnswer, NumberedOrder, Order } from "./redraw";

/**
 * Draws maps, and looks for places for many labels, beside the page: either takes longer than a frame may.
 */
const atlases = new Map<Resolution, Promise<Atlas>>();
let labelled: LabelScene | null = null;

function atlasOf(resolution: Resolution): Promise<Atlas> {
  const fetched = atlases.get(resolution) ?? fetchAtlas(resolution);
  atlases.set(resolution, fetched);
  // Asked again after a failure, it is fetched again.
  fetched.catch(() => atlases.delete(resolution));
  return fetched;
}

async function carryOut(order: Order): Promise<Answer | null> {
  switch (order.kind) {
    case "draw":
      return drawFigure(placeScene(await atlasOf(order.resolution), order.scene), order.paint);
    case "place":
      labelled = order.scene ?? labelled;
      return labelled && placeLabels(labelled, order.labels);
  }
}

addEventListener("message", async ({ data: { number, order } }: MessageEvent<NumberedOrder>) => {
  const answer = await carryOut(order).catch(() => null);
  postMessage({ number, answer } satisfies NumberedAnswer);
});
