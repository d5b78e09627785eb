import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { countrySheet, mapPane, open, pointOn, pointOnSea, shape, typeSwitch } from "./panes";

const svg = (page: Page): Locator => mapPane(page).locator("svg[data-region]");
const frame = (page: Page): Locator => svg(page).locator("..");
const dock = (page: Page, holder: string): Locator =>
  mapPane(page).locator(`.dock[data-holder="${holder}"]`);
const zoomButton = (page: Page, name: string): Locator =>
  mapPane(page).getByRole("button", { name, exact: true });
const tooltip = (page: Page): Locator => mapPane(page).locator('[class*="tooltip"]');

type Box = NonNullable<Awaited<ReturnType<Locator["boundingBox"]>>>;

/** Pixels of the window. Waits where one map is just being put in the place of another. */
async function boxOf(part: Locator): Promise<Box> {
  const box = await part.boundingBox();
  if (box) return box;
  await part.waitFor({ state: "visible" });
  return boxOf(part);
}

/** Whether the map is drawn for where it is, not stretched on the way there. */
const expectAtRest = (page: Page) => expect(svg(page)).not.toHaveAttribute("style", /transform/);

/** Waits until a country that lies inside the frame is drawn `times` as wide as it was. */
async function expectWider(page: Page, was: number, times: number): Promise<void> {
  await expect
    .poll(async () => (await boxOf(shape(page, "DEU"))).width / was)
    .toBeGreaterThan(times * 0.9);
  await expectAtRest(page);
  expect((await boxOf(shape(page, "DEU"))).width / was).toBeLessThan(times * 1.1);
}

