import type { Resolution } from "@/lib/atlas/resolution";
import type { SceneOptions } from "@/lib/atlas/scene";
import type { MapPaint } from "@/lib/figure/map-words";

export interface DrawOrder {
  readonly number: number;
  readonly resolution: Resolution;
  readonly scene: SceneOptions;
  readonly paint: MapPaint;
}

export interface DrawAnswer {
  readonly number: number;
  /** Null where the borders did not arrive. */
  readonly markup: string | null;
}

let worker: Worker | null = null;
let orders = 0;
const waiting = new Map<number, (markup: string | null) => void>();

function answer(number: number, markup: string | null): void {
  waiting.get(number)?.(markup);
  waiting.delete(number);
}

function startWorker(): Worker {
  const started = new Worker(new URL("./draw.worker.ts", import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<DrawAnswer>) =>
    answer(data.number, data.markup),
  );
  started.addEventListener("error", () => {
    worker = null;
    for (const number of [...waiting.keys()]) answer(number, null);
  });
  return started;
}

/**
 * Another map than the one the server drew: another frame, size or zoom. Drawn in a worker, which
 * fetches the borders once; loaded only when it is needed.
 * @throws when the borders do not arrive.
 */
export function redraw(order: Omit<DrawOrder, "number">): Promise<string> {
  worker ??= startWorker();
  const number = ++orders;
  const drawn = new Promise<string>((resolve, reject) => {
    waiting.set(number, (markup) =>
      markup === null ? reject(new Error("The borders did not arrive.")) : resolve(markup),
    );
  });
  worker.postMessage({ ...order, number });
  return drawn;
}
