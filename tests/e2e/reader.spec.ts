import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { activeSentence, countrySheet, open, sentences, textPane, wordsOf } from "./panes";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const note = (page: Page): Locator => textPane(page).getByLabel("Why this claim");
const search = (page: Page): Locator => page.getByRole("searchbox", { name: /^Find words/ });
const live = (page: Page): Locator => page.getByRole("status");
const marks = (page: Page): Locator => textPane(page).locator("article mark");
const bare = (text: string): string => text.replace(/\s/g, "");

/** How many characters each full line of the paragraphs holds. */
const charactersPerLine = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => {
    const counts: number[] = [];
    for (const paragraph of document.querySelectorAll('article > [data-kind="paragraph"]')) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let top: number | null = null;
      let count = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (let i = 0; i < (node.textContent?.length ?? 0); i++) {
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const box = range.getClientRects()[0];
          if (!box || box.width === 0) continue;
          if (top !== null && box.top - top > 12) {
            counts.push(count);
            count = 0;
          }
          if (top === null || box.top - top > 12) top = box.top;
          count++;
        }
    }
    return counts;
  });

test("A line of the text alone holds about 66 characters", async ({ page }) => {
  await open(page, "/?view=text");
  await page.evaluate(() => document.fonts.ready);
  const counts = (await charactersPerLine(page)).toSorted((a, b) => a - b);
  expect(counts.length).toBeGreaterThan(40);
  const median = counts[counts.length >> 1];
  expect(median).toBeGreaterThanOrEqual(60);
  expect(median).toBeLessThanOrEqual(70);
  expect(counts.at(-1)).toBeLessThanOrEqual(75);
});

for (const address of ["/?view=text", "/?country=DEU&q=to", "/?q=u.s.-led&type=monitoring"])
  test(`The text is the file's, word for word, at ${address}`, async ({ page, request }) => {
    await open(page, address);
    if (address.includes("country")) await sentences(page, "DEU").first().click();
    const [{ id }] = (await (await request.get("/api/documents")).json()).documents;
    const { text } = await (await request.get(`/api/documents/${id}`)).json();
    const shown = await page.locator("article > [data-kind]").allTextContents();
    expect(bare(shown.join(""))).toBe(bare(text));
    await expect(textPane(page)).toContainText("including a U.S.-led monitoring");
  });

test("The parts of the active claim are named under their words, and told in their order", async ({
  page,
}) => {
  await open(page, "/?type=monitoring&country=DEU");
  await sentences(page, "DEU").first().click();
  const labels = activeSentence(page).locator("[data-label]");
  await expect(labels).toHaveCount(4);
  const named = await labels.evaluateAll((all) => all.map((one) => one.getAttribute("data-label")));
  expect(named).toEqual(["speaker", "holder", "act", "condition"]);
  const told = await note(page).locator("dt[data-cue-name]").allTextContents();
  expect(told).toEqual(named);
  await expect(note(page)).toContainText("“German” = Germany");
  await expect(note(page)).toContainText("“based in a neighboring country” = only in some places");
  await expect(note(page)).toContainText(/rule monitor: “monitor” is the act/);
});

test("What a claim says is told without its colour: by a glyph, and to those who hear it", async ({
  page,
}) => {
  await open(page, "/?view=text");
  const sentence = sentences(page, "DEU").first();
  await expect(sentence).toHaveAttribute("data-glyphs", "◐◇");
  await expect(sentence).toHaveAttribute(
    "aria-description",
    "Germany, reluctant on troops; Germany, open on monitoring",
  );
});

test("By key, one claim follows another, is announced, and has the focus", async ({ page }) => {
  await open(page, "/?type=troops");
  await page.keyboard.press("n");
  await expect(textPane(page)).toContainText("claim 1 of 8");
  await expect(live(page).filter({ hasText: "claim 1 of 8: Europe, troops" })).toBeAttached();
  await page.keyboard.press("n");
  await expect(live(page).filter({ hasText: "claim 2 of 8: " })).toBeAttached();
  await expect(activeSentence(page).first()).toBeInViewport();
  await expect(activeSentence(page).first()).toBeFocused();
  await page.keyboard.press("p");
  await page.keyboard.press("p");
  await expect(textPane(page)).toContainText("claim 8 of 8");
  await expect(live(page).filter({ hasText: "claim 8 of 8: Germany, reluctant" })).toBeAttached();
});

// Once the first step put its holder in focus, and the next ones were kept to that holder's claims.
test("Reading on from claim to claim comes past every holder, and opens no sheet", async ({
  page,
}) => {
  await open(page, "/?type=troops");
  const holders = new Set<string | null>();
  for (let i = 1; i <= 8; i++) {
    await page.getByRole("link", { name: "Next claim" }).click();
    await expect(textPane(page)).toContainText(`claim ${i} of 8`);
    holders.add(
      await note(page)
        .getByText(/ · Troops · /)
        .textContent(),
    );
  }
  expect(holders.size).toBeGreaterThanOrEqual(4);
  await expect(countrySheet(page)).toHaveCount(0);
});

test("In a text field n, p and / are letters", async ({ page }) => {
  await open(page, "/");
  await search(page).focus();
  await page.keyboard.type("n/p");
  await expect(search(page)).toHaveValue("n/p");
  await expect(page).not.toHaveURL(/claim=/);
});