/** Boxes of labels that cover one another. */
const collisions = (page: Page): Promise<number> =>
  mapPane(page)
    .locator(".label text")
    .evaluateAll((texts) => {
      const boxes = texts.map((text) => text.getBoundingClientRect());
      return boxes.filter((a, i) =>
        boxes
          .slice(i + 1)
          .some(
            (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
          ),
      ).length;
    });

test.describe("Zooming", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("The buttons draw the map larger, and back as it was", async ({ page }) => {
    await open(page, "/?region=europe");
    const before = await boxOf(shape(page, "DEU"));
    const name = mapPane(page).locator('.label[data-holder="DEU"] .name');
    const letters = await boxOf(name);
    await zoomButton(page, "Zoom in").click();
    await expectWider(page, before.width, 2);
    // Drawn anew, letters are as large as ever; before, they were scaled to the window a little.
    expect(Math.abs((await boxOf(name)).height / letters.height - 1)).toBeLessThan(0.15);
    expect(await collisions(page)).toBe(0);
    await expect(page).toHaveURL(/\/\?region=europe$/);
    await zoomButton(page, "Back to the whole frame").click();
    await expectWider(page, before.width, 1);
    expect((await boxOf(shape(page, "DEU"))).x).toBeCloseTo(before.x, 0);
  });

  test("Ctrl and the wheel zoom towards the pointer", async ({ page }) => {
    await open(page, "/?region=europe");
    const before = await boxOf(shape(page, "DEU"));
    const { x, y } = await pointOn(page, "DEU");
    await page.mouse.move(x, y);
    await expect(frame(page)).toHaveJSProperty("__zoom.k", 1);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -300);
    await page.keyboard.up("Control");
    await expectWider(page, before.width, 2 ** 0.6);
    expect(
      await page.evaluate(
        ([px = 0, py = 0]) =>
          document.elementFromPoint(px, py)?.closest("[data-holder]")?.getAttribute("data-holder"),
        [x, y],
      ),
    ).toBe("DEU");
  });

  test("A plain wheel scrolls the page and says what would zoom", async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 600 });
    await open(page, "/");
    const { x, y } = await pointOnSea(page);
    await page.mouse.move(x, y);
    await expect(frame(page)).toHaveJSProperty("__zoom.k", 1);
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 120);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
    await expect(mapPane(page)).toContainText(/Hold (Ctrl|⌘) and turn the wheel/);
    await expect(frame(page)).not.toHaveAttribute("data-zoomed");
  });

  test("Where the map fills the window, a plain wheel zooms", async ({ page }) => {
    await open(page, "/?region=europe&view=map");
    const before = await boxOf(shape(page, "DEU"));
    const { x, y } = await pointOn(page, "DEU");
    await page.mouse.move(x, y);
    await expect(frame(page)).toHaveJSProperty("__zoom.k", 1);
    await page.mouse.wheel(0, -300);
    await expectWider(page, before.width, 2 ** 0.6);
  });

  test("Dragging moves the drawn map with the mouse and chooses nothing", async ({ page }) => {
    await open(page, "/?region=europe");
    await svg(page).evaluate((node) => node.setAttribute("data-first", ""));
    const before = await boxOf(shape(page, "DEU"));
    const { x, y } = await pointOn(page, "DEU");
    await page.mouse.move(x, y);
    await expect(frame(page)).toHaveJSProperty("__zoom.k", 1);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 30, { steps: 6 });
    // Nothing is drawn on the way: sixty frames a second are the compositor's.
    await expect(svg(page)).toHaveAttribute("data-first");
    await expect(svg(page)).toHaveAttribute("style", /translate\(60px, 30px\)/);
    await page.mouse.up();
    await expectAtRest(page);
    const after = await boxOf(shape(page, "DEU"));
    // Coasts are thinned anew for where they lie, by less than a pixel.
    expect(Math.abs(after.x - before.x - 60)).toBeLessThan(1.5);
    expect(Math.abs(after.y - before.y - 30)).toBeLessThan(1.5);
    await expect(page).not.toHaveURL(/country=/);
  });

  test("A double-click zooms in, and its country stays in focus", async ({ page }) => {
    await open(page, "/?region=europe");
    const before = await boxOf(shape(page, "DEU"));
    const { x, y } = await pointOn(page, "DEU");
    await page.mouse.move(x, y);
    await expect(frame(page)).toHaveJSProperty("__zoom.k", 1);
    await page.mouse.dblclick(x, y);
    await expectWider(page, before.width, 2);
    await expect(page).toHaveURL(/country=DEU/);
  });

  test("+, − and 0 zoom while a country has the focus, and it keeps it", async ({ page }) => {
    await open(page, "/?region=europe");
    const before = (await boxOf(shape(page, "DEU"))).width;
    await shape(page, "DEU").focus();
    await page.keyboard.press("+");
    await expectWider(page, before, 2);
    await expect(shape(page, "DEU")).toBeFocused();
    await page.keyboard.press("-");
    await expectWider(page, before, 1);
    await page.keyboard.press("-");
    await expectWider(page, before, 0.5);
    await page.keyboard.press("0");
    await expectWider(page, before, 1);
    await expect(shape(page, "DEU")).toBeFocused();
    await expect(mapPane(page).locator('svg [tabindex="0"]')).toHaveCount(1);
  });

  test("Another region is seen as a whole first", async ({ page }) => {
    await open(page, "/?region=europe");
    await zoomButton(page, "Zoom in").click();
    await expect(frame(page)).toHaveAttribute("data-zoomed");
    await mapPane(page).getByRole("link", { name: "World" }).click();
    await expect(svg(page)).toHaveAttribute("data-region", "world");
    await expect(frame(page)).not.toHaveAttribute("data-zoomed");
    await expectAtRest(page);
  });

  test("Holders that a zoom leaves outside are docked at the edge and can be chosen", async ({
    page,
  }) => {
    await open(page, "/");
    await expect(dock(page, "USA")).toHaveCount(0);
    const { x, y } = await pointOn(page, "FRA");
    await page.mouse.move(x, y);
    await expect(frame(page)).toHaveJSProperty("__zoom.k", 1);
    await page.mouse.dblclick(x, y);
    await page.mouse.dblclick(x, y);
    await expect(dock(page, "USA")).toHaveAttribute("aria-label", /^United States: /);
    const target = await boxOf(dock(page, "USA"));
    expect(Math.min(target.width, target.height)).toBeGreaterThanOrEqual(24);
    await expect(mapPane(page).locator('.label[data-holder="USA"]')).toContainText("United States");
    await expect(mapPane(page).locator('svg [tabindex="0"]')).toHaveCount(1);
    await dock(page, "USA").focus();
    await page.keyboard.press("Enter");
    await expect(countrySheet(page).getByRole("heading", { name: "United States" })).toBeVisible();
  });
});

