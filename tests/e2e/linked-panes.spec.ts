import type { Locator } from "@playwright/test";
import { expect, test } from "./fixtures";
import {
  activeSentence,
  cell,
  countrySheet,
  mapPane,
  open,
  pointOn,
  pointOnSea,
  sentences,
  shape,
} from "./panes";

const expectPointed = (part: Locator) => expect(part).toHaveAttribute("data-pointed");
const expectNotPointed = (part: Locator) => expect(part).not.toHaveAttribute("data-pointed");

test("Pointing at a country marks its cells and sentences, and no other's", async ({ page }) => {
  await open(page, "/");
  const { x, y } = await pointOn(page, "DEU");
  await page.mouse.move(x, y);
  await expectPointed(shape(page, "DEU"));
  await expectPointed(cell(page, "Germany", "Troops"));
  await expectPointed(cell(page, "Germany", "Monitoring"));
  await expectPointed(sentences(page, "DEU").first());
  await expectNotPointed(cell(page, "Russia", "Troops"));
  await expectNotPointed(sentences(page, "RUS").first());
});

test("Pointing at a cell marks its country and the sentences of that cell only", async ({
  page,
}) => {
  await open(page, "/");
  await cell(page, "Russia", "Troops").hover();
  await expectPointed(shape(page, "RUS"));
  const claims = (await cell(page, "Russia", "Troops").getAttribute("data-claims"))?.split(" ");
  for (const claim of claims ?? [])
    await expectPointed(page.locator(`article [data-claims~="${claim}"]`).first());
  await expectNotPointed(cell(page, "Russia", "Territory"));
});

test("Pointing at a sentence marks its cell and its country", async ({ page }) => {
  await open(page, "/");
  await sentences(page, "RUS").first().hover();
  await expectPointed(shape(page, "RUS"));
  await expect(page.locator('table a[data-holder="RUS"][data-pointed]')).not.toHaveCount(0);
  await expectNotPointed(shape(page, "DEU"));
});

test("Moving on to the sea, or off the page's panes, lets go of everything", async ({ page }) => {
  await open(page, "/");
  const pointed = page.locator("[data-pointed]");
  const france = await pointOn(page, "FRA");
  await page.mouse.move(france.x, france.y);
  await expect(pointed).not.toHaveCount(0);
  const sea = await pointOnSea(page);
  await page.mouse.move(sea.x, sea.y);
  await expect(pointed).toHaveCount(0);
  await cell(page, "Germany", "Troops").hover();
  await expect(pointed).not.toHaveCount(0);
  await page.getByRole("heading", { level: 1 }).hover();
  await expect(pointed).toHaveCount(0);
});

test("Pointing at a group outlines its members without colouring them", async ({ page }) => {
  await open(page, "/");
  const before = await shape(page, "ITA").getAttribute("data-fill");
  await mapPane(page).locator('a[data-members~="ITA"]').hover();
  await expect(shape(page, "ITA")).toHaveAttribute("data-member");
  await expect(shape(page, "ESP")).not.toHaveAttribute("data-member");
  await expect(shape(page, "ITA")).toHaveAttribute("data-fill", before ?? "");
});

test("Focus marks the same as pointing, even where the page scrolls under a resting mouse", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 500 });
  await open(page, "/");
  await page.mouse.move(20, 300);
  await cell(page, "Germany", "Troops").focus();
  await expect(cell(page, "Germany", "Troops")).toBeInViewport();
  // The browser tells of the scrolled page two frames later.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await expectPointed(shape(page, "DEU"));
  await expectPointed(sentences(page, "DEU").first());
  await cell(page, "Germany", "Troops").blur();
  await expectNotPointed(shape(page, "DEU"));
});

