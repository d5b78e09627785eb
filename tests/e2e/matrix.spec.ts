import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { manyClaims, manyHolders } from "./generated";
import { cell, countrySheet, matrixPane, open } from "./panes";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const order = (page: Page): Locator => page.getByRole("navigation", { name: "Order of the rows" });
const names = (page: Page): Promise<readonly string[]> =>
  matrixPane(page).locator("tbody tr[data-holder] th").allInnerTexts();
const head = (page: Page, country: string): Locator =>
  matrixPane(page).getByRole("rowheader", { name: country, exact: true }).getByRole("link");
const columnHead = (page: Page, type: string): Locator =>
  matrixPane(page).getByRole("columnheader", { name: type, exact: true });

/** Opens the matrix alone, and waits until its keys work: the map may take its time over many labels. */
async function openMatrix(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/?view=matrix`);
  await expect(matrixPane(page).locator('table [tabindex="0"]')).toHaveCount(1, {
    timeout: 30_000,
  });
}

test("Rows stand by commitment, name, likeness or a column, and the address says which", async ({
  page,
}) => {
  await open(page, "/");
  const byCommitment = await names(page);
  await order(page).getByRole("link", { name: "name" }).click();
  await expect(page).toHaveURL(/\?sort=name$/);
  const sorted = byCommitment.toSorted(new Intl.Collator("en").compare);
  await expect.poll(() => names(page)).toEqual(sorted);
  await expect(columnHead(page, "10 holders, by name")).toHaveAttribute("aria-sort", "ascending");

  await order(page).getByRole("link", { name: "likeness" }).click();
  await expect.poll(() => names(page)).not.toEqual(sorted);
  const byLikeness = await names(page);
  expect(Math.abs(byLikeness.indexOf("France") - byLikeness.indexOf("United Kingdom"))).toBe(1);

  await matrixPane(page).getByRole("link", { name: "5 positions, order by troops" }).click();
  await expect(page).toHaveURL(/\?sort=troops$/);
  await expect(columnHead(page, "Troops")).toHaveAttribute("aria-sort", "descending");
  await expect(columnHead(page, "10 holders, by troops")).toBeVisible();
  await expect(order(page).getByRole("link", { name: "troops" })).toHaveAttribute(
    "aria-current",
    "true",
  );
  const fills = () =>
    matrixPane(page)
      .locator("tbody tr[data-holder] td:nth-child(2)")
      .evaluateAll((cells) =>
        cells.map((one) => one.querySelector("a")?.getAttribute("data-fill") ?? "none"),
      );
  await expect
    .poll(fills)
    .toEqual([
      "committed",
      "committed",
      "committed",
      "reluctant",
      "opposed",
      ..."-----".replaceAll("-", "none ").trim().split(" "),
    ]);

  await matrixPane(page)
    .getByRole("link", { name: /order by commitment again$/ })
    .click();
  await expect.poll(() => names(page)).toEqual(byCommitment);
});

test("A column's name opens its filter, its number of positions orders by it", async ({ page }) => {
  await open(page, "/");
  await columnHead(page, "Arms").getByRole("link").click();
  await expect(page).toHaveURL(/\?type=arms$/);
  await columnHead(page, "Arms").getByRole("link").click();
  await expect(page).not.toHaveURL(/type=/);
  await matrixPane(page)
    .getByRole("link", { name: /order by arms$/ })
    .click();
  await expect(page).toHaveURL(/\?sort=arms$/);
});

test("Every link of the matrix is at least 24 pixels wide and high", async ({ page }) => {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page, "/?view=matrix");
    const small = await page
      .locator(
        "table thead a, table tbody tr[data-holder] a, nav[aria-label='Order of the rows'] a",
      )
      .evaluateAll((links) =>
        links.flatMap((link) => {
          const box = link.getBoundingClientRect();
          return Math.min(box.width, box.height) < 24
            ? [`${link.textContent} ${box.width} × ${box.height}`]
            : [];
        }),
      );
    expect(small, `at ${width} px`).toEqual([]);
  }
});

test("Columns without positions are narrow, and counts stand in the margins", async ({ page }) => {
  await open(page, "/?view=matrix");
  const widthOf = async (type: string) => (await columnHead(page, type).boundingBox())?.width ?? 0;
  expect(await widthOf("Training")).toBeLessThan((await widthOf("Troops")) / 2);
  await expect(matrixPane(page).locator('tr[data-holder="FRA"] > td').last()).toHaveText("6");
  const shown = await matrixPane(page).locator("thead tr:nth-child(2) td").last().innerText();
  await expect(page.getByRole("banner")).toContainText(`${shown} claims`);
});

test("The matrix is one tab stop that arrow keys walk", async ({ page }) => {
  await open(page, "/?view=matrix");
  await expect(matrixPane(page).locator('table [tabindex="0"]')).toHaveCount(1);
  await head(page, "France").focus();
  const focused = page.locator(":focus");
  await page.keyboard.press("ArrowRight");
  await expect(cell(page, "France", "Troops")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(focused).toHaveText("no position");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowLeft");
  await expect(cell(page, "United Kingdom", "Troops")).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await expect(head(page, "United Kingdom")).toBeFocused();
  await page.keyboard.press("PageDown");
  await page.keyboard.press("Control+Home");
  await expect(columnHead(page, "Troops").getByRole("link")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(focused).toHaveAccessibleName("5 positions, order by troops");
  await page.keyboard.press("Control+End");
  await expect(matrixPane(page).locator('table [tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press("Tab");
  await expect(matrixPane(page).locator("table :focus")).toHaveCount(0);
});

test("Enter opens a cell's quotes and leaves the focus where it was", async ({ page }) => {
  await open(page, "/?view=matrix");
  await cell(page, "Germany", "Troops").focus();
  await page.keyboard.press("Enter");
  await expect(countrySheet(page)).toContainText("wary of contributing");
  await expect(cell(page, "Germany", "Troops")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/claim=/);
  await expect(cell(page, "Germany", "Monitoring")).toBeFocused();
});

test("Shift, Ctrl or Space on a row's head add to the choice", async ({ page }) => {
  await open(page, "/?view=matrix");
  await head(page, "France").click();
  await expect(page).toHaveURL(/country=FRA(&|$)/);
  await head(page, "Germany").click({ modifiers: ["Shift"] });
  await expect(page).toHaveURL(/country=DEU~FRA(&|$)/);
  await head(page, "Russia").click({ modifiers: ["Control"] });
  await expect(page).toHaveURL(/country=DEU~FRA~RUS(&|$)/);
  await head(page, "France").focus();
  await page.keyboard.press(" ");
  await expect(page).toHaveURL(/country=DEU~RUS(&|$)/);
});

test.describe("With 90 holders", () => {
  test.slow();

  test("The heads stay in sight, and every row can be found and read aloud", async ({
    page,
    serve,
  }) => {
    const { url } = await serve({ "many.txt": manyHolders(90) });
    await openMatrix(page, url);
    const rows = matrixPane(page).locator("tbody tr[data-holder]");
    expect(await rows.count()).toBeGreaterThan(80);
    await rows.last().getByRole("link").last().focus();
    await expect(rows.last()).toBeInViewport();
    await expect(columnHead(page, "Troops")).toBeInViewport();
    const overlap = await page.evaluate(() => {
      const head = document.querySelector("thead")?.getBoundingClientRect();
      const at = document.activeElement?.getBoundingClientRect();
      return (head?.bottom ?? 0) - (at?.top ?? 0);
    });
    expect(overlap, "pixels of the focus under the head").toBeLessThanOrEqual(0);
    // Once settled, no row is left out of the accessibility tree.
    await expect(matrixPane(page).locator("table[data-settled]")).toBeVisible();
    await expect
      .poll(() => rows.first().evaluate((row) => getComputedStyle(row).contentVisibility))
      .toBe("visible");
  });

  test("A choice draws only the rows that it is about", async ({ page, serve }) => {
    const { url } = await serve({ "many.txt": manyHolders(90) });
    await openMatrix(page, url);
    const changed = page.evaluate(
      () =>
        new Promise<readonly string[]>((done) => {
          const holders = new Set<string>();
          const seen = new MutationObserver((records) => {
            for (const { target, attributeName } of records) {
              if (attributeName === "data-pointed" || attributeName === "tabindex") continue;
              const row = (target instanceof Element ? target : target.parentElement)?.closest(
                "tr",
              );
              holders.add(row?.getAttribute("data-holder") ?? "");
            }
          });
          const groups = document.querySelectorAll("tbody:has(tr[data-holder])");
          const table = document.querySelector("table:has(tr[data-holder])");
          if (!table || groups.length < 2) throw new Error("There is no long matrix.");
          for (const group of groups)
            seen.observe(group, { subtree: true, attributes: true, childList: true });
          const selected = new MutationObserver(() => {
            if (document.querySelectorAll('tr[data-selected="true"]').length === 0) return;
            selected.disconnect();
            requestAnimationFrame(() => requestAnimationFrame(() => done([...holders])));
          });
          selected.observe(table, { subtree: true, attributes: true });
        }),
    );
    await cell(page, "Albania", "Command & coordination").click();
    expect(await changed).toEqual(["ALB"]);
  });
});

test("A cell with 40 claims says so, and its sheet folds what does not fit", async ({
  page,
  serve,
}) => {
  const { url } = await serve({ "many.txt": manyClaims(40) });
  await open(page, `${url}/?view=matrix`);
  const tile = cell(page, "France", "Troops");
  await expect(tile).toContainText("40");
  await tile.click();
  const sheet = countrySheet(page);
  await expect(sheet.locator("figure").first()).toBeVisible();
  await expect(sheet.locator("figure:visible")).toHaveCount(5);
  await sheet.getByText("35 more", { exact: true }).click();
  await expect(sheet.locator("figure:visible")).toHaveCount(40);
});

test.describe("On a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("Names take at most a third, and a hint says that there is more to the side", async ({
    page,
    serve,
  }) => {
    const { url } = await serve({ "many.txt": manyHolders(30) });
    await open(page, `${url}/?view=matrix`);
    const name = await matrixPane(page).locator("tbody th").first().boundingBox();
    expect(name?.width ?? 999).toBeLessThanOrEqual(390 / 3);
    const hint = matrixPane(page).getByText("more types");
    await expect(hint).toBeVisible();
    const region = page.getByRole("region", { name: "Stance matrix" });
    await region.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
    await expect(hint).toBeHidden();
    const box = await matrixPane(page).locator("tbody th").first().boundingBox();
    expect(box?.x, "the name stays at the edge").toBe(name?.x);
  });
});

test("On paper the whole matrix stands, without a window to scroll", async ({ page, serve }) => {
  const { url } = await serve({ "many.txt": manyHolders(80) });
  await open(page, `${url}/?view=matrix`);
  await page.emulateMedia({ media: "print" });
  const hidden = await page
    .getByRole("region", { name: "Stance matrix" })
    .evaluate((element) => [
      element.scrollHeight - element.clientHeight,
      element.scrollWidth - element.clientWidth,
    ]);
  expect(hidden).toEqual([0, 0]);
});

test("Without scripts the order is a link, and every cell a tab stop", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL ? { baseURL } : {}),
  });
  const page = await context.newPage();
  await page.goto("/");
  await expect(matrixPane(page).locator('a[tabindex="-1"]')).toHaveCount(0);
  await order(page).getByRole("link", { name: "name" }).click();
  await expect(page).toHaveURL(/\?sort=name$/);
  expect((await names(page))[0]).toBe("Coalition of the Willing");
  await context.close();
});

test("The heads of the matrix, upright or lying, stand on one line", async ({ page }) => {
  await open(page, "/?view=matrix");
  const bottoms = await matrixPane(page)
    .locator("thead :is([rowspan], tr:last-child > *)")
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().bottom));
  expect(bottoms.length).toBeGreaterThan(10);
  expect(new Set(bottoms).size).toBe(1);
});
