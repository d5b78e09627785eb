import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { mapPane, matrixPane, open, shape, textPane } from "./panes";

const onPaper = (page: Page) => page.emulateMedia({ media: "print" });

for (const pane of ["all", "map", "plates", "matrix", "compare", "text"] as const)
  test(`Printed from the pane “${pane}”, a sheet has map, matrix, quotes, sources and the link`, async ({
    page,
  }) => {
    await open(page, `/?type=troops&view=${pane}`);
    await onPaper(page);
    await expect(mapPane(page).locator("svg").first()).toBeVisible();
    await expect(matrixPane(page).getByRole("table")).toBeVisible();
    const quotes = page.getByRole("region", { name: "Quotes" });
    await expect(quotes.getByRole("heading", { name: "Germany" })).toBeVisible();
    await expect(quotes).toContainText("wary of contributing troops");
    await expect(quotes).toContainText("Emmanuel Macron [1]");
    await expect(page.getByRole("region", { name: "Sources" })).toContainText(
      "000_1570259306a62e25.txt",
    );
    const about = page.getByRole("region", { name: "About this sheet" });
    await expect(about).toContainText("Natural Earth");
    await expect(about).toContainText(/\/\?type=troops.*&rev=[0-9a-f]{12}/);
    await expect(
      page.getByRole("group", { name: "Legend and stance filter" }).first(),
    ).toBeVisible();
    // The quotes stand for the text, but where the text is what is looked at.
    await expect(textPane(page)).toBeVisible({ visible: pane === "text" });
  });

test("No control is printed", async ({ page }) => {
  await open(page, "/?country=FRA");
  await onPaper(page);
  await expect(page.locator("[data-print-sheet]")).toBeVisible();
  await expect(page.locator("nav:visible, search:visible, button:visible")).toHaveCount(0);
});

test("Nothing of the sheet is in the page before it is printed, nor after", async ({ page }) => {
  await open(page, "/");
  await expect(page.locator("[data-print-sheet]")).toHaveCount(0);
  await onPaper(page);
  await expect(page.locator("[data-print-sheet]")).toHaveCount(1);
  await page.emulateMedia({ media: "screen" });
  await expect(page.locator("[data-print-sheet]")).toHaveCount(0);
});

test("The browser's own printing brings the sheet", async ({ page }) => {
  await open(page, "/?type=troops");
  await page.evaluate(() => {
    const root = document.documentElement;
    const look = () => {
      const quotes = document.querySelectorAll("[data-print-sheet] blockquote").length;
      root.dataset.printed = String(Math.max(quotes, Number(root.dataset.printed ?? 0)));
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  });
  await page.pdf({ format: "A4" });
  await expect
    .poll(() => page.evaluate(() => Number(document.documentElement.dataset.printed ?? 0)))
    .toBeGreaterThan(3);
  await expect(page.locator("[data-print-sheet]")).toHaveCount(0);
});

test("Where a printer has no colours, patterns tell the stances apart", async ({ page }) => {
  await open(page, "/?type=troops&region=europe");
  await onPaper(page);
  const fillOf = (holder: string) =>
    shape(page, holder).evaluate((node) => getComputedStyle(node).fill);
  await expect.poll(() => fillOf("RUS")).toContain("#print-opposed");
  expect(await fillOf("DEU")).toContain("#print-reluctant");
  expect(await fillOf("FRA")).not.toContain("url");
  for (const id of ["print-opposed", "print-reluctant", "print-open", "print-backs"])
    await expect(page.locator(`pattern#${id}`)).toHaveCount(1);
});

test.describe("in dark mode", () => {
  test.use({ colorScheme: "dark" });

  test("A sheet is printed dark on light all the same", async ({ page }) => {
    await open(page, "/");
    const inkOf = () =>
      page.getByRole("heading", { level: 1 }).evaluate((node) => getComputedStyle(node).color);
    const onScreen = await inkOf();
    await onPaper(page);
    expect(await inkOf()).not.toBe(onScreen);
    expect(await inkOf()).toBe("rgb(32, 36, 42)");
  });
});

test("Rows, quotes and the map are not cut by the end of a page", async ({ page }) => {
  await open(page, "/");
  await onPaper(page);
  const breaks = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((nodes) => [
        ...new Set(nodes.map((node) => getComputedStyle(node).breakInside)),
      ]);
  expect(await breaks("table tr")).toEqual(["avoid"]);
  expect(await breaks("[data-print-sheet] figure")).toEqual(["avoid"]);
  expect(await breaks("section[aria-label=Map]")).toEqual(["avoid"]);
});

test("On a sheet of A4 no column of the matrix is lost", async ({ page }) => {
  await page.setViewportSize({ width: 703, height: 1000 });
  await open(page, "/");
  await onPaper(page);
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBeLessThanOrEqual(0);
  const last = await matrixPane(page).getByRole("columnheader").last().boundingBox();
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(703);
});

test("On paper each column of the matrix stands under its name", async ({ page }) => {
  await page.setViewportSize({ width: 726, height: 900 });
  await page.goto("/?view=matrix");
  await page.emulateMedia({ media: "print" });
  const middles = (selector: string) =>
    page.locator(selector).evaluateAll((cells) =>
      cells.map((cell) => {
        const { left, width } = cell.getBoundingClientRect();
        return Math.round(left + width / 2);
      }),
    );
  const heads = await middles("table thead tr:first-child > *");
  const cells = await middles("table tbody tr:first-child > *");
  expect(heads.length).toBeGreaterThan(5);
  expect(cells.slice(0, heads.length)).toEqual(heads);
});