test("The borders are fetched only when they are needed", async ({ page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => {
    if (/\/atlas\//.test(request.url())) fetched.push(request.url());
  });
  await open(page, "/?region=europe");
  const { x, y } = await pointOn(page, "DEU");
  await page.mouse.move(x, y);
  await expect(frame(page)).toHaveJSProperty("__zoom.k", 1);
  expect(fetched).toEqual([]);
  for (const name of ["Zoom in", "Zoom in", "Zoom out"]) {
    await zoomButton(page, name).click();
    await expectAtRest(page);
  }
  await expect.poll(() => fetched.length).toBe(1);
});

test.describe("What is said beside a country", () => {
  test("stays inside the window and off the country, with stance, quote and how many more", async ({
    page,
  }) => {
    await open(page, "/?region=europe");
    for (const id of ["DEU", "FRA", "UKR"]) {
      const { x, y } = await pointOn(page, id);
      await page.mouse.move(x, y);
      await expect(tooltip(page)).toBeVisible();
      const [tip, country] = [await boxOf(tooltip(page)), await boxOf(shape(page, id))];
      expect(tip.x).toBeGreaterThanOrEqual(0);
      expect(tip.y).toBeGreaterThanOrEqual(0);
      expect(tip.x + tip.width).toBeLessThanOrEqual(1440);
      expect(tip.y + tip.height).toBeLessThanOrEqual(900);
      const apart =
        tip.x >= country.x + country.width ||
        tip.x + tip.width <= country.x ||
        tip.y >= country.y + country.height ||
        tip.y + tip.height <= country.y;
      expect(apart, id).toBe(true);
    }
    const { x, y } = await pointOn(page, "DEU");
    await page.mouse.move(x, y);
    await expect(tooltip(page)).toContainText(/Germany.*◇.*reluctant on troops/);
    await expect(tooltip(page).locator("q")).toHaveText(/\S/);
    await expect(tooltip(page)).toContainText(/\d more/);
  });

  test("lets go when the pointer leaves, the page scrolls or Escape is pressed", async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 600 });
    await open(page, "/");
    const point = async () => {
      const { x, y } = await pointOn(page, "FRA");
      await page.mouse.move(x, y - 1);
      await page.mouse.move(x, y);
      await expect(tooltip(page)).toBeVisible();
    };
    await point();
    await page.keyboard.press("Escape");
    await expect(tooltip(page)).toHaveCount(0);
    await point();
    await page.getByRole("heading", { level: 1 }).hover();
    await expect(tooltip(page)).toHaveCount(0);
    await point();
    await page.evaluate(() => window.scrollBy(0, 40));
    await expect(tooltip(page)).toHaveCount(0);
    await point();
    await page.evaluate(() => window.dispatchEvent(new Event("blur")));
    await expect(tooltip(page)).toHaveCount(0);
  });

  test("comes with the focus of the keyboard too, and a ring around the country", async ({
    page,
  }) => {
    await open(page, "/?region=europe");
    await zoomButton(page, "Zoom in").focus();
    await page.keyboard.press("Shift+Tab");
    const focused = mapPane(page).locator("svg [data-holder]:focus");
    await expect(focused).toHaveCount(1);
    await expect(tooltip(page)).toBeVisible();
    await expect(mapPane(page).locator(".rings .ring")).toHaveCount(2);
    await page.keyboard.press("End");
    await expect(tooltip(page)).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(tooltip(page)).toHaveCount(0);
    await expect(mapPane(page).locator(".rings .ring")).toHaveCount(0);
  });
});

test("Home and End lead to the first and the last country", async ({ page }) => {
  await open(page, "/");
  const stops = mapPane(page).locator("svg [role=button]");
  await shape(page, "FRA").focus();
  await page.keyboard.press("End");
  await expect(stops.last()).toBeFocused();
  await page.keyboard.press("Home");
  await expect(stops.first()).toBeFocused();
});

test("A country is announced with its positions and claims", async ({ page }) => {
  await open(page, "/?type=troops~monitoring");
  await expect(shape(page, "DEU")).toHaveAccessibleName(
    /^Germany: reluctant on troops; open on monitoring, .*; \d claims$/,
  );
});

