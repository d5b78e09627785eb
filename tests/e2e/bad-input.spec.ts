import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { countrySheet, mapPane, notices, open, shape, textPane } from "./panes";
import { strangeAddresses } from "./random";

const ADDRESSES = strangeAddresses(20260106, 200);
const IN_THE_BROWSER = 25;

test("Each of 200 strange addresses answers with the page", async ({ request }) => {
  for (const address of ADDRESSES) {
    const response = await request.get(address);
    expect(response.status(), address).toBe(200);
    const html = await response.text();
    expect(html.match(/<h1[^>]*>[^<]/g), address).toHaveLength(1);
    expect(html, address).toContain('class="shape"');
    expect(html, address).not.toMatch(/<script>throw|<img src=x|<svg onload/);
  }
});

test(`${IN_THE_BROWSER} of them are taken over by scripts without a fault`, async ({ page }) => {
  for (const address of ADDRESSES.slice(0, IN_THE_BROWSER)) {
    await open(page, address);
    await expect(page.getByRole("heading", { level: 1 }), address).toHaveText(/\S/);
  }
});

const ATTACK = [
  "France will send troops to Ukraine <script>window.ran = 1</script> after a ceasefire.",
  "",
  'Russia opposes foreign troops in Ukraine <img src=x onerror="window.ran = 1"> and </textarea></script><script>window.ran = 1</script>.',
  "",
  "Germany will send weapons to Ukraine, javascript:window.ran=1 said a spokesperson. <!--<script>",
].join("\n");
const ATTACK_NAME = '"><img src=x onerror=window.ran=1>.txt';

async function expectNothingRan(page: Page): Promise<void> {
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
  await expect(
    page.locator('img, iframe, textarea, [onerror], [onload], a[href^="javascript:"]'),
  ).toHaveCount(0);
}

test("Markup in documents and file names is shown as text and never run", async ({
  page,
  serve,
}) => {
  const { url } = await serve({ [ATTACK_NAME]: ATTACK, [`un${ATTACK_NAME}`]: "\u0000" });
  await open(page, `${url}/?type=troops`);
  await expect(textPane(page)).toContainText("<script>window.ran = 1</script> after a ceasefire");
  await expect(textPane(page)).toContainText(
    '<img src=x onerror="window.ran = 1"> and </textarea>',
  );
  await expect(textPane(page)).toContainText("javascript:window.ran=1");
  await expect(notices(page)).toContainText(`un${ATTACK_NAME}`);
  await expectNothingRan(page);
  await open(page, `${url}/?country=FRA&doc=${encodeURIComponent(ATTACK_NAME)}&q=%3Cscript%3E`);
  await expect(countrySheet(page)).toContainText("<script>window.ran = 1</script>");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("<script>");
  await expectNothingRan(page);
});

interface Listed {
  readonly documents: readonly { readonly id: string }[];
  readonly unread: readonly { readonly file: string; readonly reason: string }[];
}

const PLEDGE = "France will send troops to Ukraine after a ceasefire.\n";
const REFUSAL = "Poland will not send troops to Ukraine.\n";

test("Files that cannot be read are named with a reason, and the others stay", async ({
  page,
  serve,
}) => {
  const bad = {
    "binary.txt": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
    "empty.txt": "",
    "huge.txt": "France will send troops. ".repeat((5 * 1024 * 1024) / 25),
    "latin.md": new Uint8Array([0x46, 0xe9, 0x21]),
    "scan.pdf": "%PDF-1.7",
  };
  const { url } = await serve({ ...bad, "good.txt": PLEDGE });
  await open(page, `${url}/?type=troops`);
  await notices(page)
    .getByText(/files could not be read/)
    .click();
  for (const file of Object.keys(bad))
    await expect(notices(page).getByRole("listitem").filter({ hasText: file })).toHaveText(
      new RegExp(`${file.replace(".", "\\.")}.*: .{10}`),
    );
  await expect(shape(page, "FRA")).toHaveAttribute("data-fill", "committed");
  for (const path of ["/api/stances", "/api/documents"]) {
    const listed: Listed = await (await page.request.get(`${url}${path}`)).json();
    expect(listed.unread.map(({ file }) => file)).toEqual(Object.keys(bad).sort());
    for (const { reason } of listed.unread) expect(reason.length).toBeGreaterThan(10);
    expect(listed.documents.map(({ id }) => id)).toEqual(["good.txt"]);
  }
});

test("A document added, changed or removed shows on the next request", async ({ page, serve }) => {
  const { url, folder } = await serve({ "one.txt": PLEDGE });
  const troops = `${url}/?type=troops&region=world`;
  await open(page, troops);
  await expect(shape(page, "POL")).toHaveAttribute("data-fill", "absent");

  await writeFile(join(folder, "two.txt"), REFUSAL);
  await open(page, troops);
  await expect(shape(page, "POL")).toHaveAttribute("data-fill", "opposed");
  await expect(shape(page, "FRA")).toHaveAttribute("data-fill", "committed");

  await writeFile(join(folder, "two.txt"), PLEDGE.replace("France", "Poland"));
  await open(page, troops);
  await expect(shape(page, "POL")).toHaveAttribute("data-fill", "committed");

  await rm(join(folder, "one.txt"));
  await open(page, troops);
  await expect(shape(page, "FRA")).toHaveAttribute("data-fill", "absent");
  await expect(shape(page, "POL")).toHaveAttribute("data-fill", "committed");
});

test("Without any document the page still stands and says what to do", async ({ page, serve }) => {
  const { url } = await serve({});
  await open(page, url);
  await expect(mapPane(page).locator("svg")).toBeVisible();
  await expect(page.getByRole("region", { name: "Nothing is shown" })).toContainText("seeds/");
  await open(page, `${url}/?view=text`);
  await expect(textPane(page)).toContainText("seeds/");
});
