import { chromium } from "@playwright/test";
import { ensureBrowser } from "../../../scripts/setup/browser.mjs";

/** Chromium's own calls home would leave the machine; root needs --no-sandbox. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The one browser of a run: the Chromium of the browser tests. */
export async function launchBrowser() {
  const executablePath = await ensureBrowser();
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

const VIEWPORT = { width: 1440, height: 900 };

/** Runs `work` on a new page with nothing cached; throws when the page throws. */
export async function withPage(browser, work) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const faults = [];
    page.on("pageerror", (error) => faults.push(error.message));
    const result = await work(page, await context.newCDPSession(page));
    if (faults.length > 0) throw new Error(`${page.url()}: ${faults[0]}`);
    return result;
  } finally {
    await context.close();
  }
}