test("No country is told by its colour alone: a glyph stands in its label", async ({ page }) => {
  for (const address of ["/", "/?type=troops", "/?region=world", "/?region=europe&type=arms"]) {
    await open(page, address);
    await expectAtRest(page);
    const coloured = await svg(page)
      .locator("[role=button]:not([data-fill=mentioned], [data-fill=hidden])")
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute("data-holder") ?? ""));
    expect(coloured.length).toBeGreaterThan(1);
    for (const id of coloured)
      await expect(mapPane(page).locator(`.label[data-holder="${id}"]`), id).toContainText(
        /[●◐○◇✕]/,
      );
  }
});

// A filter used to leave the map without a tab stop when it silenced the country that had it.
test("A filter leaves the map one tab stop, on a country that is not silent", async ({ page }) => {
  await open(page, "/");
  for (const type of ["Troops", "Territory"]) {
    await page
      .getByRole("navigation", { name: "Commitment types" })
      .getByRole("button", { name: new RegExp(`^${type} `) })
      .click();
    await expect(mapPane(page).locator('svg [tabindex="0"][data-holder]')).toHaveCount(1);
    await expect(mapPane(page).locator('svg [tabindex="0"][data-fill="absent"]')).toHaveCount(0);
  }
});

// A filter in the matrix used to colour and label the map that nobody saw.
test("A hidden map is left alone by filters, and has followed when it is shown", async ({
  page,
}) => {
  await open(page, "/?view=matrix");
  await page.locator("#map svg[data-region]").evaluate((map) => {
    document.body.dataset.drawn = "0";
    new MutationObserver((changes) => {
      document.body.dataset.drawn = String(Number(document.body.dataset.drawn) + changes.length);
    }).observe(map, { attributes: true, childList: true, subtree: true });
  });
  const outlines = 2;
  await typeSwitch(page, "Arms").click();
  await expect(page).toHaveURL(/type=arms/);
  const map = page.locator("#map");
  await expect(map.locator('.shape[data-holder="DEU"]')).toHaveAttribute("data-fill", "both");
  expect(Number(await page.evaluate(() => document.body.dataset.drawn))).toBeLessThanOrEqual(
    outlines,
  );
  await page
    .getByRole("navigation", { name: "Panes" })
    .getByRole("link", { name: "Map", exact: true })
    .click();
  await expect(shape(page, "DEU")).toHaveAttribute("data-fill", "mentioned");
  await expect(mapPane(page).locator('.label[data-holder="DEU"]')).toHaveCount(0);
  await expect(mapPane(page).locator('.label[data-holder="FRA"]')).toContainText("●");
});

for (const key of ["Control", "Shift"] as const)
  test(`With ${key} a click on a country adds it to those in focus, or takes it away`, async ({
    page,
  }) => {
    await open(page, "/");
    const click = async (holder: string, modifiers: (typeof key)[]) => {
      const { x, y } = await pointOn(page, holder);
      for (const one of modifiers) await page.keyboard.down(one);
      await page.mouse.click(x, y);
      for (const one of modifiers) await page.keyboard.up(one);
    };
    await click("FRA", []);
    await expect(page).toHaveURL(/country=FRA(&|$)/);
    await click("UKR", [key]);
    await expect(page).toHaveURL(/country=FRA~UKR/);
    await click("FRA", [key]);
    await expect(page).toHaveURL(/country=UKR(&|$)/);
  });

test("How far the map is zoomed is said aloud", async ({ page }) => {
  await open(page, "/");
  await zoomButton(page, "Zoom in").click();
  await expect(page.getByRole("status").first()).toHaveText("Map zoomed 2 times");
  await zoomButton(page, "Back to the whole frame").click();
  await expect(page.getByRole("status").first()).toHaveText("The map as a whole");
});

for (const width of [1920, 1366, 1280, 1000, 820])
  test.describe(`In a window ${width} px wide`, () => {
    test.use({ viewport: { width, height: 800 } });

    test(`Labels are at least 11 pixels large, ${width} px`, async ({ page }) => {
      await open(page, "/");
      const smallest = () =>
        mapPane(page)
          .locator(".label tspan")
          .evaluateAll((lines) =>
            Math.min(
              ...lines.map((line) => {
                const scale = line instanceof SVGGraphicsElement ? line.getScreenCTM()?.a : 0;
                return Number.parseFloat(getComputedStyle(line).fontSize) * (scale ?? 0);
              }),
            ),
          );
      await expect.poll(smallest).toBeGreaterThanOrEqual(11);
    });
  });
