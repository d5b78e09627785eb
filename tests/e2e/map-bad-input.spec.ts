import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { countrySheet, mapPane, open, shape } from "./panes";

const svg = (page: Page) => mapPane(page).locator("svg[data-region]");

test("Without documents the map is calm and says what to do", async ({ page, serve }) => {
  const { url } = await serve({});
  await open(page, url);
  await expect(mapPane(page)).toContainText("Put a .txt or .md file into seeds/");
  await expect(svg(page)).toHaveAttribute("data-region", "world");
  await expect(svg(page).locator('[role="button"], .label')).toHaveCount(0);
});

test("Documents without a position say so", async ({ page, serve }) => {
  const { url } = await serve({ "weather.txt": "It rained in France all week.\n" });
  await open(page, url);
  await expect(page.getByRole("region", { name: "Nothing is shown" })).toContainText(
    "No position was found in 1 document",
  );
  await expect(shape(page, "FRA")).toHaveAttribute("data-fill", "mentioned");
});

test("Filters that nothing passes can be cleared from the map in a frame, where no more is said", async ({
  page,
}) => {
  await open(page, "/embed?q=zzzz");
  await expect(mapPane(page)).toContainText("No position passes these filters");
  await mapPane(page).getByRole("link", { name: "Clear them" }).click();
  await expect(shape(page, "FRA")).not.toHaveAttribute("data-fill", "hidden");
});

test("A single claim is shown among its country's neighbours", async ({ page, serve }) => {
  const { url } = await serve({ "one.txt": "Luxembourg will send troops to Ukraine.\n" });
  await open(page, url);
  await expect(svg(page).locator(".shape").nth(9)).toBeAttached();
  const drawn = svg(page).locator('[data-holder="LUX"]').first();
  const [country, map] = [await drawn.boundingBox(), await svg(page).boundingBox()];
  expect((country?.width ?? 0) / (map?.width ?? 1)).toBeLessThan(0.25);
  await expect(svg(page).locator('.label[data-holder="LUX"]')).toContainText("●");
});

test("A claim of a group alone shows the world and the group's chip", async ({ page, serve }) => {
  const { url } = await serve({ "group.txt": "NATO will train Ukrainian forces.\n" });
  await open(page, url);
  await expect(svg(page)).toHaveAttribute("data-region", "world");
  const chip = mapPane(page).getByRole("link", { name: /NATO|North Atlantic/ });
  await chip.click();
  await expect(countrySheet(page)).toContainText(/NATO|North Atlantic/);
  await expect(svg(page).locator(".outline.member").first()).toBeAttached();
  await expect(shape(page, "FRA")).toHaveAttribute("data-fill", "absent");
});

const COUNTRIES =
  "France Germany Italy Spain Portugal Poland Ukraine Romania Bulgaria Greece Turkey Hungary Austria Switzerland Belgium Denmark Norway Sweden Finland Estonia Latvia Lithuania Belarus Russia Slovakia Slovenia Croatia Serbia Albania Ireland Iceland Luxembourg Malta Cyprus Moldova Montenegro Kosovo Georgia Armenia Azerbaijan Egypt Libya Tunisia Algeria Morocco Israel Lebanon Syria Jordan Iraq Iran Canada Mexico Brazil China India Japan Australia Kenya Ethiopia".split(
    " ",
  );

test("Sixty countries in one map have labels that do not collide", async ({ page, serve }) => {
  const sentences = COUNTRIES.map((name) => `${name} will send troops to Ukraine.`);
  const { url } = await serve({ "sixty.txt": sentences.join("\n\n") });
  for (const region of ["europe", "world"]) {
    await open(page, `${url}/?region=${region}`);
    const labels = svg(page).locator(".label text");
    expect(await labels.count()).toBeGreaterThan(25);
    const boxes = await labels.evaluateAll((texts) =>
      texts.map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        return { left, right, top, bottom };
      }),
    );
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1)) {
        // Half a pixel: boxes of glyphs are wider than their ink.
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const along = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        expect(Math.min(across, along)).toBeLessThanOrEqual(0.5);
      }
  }
});
