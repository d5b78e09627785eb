import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { activeSentence, countrySheet, mapPane, open, typeSwitch } from "./panes";

test.use({
  contextOptions: { reducedMotion: "reduce" },
  permissions: ["clipboard-read", "clipboard-write"],
});

const focused = (page: Page) =>
  page.evaluate(() => ({
    holder: document.activeElement?.getAttribute("data-holder") ?? null,
    fill: document.activeElement?.getAttribute("data-fill") ?? null,
  }));

/** Presses Tab until the place has the focus. */
async function tabTo(page: Page, place: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const MOST = 150;
  for (let presses = 0; presses < MOST; presses++) {
    await page.keyboard.press(key);
    if (await place.evaluateAll((nodes) => nodes.some((n) => n === document.activeElement))) return;
  }
  throw new Error(`${place} was not reached by ${MOST} presses of ${key}.`);
}

/** Walks by arrow keys to another country that has a position; returns which. */
async function arrowToPosition(page: Page): Promise<string> {
  const first = (await focused(page)).holder;
  for (const arrow of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "ArrowRight"]) {
    for (let presses = 0; presses < 3; presses++) {
      await page.keyboard.press(arrow);
      const { holder, fill } = await focused(page);
      if (holder !== null && holder !== first && fill !== "mentioned") return holder;
    }
  }
  throw new Error("The arrow keys lead to no country with a position.");
}

test("From landing to a copied link with the keyboard only", async ({ page }) => {
  await open(page, "/");
  await tabTo(page, typeSwitch(page, "Troops"));
  await page.keyboard.press(" ");
  await expect(page).toHaveURL(/\?type=troops$/);

  await tabTo(page, mapPane(page).locator("svg [role=button]"));
  const holder = await arrowToPosition(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`[?&]country=${holder}(&|$)`));
  await expect(countrySheet(page)).toBeVisible();

  await tabTo(page, page.getByRole("link", { name: /^To what is said of / }));
  await page.keyboard.press("Enter");
  await expect(countrySheet(page).locator("blockquote a").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/[?&]claim=/);
  await expect(activeSentence(page).first()).toBeInViewport();

  await tabTo(page, page.getByRole("button", { name: "Copy link" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/[?&]rev=[0-9a-f]{12}$/);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(page.url());

  const drawn = await page.getByRole("heading", { level: 1 }).innerText();
  await open(page, copied);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(drawn);
  await expect(countrySheet(page)).toBeVisible();
  await expect(activeSentence(page).first()).toBeInViewport();
});

test.describe("The ways past the filters", () => {
  for (const [name, target] of [
    ["map", "#map"],
    ["matrix", "#matrix"],
    ["text", "#text"],
  ] as const)
    test(`The way to the ${name} is seen when it has the focus, and leads into it`, async ({
      page,
    }) => {
      await open(page, "/");
      const link = page.getByRole("link", { name: `Skip to the ${name}` });
      await tabTo(page, link);
      await expect(link).toBeInViewport({ ratio: 1 });
      await page.keyboard.press("Enter");
      await expect
        .poll(() => page.evaluate((place) => !!document.activeElement?.closest(place), target))
        .toBe(true);
    });

  test("On a phone the way to the matrix shows the matrix", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, "/");
    await tabTo(page, page.getByRole("link", { name: "Skip to the matrix" }));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\?view=matrix$/);
    await expect
      .poll(() => page.evaluate(() => !!document.activeElement?.closest("#matrix")))
      .toBe(true);
  });
});

const LOSSES: readonly (readonly [
  what: string,
  address: string,
  control: (page: Page) => Locator,
])[] = [
  ["a filter is dropped", "/?type=troops&stance=opposed", (page) => dropping(page).first()],
  ["the last filter is dropped", "/?type=troops", (page) => dropping(page).first()],
  [
    "a country is taken out of a comparison",
    "/?view=compare&country=FRA~DEU",
    (page) => page.getByRole("link", { name: "Take France out" }),
  ],
  [
    "the country sheet is closed",
    "/?country=FRA",
    (page) => page.getByRole("link", { name: "Close the country sheet" }),
  ],
  [
    "the way out of an empty view is taken",
    "/?type=training&stance=opposed",
    (page) => page.getByRole("link", { name: "Show without Training" }),
  ],
];
const dropping = (page: Page) => page.getByRole("link", { name: /^Drop the filter / });

for (const [what, address, control] of LOSSES)
  test(`The focus is not lost when ${what}`, async ({ page }) => {
    await open(page, address);
    const before = page.url();
    await control(page).focus();
    await page.keyboard.press("Enter");
    await expect(page).not.toHaveURL(before);
    await expect(page.locator(":focus")).toBeVisible();
  });

test("Escape in the search field leads back to where the search was begun", async ({ page }) => {
  await open(page, "/?view=matrix");
  const link = page.getByRole("rowheader", { name: "France" }).getByRole("link");
  await link.focus();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(link).toBeFocused();
});

test("Escape lets go of a claim where no sheet is open", async ({ page }) => {
  await open(page, "/");
  await page.keyboard.press("n");
  await expect(page).toHaveURL(/claim=/);
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/claim=/);
});
