import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { mapPane, matrixPane, open, textPane, typeSwitch } from "./panes";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const nothing = (page: Page) => page.getByRole("region", { name: "Nothing is shown" });

test("Without a document the page says where to put one", async ({ page, serve }) => {
  const { url } = await serve({});
  await open(page, url);
  await expect(nothing(page).getByRole("heading")).toHaveText("No document yet");
  await expect(nothing(page)).toContainText("seeds/");
  await expect(mapPane(page).locator("svg")).toBeVisible();
});

test("Documents in which no position is found are said to have been read", async ({
  page,
  serve,
}) => {
  const { url } = await serve({ "a.txt": "It rained in Lisbon all day, and France was dry.\n" });
  await open(page, url);
  await expect(nothing(page).getByRole("heading")).toHaveText(
    "No position was found in 1 document",
  );
  await nothing(page).getByRole("link", { name: "Read the text" }).click();
  await expect(textPane(page)).toContainText("It rained in Lisbon");
});

test("Filters that leave nothing together are told which one to drop", async ({ page }) => {
  await open(page, "/?type=training&stance=opposed");
  await expect(nothing(page)).toContainText("does not mean that anybody refused");
  await expect(matrixPane(page).getByText("does not mean that anybody refused")).toBeHidden();
  await expect(textPane(page)).not.toContainText("under the present filters");
  const way = nothing(page).getByRole("link", { name: "Show without Training" });
  await expect(way).toBeVisible();
  await way.click();
  await expect(page).toHaveURL(/\?stance=opposed$/);
  await expect(nothing(page)).toHaveCount(0);
  await expect(matrixPane(page).locator("td a").first()).toBeVisible();
});

test("What filters leave out is counted, and each is dropped by one click", async ({ page }) => {
  await open(page, "/?type=troops&stance=opposed");
  const dropped = page.getByRole("link", { name: /^Drop the filter / });
  await expect(dropped).toHaveCount(2);
  const leftOut = async () =>
    Number((await page.getByText(/positions left out by/).innerText()).match(/^\d+/)?.[0]);
  const before = await leftOut();
  await page.getByRole("link", { name: "Drop the filter Opposed" }).click();
  await expect(page).toHaveURL(/\?type=troops$/);
  expect(await leftOut()).toBeLessThan(before);
  await page.getByRole("link", { name: "Drop the filter Troops" }).click();
  await expect(dropped).toHaveCount(0);
});

test("A filter moves nothing on a wide window: the map stays where it was", async ({ page }) => {
  await open(page, "/");
  const top = async () => (await mapPane(page).boundingBox())?.y;
  const before = await top();
  await typeSwitch(page, "Troops").click();
  await expect(page.getByText(/positions left out by/)).toBeVisible();
  expect(await top()).toBe(before);
});

test("The title, the types and the legend each stand on one row of a phone, above the map", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "/");
  const heightOf = async (name: string) =>
    (
      await page
        .getByRole(name === "types" ? "navigation" : "group", {
          name: name === "types" ? "Commitment types" : "Legend and stance filter",
        })
        .boundingBox()
    )?.height ?? 0;
  expect(await heightOf("types")).toBeLessThan(56);
  expect(await heightOf("legend")).toBeLessThan(40);
  const map = await mapPane(page).locator("svg").boundingBox();
  expect(map?.y).toBeLessThan(270);
});

test.describe("On a phone", () => {
  test.use({ hasTouch: true, isMobile: true });

  for (const width of [320, 360, 390, 430])
    test(`The tools stand on one row at ${width} px, with and without a share sheet`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 844 });
      for (const shares of [0, 1]) {
        if (shares === 1)
          await page.addInitScript(() =>
            Object.assign(navigator, { share: async () => undefined, canShare: () => true }),
          );
        await open(page, "/");
        await expect(page.getByRole("button", { name: "Share", exact: true })).toHaveCount(shares);
        const controls = [
          page.getByRole("searchbox"),
          page.getByRole("button", { name: "Copy link" }),
          page.getByRole("button", { name: "Help" }),
        ];
        const boxes = await Promise.all(controls.map((control) => control.boundingBox()));
        const middles = boxes.map((box) => (box ? box.y + box.height / 2 : Number.NaN));
        expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(12);
        expect(boxes[0]?.width).toBeGreaterThan(40);
      }
    });
});

test("At 200 % zoom nothing is lost: every pane and control is reached without scrolling sideways", async ({
  page,
}) => {
  await page.setViewportSize({ width: 720, height: 450 });
  for (const view of ["all", "map", "matrix", "text"]) {
    await open(page, `/?type=troops&country=FRA&view=${view}`);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, view).toBeLessThanOrEqual(0);
    for (const control of [
      page.getByRole("button", { name: "Copy link" }),
      page.getByRole("button", { name: "Help" }),
      page.getByRole("searchbox"),
    ]) {
      const box = await control.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 720, view).toBe(true);
    }
  }
});

test.describe("With forced colours", () => {
  test.use({ contextOptions: { forcedColors: "active", reducedMotion: "reduce" } });

  test("What is pressed is told apart from what is not, and a chip keeps its colour", async ({
    page,
  }) => {
    await open(page, "/?type=troops&stance=opposed");
    const colourOf = (name: string, property: "background-color" | "border-bottom-color") =>
      page
        .getByRole("button", { name: new RegExp(`^${name} \\d+$`) })
        .evaluate((node, read) => getComputedStyle(node).getPropertyValue(read), property);
    expect(await colourOf("Troops", "background-color")).not.toBe(
      await colourOf("Arms", "background-color"),
    );
    expect(await colourOf("Opposed", "border-bottom-color")).not.toBe(
      await colourOf("Open", "border-bottom-color"),
    );
    const chips = page
      .getByRole("group", { name: "Legend and stance filter" })
      .locator("[data-fill]");
    const colours = await chips.evaluateAll((nodes) =>
      nodes.map((node) => getComputedStyle(node).backgroundColor),
    );
    expect(new Set(colours.slice(0, 5)).size).toBe(5);
  });

  test("The rail beside the text keeps the colours of its claims", async ({ page }) => {
    await open(page, "/");
    const colours = await textPane(page)
      .locator("[aria-hidden] a > [data-fill]")
      .evaluateAll((nodes) => nodes.map((node) => getComputedStyle(node).backgroundColor));
    expect(new Set(colours).size).toBeGreaterThan(2);
  });
});

test.describe("When a view cannot be drawn", () => {
  test.use({ expectedFaults: [/./] });

  test("The page says so and offers a way back", async ({ page }) => {
    await page.clock.install();
    await open(page, "/?type=troops");
    await page.route("**/api/stances", (route) => route.fulfill({ json: { rev: "0" } }));
    await page.clock.fastForward(60_000);
    await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
    await expect(page.getByRole("heading", { name: "This view could not be drawn" })).toBeVisible();
    await page.unroute("**/api/stances");
    await page.getByRole("link", { name: "open the atlas without filters" }).click();
    await expect(mapPane(page).locator("svg")).toBeVisible();
  });
});
