import { gzipSync } from "node:zlib";
import { withPage } from "../page/browser.mjs";
import { measureFilterChanges, openDashboard } from "../page/dashboard-page.mjs";
import { quiet } from "../page/quiet.mjs";
import { watchLoad } from "../page/watch-load.mjs";
import { median } from "../report.mjs";

const CHANGES = 9;
const CLICKS = 3;
/** Event timing tells of no interaction shorter than 16 ms. */
const BELOW_FLOOR_MS = 8;

/** One load of one page with nothing cached, everything measured of it in milliseconds. */
export async function measureLoad(browser, contestant) {
  const others = await quiet();
  return withPage(browser, async (page) => {
    const scripts = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") scripts.push(response.body());
    });
    const ours = contestant.kind === "ours";
    const drawn = await (ours ? openOurs : openPeer)(page, contestant);
    const bytes = (await Promise.all(scripts)).map((body) => gzipSync(body, { level: 9 }).length);
    await page.waitForTimeout(100);
    const changes = await (ours ? measureFilterChanges : peerChanges)(page);
    return {
      others,
      drawn,
      script: median(changes.map((change) => change.script)),
      frame: median(changes.map((change) => change.frame)),
      rest: ours ? median(changes.map((change) => change.rest)) : null,
      click: await clicks(page, ours ? "a[aria-pressed]" : "#f"),
      javascript: bytes.reduce((sum, one) => sum + one, 0) / 1000,
    };
  });
}

const drawnInHtml = (page) => page.waitForFunction(() => window.watched.drawn);

async function openOurs(page, { url }) {
  await openDashboard(page, url);
  return (await drawnInHtml(page)).jsonValue();
}

async function openPeer(page, { url, inHtml }) {
  await page.addInitScript(watchLoad);
  await page.goto(url);
  await page.waitForFunction(() => window.__t, null, { polling: 50 });
  if (inHtml) return (await drawnInHtml(page)).jsonValue();
  return page.evaluate(() => window.__t.ready);
}

async function peerChanges(page) {
  // The first change is not measured: nothing is compiled yet.
  await page.evaluate(() => window.__change());
  const changes = [];
  for (let i = 0; i < CHANGES; i++) changes.push(await page.evaluate(() => window.__change()));
  return changes;
}

/** From a real click to the next paint, as event timing tells it. */
async function clicks(page, selector) {
  await page.evaluate(() => {
    window.watched.clicks = [];
  });
  for (let i = 0; i < CLICKS; i++) {
    await page.locator(selector).first().click();
    await page.waitForTimeout(400);
  }
  const durations = await page.evaluate(() => window.watched.clicks);
  return durations.length === 0 ? BELOW_FLOOR_MS : median(durations);
}
