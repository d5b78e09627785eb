import type { Atlas } from "@/lib/atlas/atlas";
import { fetchAtlas } from "@/lib/atlas/fetch";
import type { Resolution } from "@/lib/atlas/resolution";
import { placeScene } from "@/lib/atlas/scene";
import { drawFigure } from "@/lib/figure/draw-map";
import type { DrawAnswer, DrawOrder } from "./redraw";

/** Draws maps beside the page: projecting all borders takes longer than a frame may. */
const atlases = new Map<Resolution, Promise<Atlas>>();

function atlasOf(resolution: Resolution): Promise<Atlas> {
  const fetched = atlases.get(resolution) ?? fetchAtlas(resolution);
  atlases.set(resolution, fetched);
  // Asked again after a failure, it is fetched again.
  fetched.catch(() => atlases.delete(resolution));
  return fetched;
}

async function draw({ resolution, scene, paint }: DrawOrder): Promise<string> {
  return drawFigure(placeScene(await atlasOf(resolution), scene), paint);
}

addEventListener("message", async ({ data }: MessageEvent<DrawOrder>) => {
  const answer: DrawAnswer = await draw(data).then(
    (markup) => ({ number: data.number, markup }),
    () => ({ number: data.number, markup: null }),
  );
  postMessage(answer);
});
