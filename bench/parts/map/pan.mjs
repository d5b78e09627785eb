import { withPage } from "../page/browser.mjs";
import { openDashboard } from "../page/dashboard-page.mjs";

const SECONDS = 2;
/** A frame longer than this was not drawn at 60 a second. */
const LATE_MS = 25;

/** Drags the map about for two seconds; frames a second and how many came late, or null where nothing moves. */
export const measurePan = (browser, url) =>
  withPage(browser, async (page) => {
    await openDashboard(page, url);
    const box = await page.locator('[aria-label="Map"] svg').last().boundingBox();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const place = () =>
      page.evaluate(() =>
        Array.from(
          document.querySelectorAll('[aria-label="Map"] :is(svg, svg g)'),
          (node) =>
            `${node.getAttribute("viewBox")} ${node.getAttribute("transform")} ${node.getAttribute("style")}`,
        ).join("\n"),
      );
    const before = await place();
    await page.mouse.move(x, y);
    await page.mouse.down();
    const frames = page.evaluate((ms) => {
      const times = [];
      const until = performance.now() + ms;
      return new Promise((resolve) => {
        const tick = (now) => {
          times.push(now);
          if (now < until) requestAnimationFrame(tick);
          else resolve(times);
        };
        requestAnimationFrame(tick);
      });
    }, SECONDS * 1000);
    const until = Date.now() + SECONDS * 1000;
    let moved = false;
    for (let step = 0; Date.now() < until; step++) {
      await page.mouse.move(x + 80 * Math.sin(step / 12), y + 50 * Math.sin(step / 17));
      if (step === 30) moved = (await place()) !== before;
    }
    const times = await frames;
    await page.mouse.up();
    if (!moved) return null;
    const gaps = times.slice(1).map((time, i) => time - times[i]);
    return {
      rate: (1000 * gaps.length) / (times.at(-1) - times[0]),
      late: gaps.filter((gap) => gap > LATE_MS).length,
      frames: gaps.length,
    };
  });
