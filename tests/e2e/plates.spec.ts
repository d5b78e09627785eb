import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { open, typeSwitch } from "./panes";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const plates = (page: Page): Locator => page.getByRole("region", { name: "Plates" });
const plate = (page: Page, type: string): Locator =>
  plates(page).getByRole("figure", { name: new RegExp(`^${type}:`) });
const country = (figure: Locator, holder: string): Locator =>
  figure.locator(`.plate-country[data-holder="${holder}"]`);

test("Each type with a position has a plate in its colours, and the others one line", async ({
  page,
}) => {
  await open(page, "/?view=plates");
  await expect(plates(page).getByRole("figure")).toHaveCount(7);
  await expect(country(plate(page, "Troops"), "FRA")).toHaveAttribute("data-fill", "committed");
  await expect(country(plate(page, "Troops"), "DEU")).toHaveAttribute("data-fill", "reluctant");
  await expect(country(plate(page, "Monitoring"), "DEU")).toHaveAttribute("data-fill", "open");
  await expect(country(plate(page, "Diplomacy"), "DEU")).toHaveAttribute("data-fill", "mentioned");
  await expect(plates(page)).toContainText(
    "No position on: training, funding, sanctions, membership",
  );
});

test("A plate is a figure that says who stands where", async ({ page }) => {
  await open(page, "/?view=plates");
  await expect(plate(page, "Troops")).toHaveAccessibleName(
    "Troops: France and United Kingdom committed, Germany reluctant, Russia opposed; as a group, Europe committed",
  );
});

test("Choosing a plate opens its filter", async ({ page }) => {
  await open(page, "/?view=plates");
  await plate(page, "Monitoring").locator(".plate").click();
  await expect(page).toHaveURL(/\?type=monitoring$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Who would monitor");
  await page.goBack();
  await expect(plate(page, "Monitoring")).toBeVisible();
});

test("A plate can be opened by keyboard", async ({ page }) => {
  await open(page, "/?view=plates");
  await plate(page, "Troops").getByRole("link").first().focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?type=troops$/);
});

test("Pointing at a country on one plate lights it on all of them and names it", async ({
  page,
}) => {
  await open(page, "/?view=plates");
  const point = await middleOf(plate(page, "Troops"), "RUS");
  await page.mouse.move(point.x, point.y);
  for (const type of ["Troops", "Monitoring", "Diplomacy"])
    await expect(country(plate(page, type), "RUS")).toHaveAttribute("data-pointed");
  await expect(country(plate(page, "Troops"), "DEU")).not.toHaveAttribute("data-pointed");
  await expect(plates(page).getByText("opposes troops")).toBeVisible();
  await page.getByRole("heading", { level: 1 }).hover();
  await expect(page.locator("[data-pointed]")).toHaveCount(0);
  await expect(plates(page).getByText("opposes troops")).toHaveCount(0);
});

test("The plates follow the other filters", async ({ page }) => {
  await open(page, "/?view=plates");
  await plates(page)
    .getByRole("button", { name: /^Opposed/ })
    .click();
  await expect(plates(page).getByRole("figure")).toHaveCount(2);
  await expect(country(plate(page, "Troops"), "FRA")).toHaveAttribute("data-fill", "hidden");
  await expect(plates(page)).toContainText("Hidden by a filter: security guarantees, command");
  await typeSwitch(page, "Troops").click();
  await expect(plates(page).getByRole("figure")).toHaveCount(1);
});

test("Filters that leave nobody say so, and are cleared there", async ({ page }) => {
  await open(page, "/?type=training&view=plates");
  await expect(plates(page)).toContainText("No position on: training");
  await page.getByRole("link", { name: "Clear all filters" }).click();
  await expect(plates(page).getByRole("figure")).toHaveCount(7);
});

test("Plates opened in the browser are those that the server draws", async ({ page }) => {
  await open(page, "/?view=plates");
  const drawn = () => plates(page).locator(".plate").evaluateAll(outlines);
  const fromServer = await drawn();
  await open(page, "/");
  await page
    .getByRole("navigation", { name: "Panes" })
    .getByRole("link", { name: "Plates" })
    .click();
  await expect(plates(page).locator(".plate")).toHaveCount(fromServer.length);
  expect(await drawn()).toEqual(fromServer);
});

test("Another region frames all plates anew", async ({ page }) => {
  await open(page, "/?view=plates&region=world");
  await expect(plates(page).locator(".plate-sphere")).toHaveCount(1);
  await expect(plates(page).locator(".plate")).toHaveCount(7);
});

test("Where the borders cannot be fetched, the words of the plates are still there", async ({
  page,
}) => {
  await page.route("**/atlas/*.json", (route) => route.fulfill({ status: 200, body: "{}" }));
  await open(page, "/");
  await page
    .getByRole("navigation", { name: "Panes" })
    .getByRole("link", { name: "Plates" })
    .click();
  await expect(plates(page).getByText("The borders could not be fetched.")).toBeVisible();
  await expect(plate(page, "Troops")).toContainText("Germany reluctant");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, expectedFaults: [/^request failed: .*\.js: csp$/] });

  test("The HTML alone holds the plates, each a link to its filter", async ({ page }) => {
    await page.goto("/?view=plates");
    await expect(country(plate(page, "Troops"), "RUS")).toHaveAttribute("data-fill", "opposed");
    await plate(page, "Troops").getByRole("link").first().click();
    await expect(page).toHaveURL(/\?type=troops$/);
  });
});

for (const [width, columns] of [
  [1440, 3],
  [820, 3],
  [390, 1],
] as const)
  test(`The plates stand in equal frames at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, "/?view=plates");
    const boxes = await plates(page)
      .locator(".plate")
      .evaluateAll((nodes) =>
        nodes.map((node) => {
          const { x, width, height } = node.getBoundingClientRect();
          return { x: Math.round(x), size: `${width.toFixed(1)} ${height.toFixed(1)}` };
        }),
      );
    expect(new Set(boxes.map(({ size }) => size)).size).toBe(1);
    expect(new Set(boxes.map(({ x }) => x)).size).toBe(columns);
  });

const outlines = (nodes: readonly Element[]): readonly string[] =>
  nodes.map((node) => node.innerHTML);

/** A point on the screen where the country's own mark stands on a plate. */
async function middleOf(figure: Locator, holder: string) {
  const mark = figure.locator(`.plate-mark[data-holder="${holder}"]`);
  await mark.scrollIntoViewIfNeeded();
  const box = await mark.boundingBox();
  if (!box) throw new Error(`${holder} has no mark.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