test("Words are found from the keyboard alone, place by place", async ({ page }) => {
  await open(page, "/?view=text");
  await page.keyboard.press("/");
  await expect(search(page)).toBeFocused();
  await page.keyboard.type("CEASEFIRE");
  await expect(marks(page)).toHaveCount(5);
  for (const words of await marks(page).allTextContents())
    expect(words.toLowerCase()).toBe("ceasefire");
  await expect(textPane(page)).toContainText("5 places in this text");
  const current = textPane(page).locator("mark[data-current]");
  for (const [key, place] of [
    ["Enter", 1],
    ["Enter", 2],
    ["Shift+Enter", 1],
    ["Shift+Enter", 5],
  ] as const) {
    await page.keyboard.press(key);
    await expect(textPane(page)).toContainText(`${place} of 5`);
    await expect(current).toHaveAttribute("data-hit", String(place - 1));
    await expect(current).toBeInViewport();
  }
  await expect(search(page)).toBeFocused();
  await page.getByRole("button", { name: "Next place" }).click();
  await expect(textPane(page)).toContainText("1 of 5");
});

test("Words that the text does not have are said not to be there", async ({ page }) => {
  await open(page, "/?q=xylophone");
  await expect(textPane(page)).toContainText("xylophone is not in this text");
  await expect(marks(page)).toHaveCount(0);
});

test("Escape empties the search field and leaves it", async ({ page }) => {
  await open(page, "/?q=ceasefire");
  await page.keyboard.press("/");
  await page.keyboard.press("Escape");
  await expect(search(page)).toHaveValue("");
  await expect(search(page)).not.toBeFocused();
  await expect(page).not.toHaveURL(/q=/);
  await expect(marks(page)).toHaveCount(0);
});

test("A quote is copied with speaker, document and a link that leads back to its sentence", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "/?type=monitoring&country=DEU");
  await sentences(page, "DEU").first().click();
  await note(page).getByRole("button", { name: "Copy quote" }).click();
  await expect(note(page).getByRole("button", { name: "Copied" })).toBeVisible();
  await expect(live(page).filter({ hasText: "Quote copied" })).toBeAttached();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /^“German Chancellor .+ country\.” — Friedrich Merz \(Germany\), in “.+”, .+\. Stance Atlas, http/,
  );
  const link = copied.slice(copied.lastIndexOf("http"));
  expect(link).toMatch(
    /\?type=monitoring&view=text&claim=\w+&rev=[0-9a-f]{12}#:~:text=German%20Chancellor%20Friedrich%20Merz%2C%20whose,/,
  );
  const other = await context.newPage();
  await open(other, link);
  await expect(activeSentence(other).first()).toBeInViewport();
  expect(await wordsOf(activeSentence(other))).toMatch(/^German Chancellor/);
});

test("Where the clipboard is refused, the quote is there to be copied by hand", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await open(page, "/?country=DEU");
  await countrySheet(page).getByRole("button", { name: "Copy quote" }).first().click();
  const text = countrySheet(page).getByRole("textbox", { name: /^The browser refused/ });
  await expect(text).toHaveValue(/^“German Chancellor .+Stance Atlas, http.+#:~:text=/);
});

test("The rail shows what is in sight, and a click beside its marks goes to the nearest claim", async ({
  page,
}) => {
  await open(page, "/?view=text");
  const rail = textPane(page).locator("[aria-hidden=true]:has(> a[data-claims])");
  const sight = rail.locator("> span").nth(1);
  const topOf = (part: Locator) => part.evaluate((node) => node.getBoundingClientRect().top);
  const before = await topOf(sight);
  await textPane(page)
    .getByRole("region", { name: "Document" })
    .evaluate((pane) => pane.scrollTo(0, pane.scrollHeight));
  await expect.poll(() => topOf(sight)).toBeGreaterThan(before + 100);
  const box = await rail.boundingBox();
  if (!box) throw new Error("The rail is not drawn.");
  expect(box.width).toBeGreaterThanOrEqual(24);
  await page.mouse.click(box.x + 2, box.y + 1);
  await expect(page).toHaveURL(/claim=/);
  await expect(activeSentence(page).first()).toContainText("Western allies");
});

test("A text that does not come is said with the reason, and can be asked for again", async ({
  page,
  serve,
}) => {
  const { url } = await serve({
    "a.txt": "France will send troops to Ukraine.\n",
    "b.txt": "Poland will not send troops to Ukraine.\n",
  });
  await open(page, url);
  await page.route("**/api/documents/a.txt?*", (route) =>
    route.fulfill({ status: 200, body: "{" }),
  );
  await textPane(page)
    .getByText(/^Document \d of 2/)
    .click();
  await textPane(page)
    .getByRole("link", { name: /^France will/ })
    .click();
  const alert = textPane(page).getByRole("alert");
  await expect(alert).toContainText(/could not be fetched: \S+/, { timeout: 20_000 });
  await page.unroute("**/api/documents/a.txt?*");
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator("article")).toContainText("France will send troops");
});

test("On paper the claims keep their glyphs, without notes and switches", async ({ page }) => {
  await open(page, "/?view=text");
  await sentences(page, "DEU").first().click();
  await expect(note(page)).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(note(page)).toBeHidden();
  await expect(page.getByRole("link", { name: "Next claim" })).toBeHidden();
  const glyphs = await sentences(page, "DEU")
    .first()
    .evaluate((node) => getComputedStyle(node, "::before").content);
  expect(glyphs).toContain("◐◇");
});
