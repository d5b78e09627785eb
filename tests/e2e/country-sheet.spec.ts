import { expect, test } from "./fixtures";
import { cell, countrySheet, mapPane, open, shape } from "./panes";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const LONG = `A title that ${"goes on and on ".repeat(20)}`.slice(0, 300);

test("A position that changed tells what it was before, and by which day", async ({
  page,
  serve,
}) => {
  const { url } = await serve({
    "old.txt": "1 December 2025\n\nFrance could send soldiers to Ukraine.",
    "new.txt": "6 January 2026\n\nFrance will send soldiers to Ukraine.",
  });
  await open(page, `${url}/?country=FRA`);
  await expect(countrySheet(page)).toContainText(
    "2026-01-06: committed; before that (2025-12-01): open",
  );
  await expect(countrySheet(page)).toContainText("towards Ukraine");
  await open(page, `${url}/?country=FRA&at=2025-12-31`);
  await expect(countrySheet(page)).not.toContainText("before that");
});

test("Escape closes the sheet and gives the focus back to the matrix", async ({ page }) => {
  await open(page, "/?view=matrix");
  await cell(page, "Germany", "Troops").click();
  await countrySheet(page)
    .getByRole("link", { name: /wary of contributing/ })
    .first()
    .focus();
  await page.keyboard.press("Escape");
  await expect(countrySheet(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/country=/);
  await expect(page.locator("tr[data-holder='DEU'] :focus")).toHaveCount(1);
});

test("A country is compared from its sheet", async ({ page }) => {
  await open(page, "/?country=DEU");
  await countrySheet(page).getByRole("link", { name: "Compare with …" }).click();
  await expect(page).toHaveURL(/country=DEU&view=compare$/);
  await expect(page.getByRole("list", { name: "Strongest commitments" })).toBeVisible();
});

test("A title of 300 characters and a long name break nothing", async ({ page, serve }) => {
  const { url } = await serve({
    "long.txt": `${LONG}\n\n6 January 2026\n\nThe Democratic Republic of the Congo will send soldiers to Haiti. Saint Vincent and the Grenadines opposed sanctions on Haiti.`,
  });
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    for (const view of ["all", "matrix", "compare"]) {
      await open(page, `${url}/?country=COD~VCT&view=${view}`);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `${view} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});

test.describe("On a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("The sheet leaves the map in sight, can be made tall, and pulled away", async ({ page }) => {
    await open(page, "/?country=DEU");
    const sheet = countrySheet(page);
    const height = async () => (await sheet.boundingBox())?.height ?? 0;
    expect(await height()).toBeLessThan(844 * 0.45);
    await expect(mapPane(page)).toBeInViewport();
    const handle = sheet.getByRole("button", { name: "Make the sheet tall" });
    await handle.click();
    await expect(handle).toHaveAttribute("aria-expanded", "true");
    await expect.poll(height).toBeGreaterThan(844 * 0.5);
    await handle.click();
    const box = await handle.boundingBox();
    if (!box) throw new Error("The sheet has no handle.");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 80);
    await page.mouse.up();
    await expect(sheet).toHaveCount(0);
    await expect(shape(page, "DEU")).toBeAttached();
  });
});
