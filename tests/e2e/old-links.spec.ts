import { expect, test } from "./fixtures";
import { drawn, notices, open, shape } from "./panes";

const LINK =
  "/?type=troops~monitoring&stance=committed~opposed&region=europe&q=%22several%20thousand%22%E2%81%A0";

for (const [how, mangle] of [
  ["between brackets, before a full stop", (link: string) => `${link}).`],
  ["between quotes", (link: string) => `${link}”`],
  ["out of HTML source", (link: string) => link.replaceAll("&", "&amp;")],
  ["escaped once more", (link: string) => link.replaceAll("%", "%25")],
  ["escaped as a whole", (link: string) => `/?${encodeURIComponent(link.slice(2))}`],
  ["in capitals", (link: string) => link.replace(/[a-z]+=/g, (name) => name.toUpperCase())],
] as const)
  test(`A link that comes ${how} shows what was sent, without a notice`, async ({ page }) => {
    await open(page, LINK);
    await expect(shape(page, "FRA")).toHaveAttribute("data-fill", "committed");
    const title = await page.title();
    const sent = await drawn(page);
    await open(page, mangle(LINK));
    expect(await drawn(page)).toEqual(sent);
    await expect(page).toHaveTitle(title);
    await expect(notices(page)).toHaveCount(0);
    await expect(page.getByRole("searchbox")).toHaveValue('"several thousand"');
  });

test("The page names its own address in the canonical short form, and keeps it as the view changes", async ({
  page,
}) => {
  await open(page, "/?utm_source=chat&stance=&type=monitoring,troops&fbclid=1");
  const canonical = page.locator('link[rel="canonical"]');
  await expect(canonical).toHaveCount(1);
  await expect(canonical).toHaveAttribute("href", "/?type=troops~monitoring");
  await page.getByRole("button", { name: /^Monitoring/ }).click();
  await expect(canonical).toHaveAttribute("href", "/?type=troops");
});

test("An address that no link is as long as is read as far as one goes, with a notice", async ({
  page,
}) => {
  await open(page, `/?type=troops&q=${"ა".repeat(200)}&doc=${"a".repeat(250)}.txt`);
  await expect(notices(page)).toContainText("q was cut");
  const href = await page.locator('link[rel="canonical"]').getAttribute("href");
  expect(href?.length).toBeLessThanOrEqual(1_901);
});

test.describe("On a touch screen with a share sheet", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("“Share” hands over the title and the link with its rev", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "share", {
        value: async (data: ShareData) => {
          document.documentElement.dataset.shared = JSON.stringify(data);
        },
      });
    });
    await open(page, "/?type=troops");
    await page.getByRole("button", { name: "Share", exact: true }).tap();
    await expect(page).toHaveURL(/\?type=troops&rev=[0-9a-f]{12}$/);
    const shared = await page.evaluate(() => document.documentElement.dataset.shared ?? "");
    expect(JSON.parse(shared)).toEqual({
      title: "Who would send troops · Stance Atlas",
      url: page.url(),
    });
  });
});

test("Where there is no touch screen, there is no “Share”", async ({ page }) => {
  await open(page, "/");
  await expect(page.getByRole("button", { name: "Copy link" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Share", exact: true })).toHaveCount(0);
});