test("Choosing a country again, or the sea, puts it out of focus", async ({ page }) => {
  await open(page, "/");
  const germany = await pointOn(page, "DEU");
  await page.mouse.click(germany.x, germany.y);
  await expect(countrySheet(page)).toBeVisible();
  await page.mouse.click(germany.x, germany.y);
  await expect(countrySheet(page)).toHaveCount(0);
  await page.mouse.click(germany.x, germany.y);
  await expect(countrySheet(page)).toBeVisible();
  const sea = await pointOnSea(page);
  await page.mouse.click(sea.x, sea.y);
  await expect(countrySheet(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/country=/);
});

test("Choosing a sentence opens its country and marks its cell", async ({ page }) => {
  await open(page, "/");
  await sentences(page, "DEU").first().click();
  await expect(activeSentence(page).first()).toBeVisible();
  await expect(countrySheet(page).getByRole("heading", { name: "Germany" })).toBeVisible();
  await expect(page.locator('table a[data-holder="DEU"][aria-current="true"]')).toHaveCount(1);
});

test("The country sheet closes, and its quotes lead to the text", async ({ page }) => {
  await open(page, "/?country=DEU");
  await countrySheet(page)
    .getByRole("link", { name: /wary of contributing/ })
    .first()
    .click();
  await expect(activeSentence(page).first()).toBeInViewport();
  await countrySheet(page)
    .getByRole("link", { name: /^Close/ })
    .click();
  await expect(countrySheet(page)).toHaveCount(0);
});

test("The map is one tab stop", async ({ page }) => {
  await open(page, "/");
  await expect(mapPane(page).locator('svg [tabindex="0"]')).toHaveCount(1);
});

test("Arrow keys move the focus between countries in their direction", async ({ page }) => {
  await open(page, "/");
  const centre = () =>
    page.locator("svg [data-holder]:focus").evaluate((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
  const arrows = [
    ["ArrowLeft", "x", -1],
    ["ArrowRight", "x", 1],
    ["ArrowUp", "y", -1],
    ["ArrowDown", "y", 1],
  ] as const;
  let moved = 0;
  for (const [key, axis, sign] of arrows) {
    await shape(page, "DEU").focus();
    const from = await centre();
    await page.keyboard.press(key);
    const to = await centre();
    if (to.x === from.x && to.y === from.y) continue;
    moved++;
    expect((to[axis] - from[axis]) * sign, key).toBeGreaterThan(0);
    await expect(mapPane(page).locator('svg [tabindex="0"]')).toHaveCount(1);
  }
  expect(moved).toBeGreaterThanOrEqual(2);
});

for (const key of ["Enter", " "])
  test(`${key === " " ? "Space" : key} chooses the country that has the focus`, async ({
    page,
  }) => {
    await open(page, "/");
    await shape(page, "RUS").focus();
    await expectPointed(cell(page, "Russia", "Troops"));
    await page.keyboard.press(key);
    await expect(page).toHaveURL(/[?&]country=RUS/);
    await expect(countrySheet(page).getByRole("heading", { name: "Russia" })).toBeVisible();
    await expect(shape(page, "RUS")).toBeFocused();
  });

// Once the first claim in the sentence opened, whichever country was in focus.
test("A sentence about several countries opens the one in focus", async ({ page }) => {
  await open(page, "/?type=troops&country=GBR");
  await sentences(page, "GBR").first().click();
  await expect(page).toHaveURL(/country=GBR&claim=/);
  await expect(countrySheet(page).getByRole("heading", { name: "United Kingdom" })).toBeVisible();
});

test("The next claim is the next one of the country in focus", async ({ page }) => {
  await open(page, "/?country=RUS");
  await page.getByRole("link", { name: "Next claim" }).click();
  await expect(page).toHaveURL(/country=RUS&claim=/);
});

test("The matrix names who is mentioned without a position", async ({ page }) => {
  await open(page, "/");
  const silent = page.getByRole("row", { name: /^Mentioned, no position/ });
  await expect(silent).toContainText("Greenland");
  await silent.getByRole("link", { name: "Greenland" }).click();
  await expect(countrySheet(page)).toContainText("Silence is not a position");
});
