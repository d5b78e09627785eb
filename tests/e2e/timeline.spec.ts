import type { Page } from "@playwright/test";
import { DATED } from "./dated";
import { expect, test } from "./fixtures";
import { cell, matrixPane, notices, open, shape, takenOver, typeSwitch } from "./panes";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const timeline = (page: Page) => page.getByRole("region", { name: "Timeline" });
const knownBy = (page: Page) => timeline(page).getByRole("slider", { name: "Known by" });
const compared = (page: Page) => timeline(page).getByRole("slider", { name: "Compared with" });
const title = (page: Page) => page.getByRole("heading", { level: 1 });
const spoken = (page: Page) => page.locator("p[role=status]");

test("With one document, or dates on none, there is no timeline", async ({ page, serve }) => {
  await open(page, "/");
  await expect(timeline(page)).toHaveCount(0);
  const { url } = await serve({ "one.txt": DATED["a-november.txt"] ?? "", "two.txt": "France." });
  await open(page, url);
  await expect(timeline(page)).toHaveCount(0);
});

test.describe("Over documents of four days", () => {
  let url = "";
  test.beforeEach(async ({ serve }) => {
    ({ url } = await serve(DATED));
  });

  test("The keys walk from document date to document date, by months, and to the ends", async ({
    page,
  }) => {
    await open(page, url);
    await expect(knownBy(page)).toHaveAttribute("aria-valuetext", "all time");
    await knownBy(page).focus();
    const press = async (key: string, at: string, words: string) => {
      await page.keyboard.press(key);
      await expect(page).toHaveURL(new RegExp(`[?&]at=${at}$`));
      await expect(knownBy(page)).toHaveAttribute("aria-valuetext", words);
    };
    await press("ArrowLeft", "2026-01-06", "6 January 2026, 3 documents by then");
    await press("ArrowDown", "2025-12-01", "1 December 2025, 2 documents by then");
    await press("ArrowRight", "2026-01-06", "6 January 2026, 3 documents by then");
    await press("PageDown", "2025-12-06", "6 December 2025, 2 documents by then");
    await press("PageUp", "2026-01-06", "6 January 2026, 3 documents by then");
    await press("Home", "2025-11-03", "3 November 2025, 1 document by then");
    await press("End", "2026-02-20", "20 February 2026, 4 documents by then");
    await expect(knownBy(page)).toBeFocused();
    await timeline(page).getByRole("link", { name: "All time" }).click();
    await expect(page).toHaveURL(`${url}/`);
  });

  test("A day shows what was known by then, on the map, in the matrix and in the title", async ({
    page,
  }) => {
    await open(page, `${url}/?type=troops`);
    await expect(shape(page, "FRA")).toHaveAttribute("data-fill", "committed");
    await knownBy(page).focus();
    await page.keyboard.press("Home");
    await expect(shape(page, "FRA")).toHaveAttribute("data-fill", "open");
    await expect(shape(page, "POL")).toHaveAttribute("data-fill", "committed");
    await expect(shape(page, "ITA")).toHaveAttribute("data-fill", "absent");
    await expect(cell(page, "Russia", "Troops")).toHaveCount(0);
    await expect(title(page)).toHaveText("Who would send troops, by 3 November 2025");
    await expect(page).toHaveTitle(/by 3 November 2025/);
    await expect(spoken(page)).toHaveText("Who would send troops, by 3 November 2025: 2 countries");
  });

  test("The map keeps its frame through time", async ({ page }) => {
    await open(page, `${url}/?type=troops`);
    const drawn = () => shape(page, "FRA").getAttribute("d");
    const before = await drawn();
    await knownBy(page).focus();
    await page.keyboard.press("Home");
    await expect(shape(page, "FRA")).toHaveAttribute("data-fill", "open");
    expect(await drawn()).toBe(before);
  });

  test("A click on the line and a drag along it choose the nearest document date, a drag in one step of the history", async ({
    page,
  }) => {
    await open(page, `${url}/?type=troops`);
    const box = await timeline(page).locator("svg[class*=ticks]").boundingBox();
    if (!box) throw new Error("The timeline has no line.");
    const y = box.y + box.height / 2;
    await page.mouse.click(box.x + 4, y);
    await expect(page).toHaveURL(/at=2025-11-03$/);
    const steps = await page.evaluate(() => history.length);
    const thumb = await knownBy(page).boundingBox();
    if (!thumb) throw new Error("The timeline has no thumb.");
    await page.mouse.move(thumb.x + thumb.width / 2, thumb.y + thumb.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.3, y, { steps: 4 });
    await expect(page).toHaveURL(/at=2025-12-01$/);
    await page.mouse.move(box.x + box.width * 0.62, y, { steps: 4 });
    await page.mouse.up();
    await expect(page).toHaveURL(/at=2026-01-06$/);
    expect(await page.evaluate(() => history.length)).toBe(steps + 1);
    await page.goBack();
    await expect(page).toHaveURL(/at=2025-11-03$/);
  });

  test("A day can be typed, and a year half typed asks for nothing", async ({ page }) => {
    await open(page, url);
    const field = timeline(page).getByLabel("Known by, as a date");
    await field.fill("2025-12-24");
    await expect(page).toHaveURL(/at=2025-12-24$/);
    await expect(knownBy(page)).toHaveAttribute("aria-valuetext", /^24 December 2025, 2 documents/);
    await field.fill("0002-12-24");
    await expect(field).toHaveValue("0002-12-24");
    await expect(page).toHaveURL(/at=2025-12-24$/);
  });

  test("Play steps through the dates, stops at the end, and is one step of the history", async ({
    page,
  }) => {
    await open(page, `${url}/?type=troops`);
    const steps = await page.evaluate(() => history.length);
    await timeline(page).getByRole("button", { name: "Play the document dates" }).press(" ");
    for (const day of ["2025-11-03", "2025-12-01", "2026-01-06", "2026-02-20"])
      await expect(page).toHaveURL(new RegExp(`at=${day}$`), { timeout: 10_000 });
    await expect(timeline(page).getByRole("button", { name: /^Play/ })).toBeVisible();
    expect(await page.evaluate(() => history.length)).toBe(steps + 1);
    await page.goBack();
    await expect(page).toHaveURL(`${url}/?type=troops`);
  });

  test("Pause holds the day", async ({ page }) => {
    await page.clock.install();
    await open(page, url);
    const button = timeline(page).getByRole("button");
    await button.click();
    await expect(page).toHaveURL(/at=2025-12-01$/, { timeout: 10_000 });
    await button.click();
    await expect(button).toHaveAccessibleName(/^Play/);
    const held = page.url();
    await page.clock.fastForward(5000);
    await page.clock.runFor(5000);
    expect(page.url()).toBe(held);
  });

  test("Compared with an earlier day, what changed is counted, listed and led to its cell", async ({
    page,
  }) => {
    await open(page, `${url}/?type=troops`);
    await timeline(page).getByRole("link", { name: "What changed" }).click();
    await expect(page).toHaveURL(/since=2026-01-06$/);
    await compared(page).focus();
    await page.keyboard.press("ArrowLeft");
    await expect(page).toHaveURL(/since=2025-12-01$/);
    await expect(title(page)).toHaveText(
      "Who would send troops, what has changed since 1 December 2025",
    );
    const told = timeline(page).getByText("1 new, 1 raised, 1 lowered");
    await told.click();
    const items = timeline(page).locator("li");
    await expect(items).toHaveText([/Italy Troops.*opposed/, /France.*open.*committed/, /Poland/]);
    await items.nth(1).getByText("Both sentences").click();
    await expect(items.nth(1).locator("blockquote")).toHaveText([
      "France may send troops to Ukraine, President Emmanuel Macron said.",
      "France will send 500 soldiers to Ukraine, President Emmanuel Macron said.",
    ]);
    await items.nth(1).getByRole("link").click();
    await expect(page).toHaveURL(/country=FRA.*since=2025-12-01&claim=/);
    await expect(cell(page, "France", "Troops")).toHaveAttribute("aria-current", "true");
  });

  test("The cells that have changed are marked, and no other", async ({ page }) => {
    await open(page, `${url}/?since=2025-12-01`);
    const marked = matrixPane(page).locator("[data-changed]");
    await expect(marked).toHaveCount(4);
    await expect(cell(page, "France", "Troops")).toHaveAttribute("data-changed", "raised");
    await expect(cell(page, "Spain", "Monitoring")).toHaveAttribute("data-changed", "new");
    // Norway's document has no date: nothing says that it came in between.
    await expect(cell(page, "Norway", "Training")).not.toHaveAttribute("data-changed", /./);
    await expect(timeline(page)).toContainText("1 document without a date left aside");
    await typeSwitch(page, "Monitoring").click();
    await expect(marked).toHaveCount(1);
    await timeline(page).getByRole("link", { name: "Stop comparing" }).click();
    await expect(marked).toHaveCount(0);
  });

  test("A day to compare with that is not before the day shown is dropped in words", async ({
    page,
  }) => {
    await open(page, `${url}/?at=2025-12-01&since=2026-01-06`);
    await expect(notices(page)).toContainText("It takes a day before 2025-12-01 (at).");
    await expect(compared(page)).toHaveCount(0);
  });
});

