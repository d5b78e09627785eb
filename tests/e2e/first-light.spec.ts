import { expect, test } from "./fixtures";
import {
  activeSentence,
  cell,
  countrySheet,
  open,
  pointOn,
  sentences,
  shape,
  wordsOf,
} from "./panes";

const POSITIONS = [
  { holder: "FRA", country: "France", stance: "committed", quote: "deploying troops on Ukrainian" },
  {
    holder: "GBR",
    country: "United Kingdom",
    stance: "committed",
    quote: "deploying troops on Ukrainian",
  },
  { holder: "DEU", country: "Germany", stance: "reluctant", quote: "wary of contributing troops" },
  {
    holder: "RUS",
    country: "Russia",
    stance: "opposed",
    quote: "repeatedly opposed any NATO boots",
  },
] as const;

for (const { holder, country, stance, quote } of POSITIONS) {
  test(`${country} is ${stance} on troops, on the map and in the matrix`, async ({ page }) => {
    await open(page, "/?type=troops");
    await expect(shape(page, holder)).toHaveAttribute("data-fill", stance);
    await expect(cell(page, country, "Troops")).toHaveAttribute("data-fill", stance);
  });

  test(`One click on ${country} on the map leads to its sentence`, async ({ page }) => {
    await open(page, "/?type=troops");
    const { x, y } = await pointOn(page, holder);
    await page.mouse.click(x, y);
    await expect(page).toHaveURL(new RegExp(`[?&]country=${holder}(&|$)`));
    await expect(countrySheet(page).getByRole("heading", { name: country })).toBeVisible();
    await expect(
      countrySheet(page).locator(`[data-holder="${holder}"]`).filter({ hasText: quote }).first(),
    ).toBeVisible();
    expect(await wordsOf(sentences(page, holder))).toContain(quote);
  });

  test(`One click on the cell of ${country} brings its sentence into view`, async ({ page }) => {
    await open(page, "/?type=troops");
    await cell(page, country, "Troops").click();
    await expect(activeSentence(page).first()).toBeInViewport();
    expect(await wordsOf(activeSentence(page))).toContain(quote);
    await expect(cell(page, country, "Troops")).toHaveAttribute("aria-current", "true");
  });
}

test("A country that is named without a position is told apart from one that is not named", async ({
  page,
}) => {
  await open(page, "/?region=world");
  await expect(shape(page, "VEN")).toHaveAttribute("data-fill", "mentioned");
  await expect(shape(page, "ITA")).toHaveAttribute("data-fill", "absent");
  const fillOf = (holder: string) =>
    shape(page, holder).evaluate((node) => getComputedStyle(node).fill);
  expect(await fillOf("VEN")).not.toBe(await fillOf("ITA"));
});
