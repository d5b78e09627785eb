/** Everything is taken: to be tried again later. */
export class QueueFull extends Error {}

export interface Queue {
  /** Runs the task when its turn comes. @throws QueueFull at once where no place is left to wait in. */
  readonly run: <T>(task: () => Promise<T>) => Promise<T>;
}

interface Bounds {
  /** Tasks at work at once. */
  readonly running: number;
  /** Tasks that wait for their turn. */
  readonly waiting: number;
}

/** First come, first served, within bounds. */
export function createQueue({ running, waiting }: Bounds): Queue {
  const line: (() => void)[] = [];
  let busy = 0;

  const free = () => {
    const next = line.shift();
    if (next) next();
    else busy -= 1;
  };

  return {
    run: async (task) => {
      if (busy < running) busy += 1;
      else if (line.length < waiting) await new Promise<void>((resolve) => line.push(resolve));
      else throw new QueueFull();
      try {
        return await task();
      } finally {
        free();
      }
    },
  };
}
