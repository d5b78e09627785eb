import type { Page } from "@playwright/test";
import { DATED } from "./dated";
import { expect, test } from "./fixtures";
import { countrySheet, open, typeSwitch } from "./panes";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const help = (page: Page) => page.getByRole("dialog", { name: /^How to read this/ });
const helpButton = (page: Page) => page.getByRole("button", { name: "Help" });

test("The question mark opens the help, which lists the keys, the stances and the silences", async ({
  page,
}) => {
  await open(page, "/");
  await page.keyboard.press("?");
  await expect(help(page)).toBeVisible();
  for (const text of [
    "Next claim",
    "Find words",
    "To the country in that direction",
    "Open the cell’s sentence",
    "Refuses, rejects, vetoes or ends it",
    "Mentioned, no position",
    "Not mentioned",
  ])
    await expect(help(page).getByText(text, { exact: true })).toBeVisible();
  await expect(help(page).getByRole("link", { name: /borders/ })).toHaveAttribute(
    "href",
    "/map-policy",
  );
});

test("The help tells the timeline's keys only where there is a timeline", async ({
  page,
  serve,
}) => {
  const { url } = await serve(DATED);
  for (const [address, headings] of [
    ["/", 0],
    [url, 1],
  ] as const) {
    await open(page, address);
    await page.keyboard.press("?");
    await expect(help(page).getByRole("heading", { name: "In the matrix" })).toBeVisible();
    await expect(help(page).getByRole("heading", { name: "On the timeline" })).toHaveCount(
      headings,
    );
  }
});

test("The help holds the focus, and gives it back to the button that opened it", async ({
  page,
}) => {
  await open(page, "/");
  await helpButton(page).focus();
  await page.keyboard.press("Enter");
  await expect(help(page)).toBeVisible();
  for (let press = 0; press < 4; press++) {
    const inside = await page.evaluate(
      () => document.activeElement === document.body || !!document.activeElement?.closest("dialog"),
    );
    expect(inside).toBe(true);
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Escape");
  await expect(help(page)).toHaveCount(0);
  await expect(helpButton(page)).toBeFocused();
});

test("Escape closes the help and leaves the country sheet below it open", async ({ page }) => {
  await open(page, "/?country=FRA");
  await page.keyboard.press("?");
  await expect(help(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(help(page)).toHaveCount(0);
  await expect(countrySheet(page)).toBeVisible();
  await expect(page).toHaveURL(/country=FRA/);
});

test("A question mark that is typed is a question mark", async ({ page }) => {
  await open(page, "/");
  await page.getByRole("searchbox").fill("");
  await page.getByRole("searchbox").press("?");
  await expect(page.getByRole("searchbox")).toHaveValue("?");
  await expect(help(page)).toHaveCount(0);
});

test("The help is fetched when it is first wanted", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page, "/");
  await typeSwitch(page, "Troops").click();
  await expect(page).toHaveURL(/type=troops/);
  asked.length = 0;
  await helpButton(page).click();
  await expect(help(page)).toBeVisible();
  expect(asked.filter((url) => url.endsWith(".js")).length).toBeGreaterThan(0);
});