test.describe("Without scripts", () => {
  test.use({ javaScriptEnabled: false, expectedFaults: [/^request failed: .*\.js: csp$/] });

  test("The days are in the HTML, and links and fields choose among them", async ({
    page,
    serve,
  }) => {
    const { url } = await serve(DATED);
    await page.goto(`${url}/?type=troops`);
    await timeline(page).getByRole("link", { name: "What changed" }).click();
    await expect(page).toHaveURL(/type=troops&since=2026-01-06$/);
    await expect(timeline(page).getByText("1 lowered")).toBeVisible();
    await timeline(page).getByRole("link", { name: "Stop comparing" }).click();
    await timeline(page).getByLabel("Known by, as a date").fill("2026-01-06");
    await timeline(page).getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/type=troops&at=2026-01-06/);
    await expect(shape(page, "POL")).toHaveAttribute("data-fill", "committed");
  });
});

test("Nothing is announced at load, and each change of filters in words", async ({ page }) => {
  await page.goto("/?type=troops");
  await takenOver(page);
  await expect(spoken(page)).toHaveText("");
  await typeSwitch(page, "Arms").click();
  await expect(spoken(page)).toHaveText(/^Who would send troops, who would give arms.*: \d+ count/);
  await shape(page, "FRA").focus();
  await page.keyboard.press("Enter");
  await expect(spoken(page)).toHaveText(/^France: .*; \d+ claims$/);
});
