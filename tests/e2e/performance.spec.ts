import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { open, typeSwitch } from "./panes";
import { slowLine } from "./slow-line";

declare global {
  interface Window {
    shifts: string[];
  }
}

/** Keeps under `window.shifts` what moves without anybody having touched the page. */
const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.shifts = [];
    interface Shift extends PerformanceEntry {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly { readonly node: Node | null }[];
    }
    const isShift = (entry: PerformanceEntry): entry is Shift => "sources" in entry;
    const nameOf = (node: Node | null) =>
      node instanceof Element ? `${node.nodeName} ${node.getAttribute("class")}` : "gone";
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries().filter(isShift))
        if (!entry.hadRecentInput)
          window.shifts.push(
            `${entry.value.toFixed(4)}: ${entry.sources.map(({ node }) => nameOf(node)).join(", ")}`,
          );
    }).observe({ type: "layout-shift", buffered: true });
  });

/** Until fonts are there and two frames have been drawn with everything in its place. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });

for (const width of [1440, 390])
  test.describe(`At ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    for (const address of ["/", "/?view=matrix", "/?view=text"])
      test(`Nothing moves while ${address} loads at ${width} px`, async ({ page }) => {
        await watchShifts(page);
        await open(page, address);
        await settled(page);
        expect(await page.evaluate(() => window.shifts)).toEqual([]);
      });
  });

for (const width of [1440, 390])
  test(`Nothing moves at ${width} px while the page arrives piece by piece`, async ({
    page,
    baseURL,
    origins,
  }) => {
    const { url, stop } = await slowLine(baseURL ?? "");
    origins.add(url);
    try {
      await page.setViewportSize({ width, height: 900 });
      await watchShifts(page);
      await open(page, `${url}/`);
      await settled(page);
      expect(await page.evaluate(() => window.shifts)).toEqual([]);
    } finally {
      await stop();
    }
  });

test("The first load asks nothing of the API: its data came with the page", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await open(page, "/?type=troops");
  await settled(page);
  expect(asked.filter((path) => path.startsWith("/api/"))).toEqual([]);
});

test("A filter asks nothing of the server", async ({ page }) => {
  await open(page, "/");
  await settled(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await typeSwitch(page, "Troops").click();
  await expect(typeSwitch(page, "Troops")).toHaveAttribute("aria-pressed", "true");
  await settled(page);
  expect(asked).toEqual([]);
});

test("A filter has been followed by map, matrix and text in the frame of its click", async ({
  page,
}) => {
  await open(page, "/");
  const followed = await page.evaluate(async () => {
    const colours = (pane: string) =>
      Array.from(document.querySelectorAll(`[aria-label="${pane}"] [data-fill]`), (node) =>
        node.getAttribute("data-fill"),
      ).join(" ");
    const panes = ["Map", "Matrix", "Text"];
    const before = panes.map(colours);
    const button = document.querySelector('nav[aria-label="Commitment types"] [aria-pressed]');
    if (!(button instanceof HTMLElement)) return ["no switch"];
    await new Promise((resolve) => requestAnimationFrame(resolve));
    button.click();
    // What the click itself did ends with the tasks that are due by the next frame.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return panes.filter((pane, i) => colours(pane) !== before[i]);
  });
  expect(followed).toEqual(["Map", "Matrix", "Text"]);
});

test("The map is in the HTML, before any script", async ({ request }) => {
  const html = await (await request.get("/")).text();
  expect(html.match(/class="shape"/g)?.length).toBeGreaterThan(50);
});
