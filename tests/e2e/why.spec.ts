import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { activeSentence, countrySheet, open, sentences, textPane } from "./panes";

const dialog = (page: Page): Locator => page.getByRole("dialog", { name: /^Why / });
const whyIn = (part: Locator): Locator => part.getByRole("button", { name: /^Why:/ }).first();

/** The sentence, the parts, the tree as arcs and as a list, the rule and the frame. */
async function expectWhole(page: Page): Promise<void> {
  const why = dialog(page);
  await expect(why.getByRole("heading", { name: "The rule" })).toBeVisible();
  await expect(why.locator("blockquote")).toContainText(/\S+ \S+/);
  await expect(why.locator("blockquote mark[data-cue=act]")).toHaveCount(1);
  await expect(why.locator("dl dt").filter({ hasText: "act" })).toHaveCount(1);
  const arcs = why.getByRole("region", { name: "Dependency tree" });
  await expect(arcs.locator("svg path")).not.toHaveCount(0);
  const list = arcs.getByRole("list", { name: "Tree as a list" });
  await expect(list.getByRole("listitem").filter({ hasText: /: main word$/ })).toHaveCount(1);
  await expect(list.getByRole("listitem").filter({ hasText: /: subject of / })).not.toHaveCount(0);
  const steps = why.getByRole("region", { name: "The rule" }).getByRole("listitem");
  await expect(steps.first()).toHaveText(/^“.+” is the act/);
  await expect(steps.last()).toHaveText(/^So, Germany on \w+: \w+\.$/);
  await expect(why.getByRole("heading", { name: /^The frame / })).toBeVisible();
}

test("By mouse, the why of a quote opens over the page and closes beside it", async ({ page }) => {
  await open(page, "/?country=DEU");
  const address = page.url();
  await whyIn(countrySheet(page)).click();
  await expectWhole(page);
  expect(page.url()).toBe(address);
  await page.mouse.click(4, 4);
  await expect(dialog(page)).toHaveCount(0);
  await whyIn(countrySheet(page)).click();
  await dialog(page).getByRole("button", { name: "Close" }).click();
  await expect(dialog(page)).toHaveCount(0);
});

for (const key of ["Enter", " "])
  test(`By keyboard, ${key === " " ? "Space" : key} opens it, Esc closes it, and the focus comes back`, async ({
    page,
  }) => {
    await open(page, "/?country=DEU");
    const why = whyIn(countrySheet(page));
    await why.focus();
    await page.keyboard.press(key);
    await expectWhole(page);
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press("Tab");
      const within = await page.evaluate(
        () =>
          document.activeElement === document.body ||
          document.activeElement?.closest("dialog") !== null,
      );
      expect(within, "the focus stays inside").toBe(true);
    }
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);
    await expect(why).toBeFocused();
  });

test("The active claim in the text has its why", async ({ page }) => {
  await open(page, "/");
  await sentences(page, "DEU").first().click();
  await expect(activeSentence(page).first()).toBeVisible();
  await whyIn(textPane(page)).click();
  await expectWhole(page);
});

test("An answer that does not come is said, and can be asked for again", async ({ page }) => {
  await open(page, "/?country=DEU");
  await page.route("**/api/claims/*/why?*", (route) => route.fulfill({ status: 200, body: "{" }));
  await whyIn(countrySheet(page)).click();
  await expect(dialog(page).getByRole("alert")).toContainText("could not be fetched", {
    timeout: 20_000,
  });
  await page.unroute("**/api/claims/*/why?*");
  await dialog(page).getByRole("button", { name: "Try again" }).click();
  await expectWhole(page);
});

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [1440, 390])
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test(`axe finds nothing wrong with the why, ${colorScheme}, at ${width} px`, async ({
        page,
      }) => {
        await open(page, "/?country=DEU");
        await whyIn(countrySheet(page)).click();
        await expectWhole(page);
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
          .analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(", ")}`),
        ).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect(wide, "the page does not scroll sideways").toBe(false);
      });
    });

test.describe("Without scripts", () => {
  // A preloaded script counts as refused where no script may run.
  test.use({ javaScriptEnabled: false, expectedFaults: [/^request failed: .*\.js: csp$/] });

  test("the why is a link to the same as data", async ({ page, request }) => {
    await page.goto("/?country=DEU");
    const href = await whyIn(countrySheet(page)).getAttribute("href");
    const answer = await request.get(href ?? "");
    expect(answer.ok()).toBe(true);
    expect(Object.keys(await answer.json())).toEqual(expect.arrayContaining(["sentence", "rule"]));
  });
});
