import type { LabelScene, PlacedLabel, WantedLabel } from "@/lib/atlas/labels";
import type { Resolution } from "@/lib/atlas/resolution";
import type { SceneOptions } from "@/lib/atlas/scene";
import type { MapPaint } from "@/lib/figure/map-words";

/** A whole map, as markup. */
interface DrawOrder {
  readonly kind: "draw";
  readonly resolution: Resolution;
  readonly scene: SceneOptions;
  readonly paint: MapPaint;
}

/** Places for the labels of a map that is in the page. */
interface PlaceOrder {
  readonly kind: "place";
  /** Null for the one of the order before: most of it is outlines. */
  readonly scene: LabelScene | null;
  readonly labels: readonly WantedLabel[];
}

export type Order = DrawOrder | PlaceOrder;
export type Answer = string | readonly PlacedLabel[];

export interface NumberedOrder {
  readonly number: number;
  readonly order: Order;
}

export interface NumberedAnswer {
  readonly number: number;
  /** Null where the borders did not arrive. */
  readonly answer: Answer | null;
}

let worker: Worker | null = null;
let sent: LabelScene | null = null;
let orders = 0;
const waiting = new Map<number, (answer: Answer | null) => void>();

function settle({ number, answer }: NumberedAnswer): void {
  waiting.get(number)?.(answer);
  waiting.delete(number);
}

function startWorker(): Worker {
  const started = new Worker(new URL("./draw.worker.ts", import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<NumberedAnswer>) => settle(data));
  started.addEventListener("error", () => {
    worker = null;
    sent = null;
    for (const number of [...waiting.keys()]) settle({ number, answer: null });
  });
  return started;
}

function ask(order: Order): Promise<Answer | null> {
  worker ??= startWorker();
  const number = ++orders;
  const answered = new Promise<Answer | null>((resolve) => waiting.set(number, resolve));
  worker.postMessage({ number, order } satisfies NumberedOrder);
  return answered;
}

/**
 * Another map than the one the server drew: another frame, size or zoom. Drawn in a worker, which
 * fetches the borders once; loaded only when it is needed.
 * @throws when the borders do not arrive.
 */
export async function redraw(order: Omit<DrawOrder, "kind">): Promise<string> {
  const answer = await ask({ kind: "draw", ...order });
  if (typeof answer === "string") return answer;
  throw new Error("The borders did not arrive.");
}

/**
 * Places for many labels, looked for beside the page.
 * @throws where there is no worker.
 */
export async function placeBeside(
  scene: LabelScene,
  labels: readonly WantedLabel[],
): Promise<readonly PlacedLabel[]> {
  const asked = ask({ kind: "place", scene: scene === sent ? null : scene, labels });
  sent = scene;
  const answer = await asked;
  if (answer !== null && typeof answer !== "string") return answer;
  throw new Error("No places were found.");
}
