import { withPage } from "../page/browser.mjs";
import { openDashboard } from "../page/dashboard-page.mjs";

const SLOWER = 4;
/** By then nothing that a load began is still going on. */
const SETTLED_MS = 2_000;
/** How React's scheduler calls: what runs under it on load is hydration. */
const SCHEDULER = "MessagePort.onmessage";

/** Loads the dashboard on a processor slowed down; its long tasks by cause, and how much the layout moved. */
export const measureSlowLoad = (browser, url) =>
  withPage(browser, async (page, devtools) => {
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await openDashboard(page, url);
    await page.waitForTimeout(SETTLED_MS);
    const { shift, longTasks, frames } = await page.evaluate(() => window.watched);
    const scripts = frames.flatMap((frame) => frame.scripts);
    return {
      shift,
      tasks: longTasks.map((task) => ({ ...task, cause: causeOf(task, scripts) })),
    };
  });

/** The script that took most of the task, or `null` where none took half of it: parsing, style, layout, paint. */
function causeOf(task, scripts) {
  const within = ({ startTime, duration }) =>
    Math.min(startTime + duration, task.startTime + task.duration) -
    Math.max(startTime, task.startTime);
  const [longest] = scripts.toSorted((a, b) => within(b) - within(a));
  if (!longest || within(longest) < task.duration / 2) return { kind: "no script" };
  if (longest.invoker === SCHEDULER) return { kind: "hydration" };
  return { kind: "script", invoker: longest.invoker };
}
