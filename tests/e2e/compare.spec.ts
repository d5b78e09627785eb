import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { activeSentence, countrySheet, open } from "./panes";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const comparePane = (page: Page): Locator =>
  page.getByRole("region", { name: "Compare", exact: true });
const compared = (page: Page): Promise<readonly string[]> =>
  comparePane(page).locator("thead th a:first-child").allInnerTexts();
const field = (page: Page): Locator =>
  comparePane(page).getByRole("combobox", { name: "Add a country or group" });

test("With nobody chosen, the strongest commitments are one click away", async ({ page }) => {
  await open(page, "/?view=compare");
  await expect(comparePane(page)).toContainText("two to four countries or groups side by side");
  const offered = comparePane(page).getByRole("list", { name: "Strongest commitments" });
  await expect(offered.getByRole("link")).toHaveCount(4);
  await offered.getByRole("link", { name: "Add France" }).click();
  await offered.getByRole("link", { name: "Add United Kingdom" }).click();
  await expect.poll(() => compared(page)).toEqual(["France", "United Kingdom"]);
  await expect(offered).toHaveCount(0);
});

test("A country is added by name with the keyboard, and taken out again", async ({ page }) => {
  await open(page, "/?view=compare&country=FRA");
  await field(page).fill("germ");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/country=DEU~FRA/);
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue("");
  await field(page).fill("Atlantis");
  await page.keyboard.press("Enter");
  await expect(comparePane(page)).toContainText("No country or group here is called “Atlantis”.");
  await comparePane(page).getByRole("link", { name: "Take France out" }).click();
  await expect.poll(() => compared(page)).toEqual(["Germany"]);
});

test("A name that the form sent before scripts ran is told with them as without, and is left behind", async ({
  page,
}) => {
  await open(page, "/?view=compare&country=FRA&add=united");
  await expect(comparePane(page)).toContainText("“united” may be United Kingdom or United States");
  await expect(field(page)).toHaveValue("united");
  await field(page).fill("united k");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?country=FRA~GBR&view=compare$/);
  await expect(comparePane(page)).not.toContainText("may be");
});

test("Those with a position are offered before those that are only mentioned", async ({ page }) => {
  await open(page, "/?view=compare&country=FRA");
  const options = await comparePane(page)
    .locator("datalist option")
    .evaluateAll((all) => all.map((option) => option.getAttribute("value") ?? ""));
  expect(options).not.toContain("France");
  expect(options.indexOf("United States")).toBeLessThan(options.indexOf("Denmark"));
  expect(options.slice(-4)).toEqual(["Denmark", "Greenland", "NATO", "Venezuela"]);
});

test("Each row says where the compared stand to each other, and shows the sentence", async ({
  page,
}) => {
  await open(page, "/?view=compare&country=DEU~FRA~RUS");
  const row = (name: string) =>
    comparePane(page)
      .locator("tbody")
      .filter({ has: page.getByRole("rowheader", { name }) });
  await expect(row("Troops")).toContainText("on opposite sides");
  await expect(row("Troops")).toContainText("wary of contributing troops");
  await expect(row("Troops")).toContainText("repeatedly opposed any NATO boots");
  await expect(row("Arms")).toContainText("only France");
  await expect(row("Arms").getByText("No position")).toHaveCount(2);
  await expect(comparePane(page)).toContainText("Nothing on: command, training");
  await expect(comparePane(page).locator("tbody").first()).toContainText("on opposite sides");
});

test("What a filter hides is not called silence", async ({ page }) => {
  await open(page, "/?view=compare&country=FRA~RUS&stance=committed");
  const troops = comparePane(page)
    .locator("tbody")
    .filter({ has: page.getByRole("rowheader", { name: "Troops" }) });
  await expect(troops.locator('td[data-holder="RUS"]')).toHaveText("Hidden by a filter");
  await expect(comparePane(page)).toContainText(/Hidden by a filter: .*monitoring/);
});

test("More than four are cut to four, and the others named", async ({ page }) => {
  await open(page, "/?view=compare&country=DEU~FRA~GBR~RUS~UKR~USA");
  expect(await compared(page)).toHaveLength(4);
  await expect(comparePane(page).getByRole("status")).toContainText("The first 4 of 6 are shown");
  await comparePane(page).getByRole("link", { name: "Take Ukraine out of the choice" }).click();
  await expect(comparePane(page).getByRole("status")).toContainText("The first 4 of 5 are shown");
});

test("A quote leads to its place in the text, with no second telling in a sheet", async ({
  page,
}) => {
  await open(page, "/?view=compare&country=DEU~RUS");
  await expect(countrySheet(page)).toBeHidden();
  await comparePane(page)
    .getByRole("link", { name: /wary of contributing/ })
    .first()
    .click();
  await expect(activeSentence(page).first()).toBeInViewport();
  await expect.poll(() => compared(page)).toEqual(["Germany", "Russia"]);
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/country=DEU~RUS/);
});

for (const width of [1440, 390])
  test(`A comparison of none, one or more does not make the page scroll sideways at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const query of ["", "&country=DEU", "&country=DEU~FRA~GBR~RUS~USA&stance=opposed"]) {
      await open(page, `/?view=compare${query}`);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, query).toBeLessThanOrEqual(0);
    }
  });
