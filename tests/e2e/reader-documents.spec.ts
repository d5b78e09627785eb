import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { longDocument } from "./long-document";
import { activeSentence, cell, open, shape, textPane } from "./panes";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const PLEDGE = "France will send troops to Ukraine after a ceasefire.";
const dated = (day: number, title: string, text: string): string =>
  `${title}\n\n${day} January 2026\n\n${text}\n`;

/** Twelve days of talks: France pledges each day but on the last, when Poland refuses. */
const TWELVE = Object.fromEntries(
  Array.from({ length: 12 }, (_, i) => [
    `day-${String(i + 1).padStart(2, "0")}.txt`,
    dated(
      i + 1,
      i === 4 ? "Talks at the Élysée" : `Talks, day ${i + 1}`,
      i === 11 ? "Poland will not send troops to Ukraine." : PLEDGE,
    ),
  ]),
);

const unfold = async (page: Page): Promise<void> =>
  textPane(page)
    .getByText(/^Document \d+ of \d+/)
    .click();
const listed = (page: Page) => textPane(page).getByRole("listitem");
const fold = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.describe("Several documents", () => {
  test("are listed newest first with day and claims, and are found by a word", async ({
    page,
    serve,
  }) => {
    const { url } = await serve(TWELVE);
    await open(page, url);
    await unfold(page);
    await expect(listed(page)).toHaveCount(12);
    await expect(listed(page).first()).toContainText("Talks, day 12");
    await expect(listed(page).first()).toContainText("12 January 2026 · 1 claim");
    await textPane(page)
      .getByRole("searchbox", { name: /^Find a document/ })
      .fill("elysee");
    await expect(listed(page)).toHaveCount(1);
    await expect(textPane(page)).toContainText("1 found");
    await page.keyboard.press("Escape");
    await expect(listed(page)).toHaveCount(0);
  });

  test("count their claims under the present filters", async ({ page, serve }) => {
    const { url } = await serve(TWELVE);
    await open(page, `${url}/?stance=opposed`);
    await unfold(page);
    await expect(listed(page).nth(0)).toContainText("1 claim");
    await expect(listed(page).nth(1)).toContainText("0 claims");
  });

  test("are read one by one without a filter, and seen alone with one", async ({ page, serve }) => {
    const { url } = await serve(TWELVE);
    await open(page, `${url}/?region=world`);
    await unfold(page);
    await textPane(page)
      .getByRole("link", { name: /^Talks at the Élysée/ })
      .click();
    await expect(page).toHaveURL(/\?region=world&read=day-05\.txt$/);
    await expect(page.locator("article h2")).toHaveText("Talks at the Élysée");
    await expect(shape(page, "POL")).toHaveAttribute("data-fill", "opposed");

    await unfold(page);
    await textPane(page)
      .getByRole("link", { name: "Only this document: Talks at the Élysée" })
      .click();
    await expect(page).toHaveURL(/doc=day-05\.txt$/);
    await expect(shape(page, "POL")).toHaveAttribute("data-fill", "absent");

    await unfold(page);
    await textPane(page).getByRole("link", { name: "All documents" }).click();
    await expect(page).toHaveURL(/\?region=world&read=day-05\.txt$/);
    await expect(shape(page, "POL")).toHaveAttribute("data-fill", "opposed");
  });

  test("follow a filter: the newest with a claim under it is opened", async ({ page, serve }) => {
    const { url } = await serve(TWELVE);
    await open(page, url);
    await expect(page.locator("article h2")).toHaveText("Talks, day 12");
    await page
      .getByRole("group", { name: "Legend and stance filter" })
      .getByRole("button", { name: /^Committed/ })
      .click();
    await expect(page.locator("article h2")).toHaveText("Talks, day 11");
    await expect(page.locator("article a[data-claims]")).toHaveCount(1);
  });

  test("without a claim under the filters say so, and lead to one that has", async ({
    page,
    serve,
  }) => {
    const { url } = await serve(TWELVE);
    await open(page, `${url}/?stance=committed&read=day-12.txt`);
    await expect(textPane(page)).toContainText(
      "None of the one claim in this document is under the present filters.",
    );
    await textPane(page)
      .getByRole("link", { name: /^Talks, day 11/ })
      .click();
    await expect(page.locator("article a[data-claims]")).toHaveCount(1);
  });

  test("are plain links where no script runs", async ({ browser, serve }) => {
    const { url } = await serve(TWELVE);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(url);
    await unfold(page);
    await textPane(page).getByRole("link", { name: "Talks at the Élysée" }).click();
    await expect(page).toHaveURL(/\?read=day-05\.txt$/);
    await expect(page.locator("article h2")).toHaveText("Talks at the Élysée");
    await context.close();
  });

  for (const colorScheme of ["light", "dark"] as const)
    test.describe(colorScheme, () => {
      test.use({ colorScheme });

      test(`unfolded, with words found and a claim's note, pass axe, ${colorScheme}`, async ({
        page,
        serve,
      }) => {
        const { url } = await serve(TWELVE);
        for (const width of [1440, 390]) {
          await page.setViewportSize({ width, height: 900 });
          await open(page, `${url}/?view=text&q=send`);
          await page.keyboard.press("n");
          await expect(activeSentence(page).first()).toBeVisible();
          await page.getByRole("button", { name: "Next place" }).click();
          await unfold(page);
          await expect(listed(page)).toHaveCount(12);
          const { violations } = await new AxeBuilder({ page })
            .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
            .analyze();
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(", ")}`),
          ).toEqual([]);
        }
      });
    });

  test("by the hundreds unfold at once", async ({ page, serve }) => {
    const files = Array.from({ length: 500 }, (_, i) => [
      `${i}.txt`,
      `Talks, part ${i}\n\n1 March 2025\n\nThe hall was warm.\n`,
    ]);
    const { url } = await serve(Object.fromEntries(files));
    await open(page, url);
    await unfold(page);
    await expect(listed(page)).toHaveCount(500);
    await textPane(page)
      .getByRole("searchbox", { name: /^Find a document/ })
      .fill("part 499");
    await expect(listed(page)).toHaveCount(1);
  });
});

const MANY =
  "France Germany Poland Italy Spain Norway Sweden Finland Canada Japan Kenya Ghana Brazil Chile India Turkey Greece Austria Ireland Portugal Denmark Belgium Hungary Romania Bulgaria Croatia Slovenia Slovakia Latvia Lithuania Estonia Iceland Malta Cyprus Egypt Morocco Tunisia Algeria Nigeria Senegal".split(
    " ",
  );
const LONG_TITLE = `${"The ministers of all the countries around the table and their many deputies ".repeat(4)}met`;
const ODD = {
  "a title of 300 characters": `# ${LONG_TITLE}\n\n${PLEDGE}\n`,
  "no claims": "The hall was warm.\n\nThe coffee was cold.\n",
  "one line": PLEDGE,
  "forty claims on one sentence": `Talks open\n\n${MANY.slice(0, -1).join(", ")} and ${MANY.at(-1)} will send troops to Ukraine.\n`,
  "right-to-left text and emoji": `סיכום השיחות 🕊️\n\nהשיחות נפתחו בבוקר ונמשכו עד הערב 🕊️🇫🇷👩‍👩‍👧.\n\n${PLEDGE} 🕊️\n`,
  "one unbroken word": `${"x".repeat(3000)}\n\n${PLEDGE}\n`,
} as const;

for (const [name, text] of Object.entries(ODD))
  test(`A document with ${name} is shown whole and stays within its pane`, async ({
    page,
    serve,
  }) => {
    const { url } = await serve({ "odd.txt": text });
    for (const [width, address] of [
      [1440, "/"],
      [390, "/?view=text"],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await open(page, `${url}${address}`);
      const shown = await page.locator("article > [data-kind]").allTextContents();
      expect(shown.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      expect(await fold(page), "pixels that the page is wider than the window").toBeLessThanOrEqual(
        0,
      );
      await textPane(page).screenshot({
        path: `test-results/reader/${name.replace(/\W+/g, "-")}-${width}.png`,
      });
    }
  });

test("A document without claims says that nothing was read in it", async ({ page, serve }) => {
  const { url } = await serve({ "odd.txt": ODD["no claims"] });
  await open(page, `${url}/?view=text`);
  await expect(textPane(page)).toContainText("No position was read in this document.");
  await expect(page.getByRole("link", { name: "Next claim" })).toHaveCount(0);
});

test("Forty claims on one sentence have one glyph, and are walked one by one", async ({
  page,
  serve,
}) => {
  const { url } = await serve({ "odd.txt": ODD["forty claims on one sentence"] });
  await open(page, url);
  await expect(page.locator("article a[data-glyphs]")).toHaveCount(1);
  const last = page.locator("article a[data-claims]").last();
  await expect(last).toHaveAttribute("aria-description", /; and 37 more$/);
  await last.click();
  await expect(page).toHaveURL(/claim=/);
  const first = page.url();
  await last.click();
  await expect(page).not.toHaveURL(first);
  await cell(page, "Senegal", "Troops").click();
  await expect(textPane(page).getByLabel("Why this claim")).toContainText("Senegal · Troops");
});

test("Right-to-left paragraphs begin at the right", async ({ page, serve }) => {
  const { url } = await serve({ "odd.txt": ODD["right-to-left text and emoji"] });
  await open(page, url);
  const directions = await page
    .locator("article > [data-kind]")
    .evaluateAll((blocks) => blocks.map((block) => getComputedStyle(block).direction));
  expect(directions).toEqual(["rtl", "rtl", "ltr"]);
});

test.describe("A document of 20,000 words and 398 claims", () => {
  const FILES = { "long.txt": longDocument(450) };

  /** The page of so many sentences takes its time, most of all on a machine that does something else too. */
  async function openLong(page: Page, address: string): Promise<void> {
    test.slow();
    await page.goto(address);
    await expect(page.locator("svg .outlines")).toBeAttached({ timeout: 30_000 });
  }

  /** Calls `act` and gives the number of blocks of the text in which anything was drawn again. */
  async function redrawn(page: Page, act: () => Promise<void>): Promise<number> {
    await page.evaluate(() => {
      const article = document.querySelector("article");
      const touched = new Set<Element>();
      new MutationObserver((changes) => {
        for (const { target, attributeName } of changes) {
          const element = target instanceof Element ? target : target.parentElement;
          const block = element?.closest("article > [data-kind]");
          if (block && attributeName !== "data-pointed") touched.add(block);
        }
      }).observe(article ?? document, { subtree: true, childList: true, attributes: true });
      Object.assign(window, { touched });
    });
    await act();
    return page.evaluate(() => (Reflect.get(window, "touched") as Set<Element>).size);
  }

  test("draws again only the paragraphs in which something has changed", async ({
    page,
    serve,
  }) => {
    const { url } = await serve(FILES);
    await openLong(page, `${url}/?view=text`);
    await expect(page.locator("article a[data-claims]")).toHaveCount(398);
    await page.keyboard.press("n");
    await expect(textPane(page)).toContainText("claim 1 of 398");
    const byStep = await redrawn(page, async () => {
      await page.keyboard.press("n");
      await expect(textPane(page)).toContainText("claim 2 of 398");
    });
    expect(byStep).toBeLessThanOrEqual(2);
  });

  test("brings a claim far away into sight, to the spot", async ({ page, serve }) => {
    const { url } = await serve(FILES);
    await openLong(page, url);
    await page.keyboard.press("p");
    await expect(textPane(page)).toContainText("claim 398 of 398");
    await expect(activeSentence(page).first()).toBeInViewport();
    await page.keyboard.press("p");
    await expect(textPane(page)).toContainText("claim 397 of 398");
    await expect(activeSentence(page).first()).toBeInViewport();
  });

  test("has each of its places found", async ({ page, serve }) => {
    const { url } = await serve(FILES);
    await openLong(page, `${url}/?q=coffee&view=text`);
    await expect(textPane(page)).toContainText("300 places in this text");
    await page.keyboard.press("/");
    await page.keyboard.press("Shift+Enter");
    await expect(textPane(page)).toContainText("300 of 300");
    await expect(textPane(page).locator("mark[data-current]")).toBeInViewport();
  });
});
