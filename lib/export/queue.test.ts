import fc from "fast-check";
import { expect, test } from "vitest";
import { createQueue, QueueFull } from "./queue";

test("never more than the bound are at work, all that were taken are done in order, and the rest are refused at once", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 0, max: 20 }),
      async (running, waiting, asked) => {
        const queue = createQueue({ running, waiting });
        const begun: number[] = [];
        let [busy, most] = [0, 0];
        const outcomes = await Promise.allSettled(
          Array.from({ length: asked }, (_, index) =>
            queue.run(async () => {
              begun.push(index);
              busy += 1;
              most = Math.max(most, busy);
              await new Promise((resolve) => setImmediate(resolve));
              busy -= 1;
              if (index % 3 === 0) throw new Error("a task that fails");
              return index;
            }),
          ),
        );
        const taken = Math.min(asked, running + waiting);
        expect(most).toBeLessThanOrEqual(running);
        expect(begun).toEqual(Array.from({ length: taken }, (_, index) => index));
        const refused = outcomes.filter(
          (one) => one.status === "rejected" && one.reason instanceof QueueFull,
        );
        expect(refused).toHaveLength(asked - taken);
        expect(await queue.run(async () => "free again")).toBe("free again");
      },
    ),
    { numRuns: 50 },
  );
});
