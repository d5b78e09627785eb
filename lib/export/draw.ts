import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { createQueue } from "./queue";

/** One core is left to the pages. */
const DRAWERS = Math.min(2, Math.max(1, availableParallelism() - 1));
/** Beyond these a drawing is refused: whoever waits longer than a few seconds has gone. */
const WAITING = 32;
/** A drawing takes a tenth of a second. One that does not end is given up, and its thread with it. */
const PATIENCE_MS = 15_000;

const WORKER = "lib/export/draw-worker.mjs";

interface Pool {
  readonly queue: ReturnType<typeof createQueue>;
  readonly idle: Worker[];
}

declare global {
  // Next bundles routes apart: without this each would have threads and a queue of its own.
  var stanceAtlasDrawers: Pool | undefined;
}

function pool(): Pool {
  globalThis.stanceAtlasDrawers ??= {
    queue: createQueue({ running: DRAWERS, waiting: WAITING }),
    idle: [],
  };
  return globalThis.stanceAtlasDrawers;
}

/**
 * Draws an SVG as PNG, `zoom` times as large. `compose` makes the SVG when its turn comes, so that
 * what is refused costs nothing.
 * @throws QueueFull where too many wait already.
 */
export function drawPng(compose: () => string, zoom: number): Promise<Uint8Array<ArrayBuffer>> {
  const { queue, idle } = pool();
  return queue.run(async () => {
    const svg = await composed(compose);
    const worker = idle.pop() ?? start();
    const png = await drawn(worker, { svg, zoom }).catch((error) => {
      void worker.terminate();
      throw error;
    });
    idle.push(worker);
    return png;
  });
}

/** Composes an SVG when its turn comes. */
export const drawSvg = (compose: () => string): Promise<string> =>
  pool().queue.run(() => composed(compose));

/** Whatever else waits for this thread is let through before each drawing. */
async function composed(compose: () => string): Promise<string> {
  await new Promise((resolve) => setImmediate(resolve));
  return compose();
}

function start(): Worker {
  const worker = new Worker(join(/* turbopackIgnore: true */ process.cwd(), WORKER));
  // Idle, it keeps no process from ending.
  worker.unref();
  return worker;
}

function drawn(
  worker: Worker,
  job: { readonly svg: string; readonly zoom: number },
): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("The drawing took too long.")), PATIENCE_MS);
    const ended = (error: Error | number) =>
      reject(error instanceof Error ? error : new Error(`The drawing ended with code ${error}.`));
    worker.once("error", ended);
    worker.once("exit", ended);
    worker.once("message", (answer: unknown) => {
      clearTimeout(late);
      worker.off("error", ended);
      worker.off("exit", ended);
      const png = pngIn(answer);
      if (png) resolve(png);
      else reject(new Error(`The drawing failed: ${JSON.stringify(answer)}`));
    });
    worker.postMessage(job);
  });
}

const pngIn = (answer: unknown): Uint8Array<ArrayBuffer> | null =>
  typeof answer === "object" &&
  answer !== null &&
  "png" in answer &&
  answer.png instanceof Uint8Array
    ? new Uint8Array(answer.png)
    : null;
