import { expect, test } from "./fixtures";
import {
  activeSentence,
  cell,
  countrySheet,
  matrixPane,
  shape,
  textPane,
  typeSwitch,
} from "./panes";

// A preloaded script counts as refused where no script may run.
test.use({ javaScriptEnabled: false, expectedFaults: [/^request failed: .*\.js: csp$/] });

test("The HTML alone holds the map in its colours", async ({ page }) => {
  await page.goto("/?type=troops");
  const fillOf = async (holder: string) => {
    await expect(shape(page, holder)).toBeVisible();
    return shape(page, holder).evaluate((node) => getComputedStyle(node).fill);
  };
  const fills = await Promise.all(["FRA", "DEU", "RUS", "ITA"].map(fillOf));
  expect(new Set(fills).size).toBe(fills.length);
  await expect(shape(page, "FRA")).toHaveAttribute("data-fill", "committed");
});

test("The HTML alone holds the matrix as a table with its headers", async ({ page }) => {
  await page.goto("/?type=troops");
  const matrix = matrixPane(page);
  await expect(matrix.getByRole("table")).toBeVisible();
  await expect(matrix.getByRole("rowheader", { name: "Germany" })).toBeVisible();
  await expect(matrix.getByRole("columnheader", { name: "Troops" })).toBeVisible();
  await expect(cell(page, "Germany", "Troops")).toHaveAttribute("data-fill", "reluctant");
});

test("The HTML alone holds the text with its sentences marked", async ({ page }) => {
  await page.goto("/");
  await expect(textPane(page)).toContainText("Macron told French TV");
  await expect(textPane(page).locator('article [data-holder~="RUS"]').first()).toBeVisible();
});

test("Without scripts a filter is a link that works", async ({ page }) => {
  await page.goto("/");
  await typeSwitch(page, "Arms").click();
  await expect(page).toHaveURL(/\?type=arms$/);
  await expect(shape(page, "FRA")).toHaveAttribute("data-fill", "committed");
  await expect(shape(page, "RUS")).not.toHaveAttribute("data-fill", "opposed");
  await expect(typeSwitch(page, "Arms")).toHaveAttribute("aria-pressed", "true");
});

test("Without scripts a cell is a link to its sentence", async ({ page }) => {
  await page.goto("/?type=troops");
  await cell(page, "Russia", "Troops").click();
  await expect(page).toHaveURL(/[?&]claim=/);
  await expect(activeSentence(page).first()).toContainText(/\S/);
  await expect(countrySheet(page)).toContainText("repeatedly opposed any NATO boots");
});

test("Without scripts words can be searched", async ({ page }) => {
  await page.goto("/?type=troops");
  await page.getByRole("searchbox").fill("boots on the ground");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/[?&]type=troops.*q=boots/);
  await expect(matrixPane(page).locator("tbody tr[data-holder]")).toHaveCount(1);
});

test("Without scripts a country to compare is added by a part of its name, and the rest of the view stays", async ({
  page,
}) => {
  await page.goto("/?type=troops~arms&country=FRA&view=compare&q=u.s.");
  const pane = page.getByRole("region", { name: "Compare", exact: true });
  const field = pane.getByRole("combobox", { name: "Add a country or group" });
  const add = async (name: string) => {
    await field.fill(name);
    await pane.getByRole("button", { name: "Add" }).click();
  };
  await add("germ");
  await expect(page).toHaveURL(/\?type=troops~arms&country=DEU~FRA&view=compare&q=u\.s[^&]*$/);
  await expect(pane.getByRole("columnheader", { name: "Germany" })).toBeVisible();

  await add("Atlantis");
  await expect(field).toHaveValue("Atlantis");
  await expect(pane).toContainText("No country or group here is called “Atlantis”.");
  await add("united");
  await expect(pane).toContainText("“united” may be United Kingdom or United States");
  await expect(pane.getByRole("columnheader")).toHaveCount(2);
  await add("united k");
  await expect(page).toHaveURL(/country=DEU~FRA~GBR&view=compare&q=u\.s[^&]*$/);
});

test("Without scripts a country is added in a frame as well, which stays in its frame", async ({
  page,
}) => {
  await page.goto("/embed?country=FRA&view=compare");
  await page.getByRole("combobox", { name: "Add a country or group" }).fill("Germany");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/embed\?country=DEU~FRA&view=compare$/);
});
