import type { CDPSession, Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { activeSentence, countrySheet, mapPane, open, pointOn, shape } from "./panes";

const svg = (page: Page): Locator => mapPane(page).locator("svg[data-region]");
const frame = (page: Page): Locator => svg(page).locator("..");
const widthOf = async (part: Locator): Promise<number> => (await part.boundingBox())?.width ?? 0;

const expectLegible = async (page: Page): Promise<void> => {
  const sizes = await mapPane(page)
    .locator(".label text")
    .evaluateAll((texts) =>
      texts.map((text) => {
        const scale = text instanceof SVGGraphicsElement ? (text.getScreenCTM()?.a ?? 0) : 0;
        return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
      }),
    );
  expect(sizes.length).toBeGreaterThan(2);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
};

const expectUpright = async (page: Page): Promise<void> => {
  const box = await svg(page).boundingBox();
  expect(box?.height ?? 0).toBeGreaterThan((box?.width ?? 0) * 0.9);
};

/** Whether a tap on the country would reach it. */
async function isUncovered(page: Page, holder: string): Promise<boolean> {
  const { x, y } = await pointOn(page, holder);
  return shape(page, holder).evaluate(
    (node, [left = 0, top = 0]) => document.elementFromPoint(left, top) === node,
    [x, y],
  );
}

test.describe("On a phone", () => {
  test.use({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    userAgent: "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/150.0 Mobile",
  });

  test("The server draws the map upright and legible, and nothing is fetched for it", async ({
    page,
  }) => {
    const fetched: string[] = [];
    page.on("request", (request) => {
      if (/\/atlas\//.test(request.url())) fetched.push(request.url());
    });
    await open(page, "/");
    await expectUpright(page);
    await expectLegible(page);
    await page.waitForLoadState("networkidle");
    expect(fetched).toEqual([]);
    await expect(svg(page)).toHaveAttribute("viewBox", "0 0 375 454");
  });

  for (const [width, height] of [
    [390, 844],
    [360, 640],
  ] as const)
    test(`The map fills ${width} by ${height} but for its groups and frames, and nothing moves`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto("/");
      const box = await frame(page).boundingBox();
      await open(page, "/");
      await expect(
        mapPane(page).getByRole("navigation", { name: "Frame and borders of the map" }),
      ).toBeInViewport({ ratio: 0.7 });
      expect(await frame(page).boundingBox()).toEqual(box);
      const empty = await page.evaluate(() => {
        const foot = document.querySelector("#map nav:last-of-type");
        return innerHeight - (foot?.getBoundingClientRect().bottom ?? 0);
      });
      expect(empty).toBeLessThan(64);
      // In a shape that the server could not guess it is drawn once more.
      await expect(() => expectLegible(page)).toPass();
    });

  test("A tap chooses a country, a second one opens it in the text", async ({ page }) => {
    await open(page, "/");
    const { x, y } = await pointOn(page, "FRA");
    await page.touchscreen.tap(x, y);
    await expect(countrySheet(page).getByRole("heading", { name: "France" })).toBeVisible();
    await expect(page).not.toHaveURL(/view=text/);
    // The sheet has come up over the map, which moves out from under it.
    await expect.poll(() => isUncovered(page, "FRA")).toBe(true);
    const again = await pointOn(page, "FRA");
    await page.touchscreen.tap(again.x, again.y);
    await expect(page).toHaveURL(/country=FRA.*view=text.*claim=/);
    await expect(activeSentence(page).first()).toBeInViewport();
  });

  test("One finger scrolls the page, and does not move the map", async ({ page }) => {
    await open(page, "/");
    await expect(frame(page)).toHaveCSS("touch-action", "pan-y");
    await expect(frame(page)).toHaveJSProperty("__zoom.k", 1);
    const { x, y } = await pointOn(page, "FRA");
    const fingers = await page.context().newCDPSession(page);
    await touch(fingers, [[{ x, y }], [{ x: x - 60, y }], [{ x: x - 90, y }], []]);
    await expect(frame(page)).not.toHaveAttribute("data-zoomed");
  });

  test("Two fingers draw the map larger", async ({ page }) => {
    await open(page, "/");
    await expect(frame(page)).toHaveJSProperty("__zoom.k", 1);
    const before = await widthOf(shape(page, "DEU"));
    const { x, y } = await pointOn(page, "DEU");
    const fingers = await page.context().newCDPSession(page);
    const apart = (by: number) => [
      { x: x - by, y },
      { x: x + by, y },
    ];
    await touch(fingers, [apart(20), apart(30), apart(40), apart(50), apart(60), []]);
    await expect(frame(page)).toHaveAttribute("data-zoomed");
    await expect.poll(async () => (await widthOf(shape(page, "DEU"))) / before).toBeGreaterThan(2);
    await expect(svg(page)).not.toHaveAttribute("style", /transform/);
    await expectLegible(page);
    await expect(page).not.toHaveURL(/country=/);
  });
});

test.describe("In a narrow window that is no phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("The map is drawn upright and legible once the page is there", async ({ page }) => {
    await open(page, "/");
    await expect(svg(page)).toHaveAttribute("viewBox", /^0 0 390 4\d\d$/);
    await expectUpright(page);
    await expectLegible(page);
  });
});

type Finger = { readonly x: number; readonly y: number };

/** Each step is where the fingers are; none ends the gesture. */
async function touch(session: CDPSession, steps: readonly (readonly Finger[])[]): Promise<void> {
  for (const [i, fingers] of steps.entries())
    await session.send("Input.dispatchTouchEvent", {
      type: i === 0 ? "touchStart" : fingers.length === 0 ? "touchEnd" : "touchMove",
      touchPoints: fingers.map(({ x, y }, id) => ({ x, y, id })),
    });
}
