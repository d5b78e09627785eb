import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { mapPane, matrixPane, open, textPane } from "./panes";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const PANES: readonly [string, (page: Page) => Locator][] = [
  ["map", mapPane],
  ["matrix", matrixPane],
  ["text", textPane],
];
const SCHEMES = ["light", "dark"] as const;

const ADDRESSES = [
  "/",
  "/?country=FRA",
  "/?type=tanks&rev=0123456789ab",
  "/?view=matrix",
  "/?view=text",
] as const;

for (const width of [1440, 820, 390, 320])
  test.describe(`At ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    test(`Nothing makes the page scroll sideways at ${width} px`, async ({ page }) => {
      for (const address of ADDRESSES) {
        await open(page, address);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over, `pixels that ${address} is wider than the window`).toBeLessThanOrEqual(0);
      }
    });

    test(`Each pane can be reached at ${width} px`, async ({ page }) => {
      await open(page, "/");
      for (const [name, pane] of PANES) {
        await page
          .getByRole("navigation", { name: "Panes" })
          .getByRole("link", { name, exact: false })
          .click();
        await expect(page).toHaveURL(new RegExp(`view=${name}$`));
        await pane(page).scrollIntoViewIfNeeded();
        await expect(pane(page)).toBeInViewport({ ratio: 0.1 });
      }
    });
  });

test("No style sheet is fetched ahead that the page does not use", async ({ page }) => {
  await open(page, "/");
  const hrefs = (selector: string) =>
    page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const used = await hrefs('link[rel="stylesheet"]');
  const ahead = await hrefs('link[rel="preload"][as="style"]');
  expect(ahead.filter((href) => !used.includes(href))).toEqual([]);
});

test("On a wide window all three panes stand side by side", async ({ page }) => {
  await open(page, "/");
  for (const [, pane] of PANES) await expect(pane(page)).toBeInViewport();
});

for (const colorScheme of SCHEMES)
  for (const width of [1440, 820, 390])
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test(`Pictures of each pane are taken, ${colorScheme}, at ${width} px`, async ({ page }) => {
        for (const [name, pane] of PANES) {
          await open(page, `/?type=troops~monitoring&country=DEU&view=${name}`);
          await page.evaluate(() => document.fonts.ready);
          const picture = await pane(page).screenshot({
            path: `test-results/panes/${name}-${width}-${colorScheme}.png`,
          });
          expect(picture.byteLength).toBeGreaterThan(2000);
        }
      });
    });
