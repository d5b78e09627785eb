import { installFilterChanges } from "./filter-changes.mjs";
import { watchLoad } from "./watch-load.mjs";

/** Filters that are switched at each load, spread over types and stances; each on and off again. */
const SWITCHES = 5;

/** Opens the dashboard and waits until scripts have taken the page over. */
export async function openDashboard(page, url) {
  await page.addInitScript(watchLoad);
  await page.goto(url);
  // React writes its properties onto the elements that it has taken over.
  await page.waitForFunction(
    () => {
      const button = document.querySelector("a[aria-pressed]");
      return button && Object.keys(button).some((key) => key.startsWith("__reactProps"));
    },
    null,
    { polling: 50 },
  );
}

/** Switches filters on and off; what each took until map, matrix and text showed it, in milliseconds. */
export async function measureFilterChanges(page) {
  await page.evaluate(installFilterChanges);
  const count = await page.evaluate(() => window.filters.count());
  const chosen = Array.from({ length: SWITCHES }, (_, i) => Math.floor((i * count) / SWITCHES));
  for (const index of chosen) await page.evaluate((i) => window.filters.learn(i), index);
  const moved = await page.evaluate(() => window.filters.moved());
  for (const pane of ["map", "matrix", "text"])
    if (!moved.includes(pane)) throw new Error(`No filter changes the ${pane}.`);
  const changes = [];
  for (const index of chosen)
    for (let twice = 0; twice < 2; twice++)
      changes.push(await page.evaluate((i) => window.filters.change(i), index));
  return changes;
}
