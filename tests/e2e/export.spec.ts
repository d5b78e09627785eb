import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { open } from "./panes";

const menu = (page: Page) => page.getByRole("group").filter({ hasText: "These claims" });
const openMenu = async (page: Page) => {
  await page.getByText("Export", { exact: true }).click();
  await expect(page.getByRole("link", { name: "Map as PNG" })).toBeVisible();
};

async function downloaded(page: Page, link: string) {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: link, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test("Each picture of the view can be taken away, named for what it shows", async ({ page }) => {
  await open(page, "/?type=troops");
  await openMenu(page);
  for (const picture of ["Map", "Plates", "Matrix"]) {
    const png = await downloaded(page, `${picture} as PNG`);
    expect(png.name).toMatch(/^who-would-send-troops-\w+-[0-9a-f]{12}\.png$/);
    expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
    const svg = (await downloaded(page, `${picture} as SVG`)).bytes.toString();
    expect(svg).toMatch(/^<svg /);
    for (const words of ["Who would send troops", "Opposed", "rev "]) expect(svg).toContain(words);
    if (picture !== "Matrix") expect(svg).toContain("Borders:");
  }
});

test("The claims that are shown, or all, can be taken away as CSV, JSON and PLOVER events", async ({
  page,
}) => {
  await open(page, "/?type=troops&stance=opposed");
  await openMenu(page);
  const shown = await downloaded(page, "These claims as CSV");
  expect(shown.bytes.subarray(0, 3)).toEqual(Buffer.from("\uFEFF"));
  const all = await downloaded(page, "All claims as CSV");
  expect(all.bytes.length).toBeGreaterThan(shown.bytes.length);
  const { claims, rev } = JSON.parse(
    (await downloaded(page, "These claims as JSON")).bytes.toString(),
  );
  expect(claims.length).toBeGreaterThan(0);
  for (const claim of claims) expect(claim).toMatchObject({ type: "troops" });
  const plover = await downloaded(page, "These claims as PLOVER");
  expect(plover.name).toBe(`stance-atlas-plover-${rev}.tsv`);
  const [head = "", ...rows] = plover.bytes.toString().trimEnd().split("\n");
  expect(head.split("\t")).toContain("event_type");
  expect(rows).toHaveLength(claims.length);
  for (const row of rows) expect(row.split("\t")).toHaveLength(head.split("\t").length);
});

test("The menu closes on Escape, and on a click elsewhere; the keyboard reaches all of it", async ({
  page,
}) => {
  await open(page, "/");
  const summary = page.getByText("Export", { exact: true });
  await summary.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Map as PNG" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Map as PNG" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("link", { name: "Map as PNG" })).toBeHidden();
  await expect(summary).toBeFocused();
  await summary.click();
  await page.getByRole("heading", { level: 1 }).click();
  await expect(page.getByRole("link", { name: "Map as PNG" })).toBeHidden();
});

test("A citation names the view, its rev and the day, leads back to it, and is copied", async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "/?type=troops");
  await openMenu(page);
  await page.getByRole("link", { name: "Cite" }).click();
  const dialog = page.getByRole("dialog", { name: "Cite this view" });
  await dialog.getByRole("button", { name: "Copy: BibTeX" }).click();
  await expect(dialog.getByText("Copied")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^@misc\{stance-atlas-who-would-send-troops-[0-9a-f]{12},/);
  const url = /url = \{(.*)\}/.exec(copied)?.[1] ?? "";
  expect(url).toMatch(new RegExp(`^${baseURL}/\\?type=troops&rev=[0-9a-f]{12}$`));
  const served = await page.request.get(`/api/cite${new URL(url).search}&format=bibtex`);
  expect(await served.text()).toBe(copied);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Export", { exact: true })).toBeFocused();
});

for (const [colorScheme, width] of [
  ["light", 1440],
  ["dark", 390],
] as const)
  test(`axe finds nothing wrong with the menu, its dialogs and the embed, ${colorScheme}, at ${width} px`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 900 });
    const wrong = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`,
      );
    await open(page, "/?type=troops");
    await openMenu(page);
    expect(await wrong()).toEqual([]);
    for (const what of ["Cite", "Embed"]) {
      await page.getByRole("link", { name: what }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      expect(await wrong()).toEqual([]);
      await page.keyboard.press("Escape");
      await openMenu(page);
    }
    await page.goto("/embed?type=troops&country=RUS");
    await expect(page.locator("svg .outlines")).toBeAttached();
    expect(await wrong()).toEqual([]);
  });

test.describe("Without scripts", () => {
  // A preloaded script counts as refused where no script may run.
  test.use({ javaScriptEnabled: false, expectedFaults: [/^request failed: .*\.js: csp$/] });

  test("the menu opens, and its links are addresses that answer", async ({ page, request }) => {
    await page.goto("/?type=troops");
    await openMenu(page);
    await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
    const links = await menu(page).getByRole("link").all();
    expect(links.length).toBe(14);
    for (const link of links) {
      const response = await request.get((await link.getAttribute("href")) ?? "");
      expect(response.status()).toBe(200);
    }
  });
});

for (const width of [390, 1440])
  test(`Copying a link moves nothing beside the button at ${width} pixels`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.setViewportSize({ width, height: 800 });
    await open(page, "/?type=troops");
    const places = () =>
      page.locator("header :is(summary, search, h1, button):visible").evaluateAll((elements) =>
        elements.map((element) => {
          const { x, y, width: wide } = element.getBoundingClientRect();
          return [x, y, wide].map(Math.round);
        }),
      );
    const before = await places();
    await page.getByRole("button", { name: "Copy link" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Link copied" })).toHaveCount(1);
    expect(await places()).toEqual(before);
  });
