import { createServer } from "node:http";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { open } from "./panes";

/** A page of another origin that holds `body`; resolves with its address and what ends it. */
async function otherSite(body: string): Promise<{ url: string; stop: () => void }> {
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(
      `<!doctype html><html lang="en"><title>Another site</title><link rel="icon" href="data:,">${body}`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

/** The code that the dialog offers, frame and script. */
async function offeredCode(page: Page, view: string, choose: "Live" | "Frozen"): Promise<string> {
  await open(page, view);
  await page.getByText("Export", { exact: true }).click();
  await page.getByRole("link", { name: "Embed" }).click();
  const dialog = page.getByRole("dialog", { name: "Embed this view" });
  await dialog.getByLabel(choose).check();
  return (await dialog.locator("pre").allTextContents()).join("\n");
}

test("In a page of another origin the frame shows the view, takes the height it needs, and stays itself when used", async ({
  page,
  origins,
}) => {
  const code = await offeredCode(page, "/?type=troops", "Live");
  expect(code).not.toContain("rev=");
  const site = await otherSite(code);
  origins.add(new URL(site.url).origin);
  await page.goto(site.url);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { name: "Who would send troops" })).toBeVisible();
  await expect(frame.locator('.shape[data-holder="RUS"]')).toHaveAttribute("data-fill", "opposed");
  const needed = () =>
    page
      .frames()[1]
      ?.evaluate(() => document.querySelector("main")?.getBoundingClientRect().height);
  const given = () => page.locator("iframe").evaluate((node) => node.clientHeight);
  await expect.poll(async () => (await given()) - Math.ceil((await needed()) ?? 0)).toBe(0);
  const before = await given();

  await frame.locator('.shape[data-holder="RUS"]').focus();
  await page.keyboard.press("Enter");
  await expect(frame.getByRole("region", { name: "Country sheet" })).toContainText("Russia");
  await expect.poll(given).toBeGreaterThan(before);
  expect(page.url()).toBe(`${site.url}/`);
  site.stop();
});

test("A frozen frame keeps its rev, and its way to the whole leads to the same view", async ({
  page,
  baseURL,
}) => {
  const code = await offeredCode(page, "/?type=monitoring&view=matrix", "Frozen");
  const src = (/src="([^"]*)"/.exec(code)?.[1] ?? "").replaceAll("&amp;", "&");
  expect(src).toMatch(
    new RegExp(`^${baseURL}/embed\\?type=monitoring&view=matrix&rev=[0-9a-f]{12}$`),
  );
  await page.goto(src);
  await expect(page.getByRole("table")).toBeVisible();
  await expect(page.locator("svg[data-region]")).toHaveCount(0);
  const whole = page.getByRole("link", { name: "Stance Atlas" });
  await expect(whole).toHaveAttribute(
    "href",
    src.slice(`${baseURL}/embed`.length).replace("?", "/?"),
  );
});

for (const [pane, what] of [
  ["map", "svg[data-region]"],
  ["plates", ".plate"],
  ["matrix", "table"],
  ["text", "article"],
] as const)
  test(`view=${pane} embeds the ${pane} without what surrounds it`, async ({ page }) => {
    await page.goto(`/embed?view=${pane}`);
    await expect(page.locator(what).first()).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Commitment types" })).toHaveCount(0);
    await expect(page.getByText("Copy link")).toHaveCount(0);
  });

test("Without scripts, too, what may not be framed opens beside the frame", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}/embed?type=troops`);
  for (const name of ["Borders", "Stance Atlas"])
    await expect(page.getByRole("link", { name })).toHaveAttribute("target", "_blank");
  await context.close();
});

test("Only the embed may be framed, and it runs only scripts with its nonce", async ({
  request,
}) => {
  const policyOf = async (path: string) =>
    (await request.get(path)).headers()["content-security-policy"] ?? "";
  expect(await policyOf("/embed?type=troops")).toMatch(/frame-ancestors \*$/);
  expect(await policyOf("/embed?type=troops")).toMatch(/script-src 'self' 'nonce-/);
  expect(await policyOf("/?type=troops")).toContain("frame-ancestors 'none'");
});

test("A page tells where its oEmbed is, and that unfolds to a frame with the same view", async ({
  page,
  request,
  baseURL,
}) => {
  await page.goto("/?type=arms&view=matrix");
  const address = await page
    .locator('link[rel="alternate"][type="application/json+oembed"]')
    .getAttribute("href");
  const answer = await request.get(`${address}&maxwidth=600`);
  expect(answer.status()).toBe(200);
  const { html, width, type, title } = await answer.json();
  expect({ type, width, title }).toEqual({
    type: "rich",
    width: 600,
    title: "Who would give arms or bases",
  });
  expect(html).toContain(`src="${baseURL}/embed?type=arms&amp;view=matrix"`);
  const elsewhere = await request.get("/api/oembed?url=https%3A%2F%2Fexample.org%2F");
  expect(elsewhere.status()).toBe(404);
  expect((await request.get(`${address?.replace("json", "xml")}`)).status()).toBe(501);
});
