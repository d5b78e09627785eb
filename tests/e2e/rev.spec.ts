import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import type { OwnServer } from "./own-server";
import {
  activeSentence,
  cell,
  countrySheet,
  drawn,
  matrixPane,
  notices,
  open,
  shape,
  takenOver,
  textPane,
} from "./panes";

const BEFORE = `Officials met in Lisbon on 6 January 2026.

France will send 2,000 troops to the border after a ceasefire.

Norway said it would send observers to monitor the ceasefire.

Spain refused to send troops.
`;
const AFTER = `Officials met in Lisbon on 6 January 2026.

France refused to send troops to the border.

Norway said it would send observers to monitor the ceasefire.

Portugal pledged to send troops.
`;

// Each starts a server of its own, some of them twice.
test.slow();

const banner = (page: Page) => page.getByRole("region", { name: "State of the data" });
const change = (server: OwnServer, text = AFTER) =>
  writeFile(join(server.folder, "lisbon.txt"), text);

/** Opens France's troops, copies the link as a newcomer would, and says what was drawn. */
async function copiedLink(page: Page, server: OwnServer) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, `${server.url}/?type=troops`);
  await cell(page, "France", "Troops").click();
  await expect(activeSentence(page)).toHaveCount(1);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("status").filter({ hasText: /copied/i })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/&rev=[0-9a-f]{12}$/);
  return { link, shown: await drawn(page) };
}

test("A document changes and the server is restarted, and the old link still shows the old map, matrix, text and quote, and what has changed", async ({
  page,
  serve,
}) => {
  const server = await serve({ "lisbon.txt": BEFORE });
  const { link, shown } = await copiedLink(page, server);
  await page.goto("about:blank");
  await change(server);
  await server.restart();

  // Today's data, so that the two can be told apart.
  await open(page, `${server.url}/?type=troops`);
  await expect(shape(page, "FRA")).toHaveAttribute("data-fill", "opposed");
  await expect(banner(page)).toHaveCount(0);

  await open(page, link);
  expect(await drawn(page)).toEqual(shown);
  await expect(shape(page, "FRA")).toHaveAttribute("data-fill", "committed");
  await expect(cell(page, "France", "Troops")).toHaveAttribute("data-fill", "committed");
  await expect(matrixPane(page).getByRole("rowheader", { name: "Portugal" })).toHaveCount(0);
  await expect(activeSentence(page)).toContainText("France will send 2,000 troops");
  await expect(countrySheet(page)).toContainText("France will send 2,000 troops");
  await expect(textPane(page)).toContainText("Spain refused to send troops");
  await expect(textPane(page)).not.toContainText("Portugal");
  await expect(notices(page)).toHaveCount(0);

  await expect(banner(page)).toContainText(/As of \d+ \w+ \d{4}, \d\d:\d\d UTC/);
  await expect(banner(page)).toContainText(link.slice(-12));
  await expect(banner(page)).toContainText("3 positions have changed since");
  await banner(page).getByRole("button", { name: "See what changed" }).click();
  const changes = banner(page).locator("li[data-kind]");
  await expect(changes).toHaveCount(3);
  const kinds = await changes.evaluateAll((items) =>
    items.map((item) => `${item.getAttribute("data-holder")} ${item.getAttribute("data-kind")}`),
  );
  expect(kinds.sort()).toEqual(["ESP gone", "FRA lowered", "PRT new"]);
  await expect(banner(page)).toContainText("1 document changed");

  // The figure is of what the reader looks at as well, on the server and after a filter.
  await open(page, link.replace("type=troops", "type=monitoring").replace(/claim=[^&]*&/, ""));
  await expect(banner(page)).toContainText("3 positions have changed since, none of them here");
  await open(page, `${link}&country=FRA`);
  await expect(banner(page)).toContainText("3 positions have changed since, 1 of them here");
  await banner(page).getByRole("button", { name: "See what changed" }).click();
  await expect(banner(page).getByRole("heading", { level: 3 })).toHaveText([
    "In this view",
    "Elsewhere",
  ]);
  await open(page, link);

  await banner(page).getByRole("link", { name: "Show today’s" }).click();
  await expect(page).not.toHaveURL(/rev=/);
  await expect(shape(page, "FRA")).toHaveAttribute("data-fill", "opposed");
  await expect(textPane(page)).toContainText("Portugal pledged to send troops");
  await expect(banner(page)).toHaveCount(0);
});

test("A page with a rev stays as it is while the data moves, and one without follows", async ({
  page,
  context,
  serve,
}) => {
  const server = await serve({ "lisbon.txt": BEFORE });
  const { link, shown } = await copiedLink(page, server);
  const following = await context.newPage();
  await following.clock.install();
  await open(following, `${server.url}/?type=troops`);
  await page.clock.install();
  await open(page, link);
  await change(server);
  for (const one of [page, following]) {
    await one.clock.fastForward("01:00");
    await one.evaluate(() =>
      document.dispatchEvent(new Event("visibilitychange", { bubbles: true })),
    );
  }
  await expect(shape(following, "FRA")).toHaveAttribute("data-fill", "opposed");
  await expect(banner(following)).toHaveCount(0);
  await expect(banner(page)).toContainText("3 positions have changed since");
  expect(await drawn(page)).toEqual(shown);
});

test("The API gives a rev its own data, and says what is kept where there is none", async ({
  serve,
  request,
}) => {
  const server = await serve({ "lisbon.txt": BEFORE });
  const get = async (path: string) => {
    const response = await request.get(`${server.url}${path}`);
    return { status: response.status(), headers: response.headers(), body: await response.json() };
  };
  const old = await get("/api/stances");
  const { rev } = old.body;
  await change(server);
  await server.restart();
  expect((await get("/api/stances")).body.rev).not.toBe(rev);

  const again = await get(`/api/stances?rev=${rev}`);
  expect(again.body).toEqual(old.body);
  expect(again.headers["cache-control"]).toMatch(/immutable/);
  expect((await get(`/api/documents/lisbon.txt?rev=${rev}`)).body.text).toBe(BEFORE);
  const claim = old.body.claims[0].id;
  const why = await get(`/api/claims/${claim}/why?rev=${rev}`);
  expect(why.body).toMatchObject({ rev, reread: false, claim: old.body.claims[0] });

  const changes = await get(`/api/changes?from=${rev}`);
  expect(changes.body).toMatchObject({
    from: rev,
    engine: "same",
    borders: "same",
    documents: { added: [], removed: [], changed: ["lisbon.txt"] },
    counts: { new: 1, gone: 1, raised: 0, lowered: 1, reworded: 0 },
  });
  const back = await get(`/api/changes?from=${changes.body.to}&to=${rev}`);
  expect(back.body.counts).toEqual({ new: 1, gone: 1, raised: 1, lowered: 0, reworded: 0 });

  for (const path of ["stances", "documents", "documents/lisbon.txt", `claims/${claim}/why`]) {
    const missing = await get(`/api/${path}?rev=ffffffffffff`);
    expect(missing.status, path).toBe(404);
    expect(missing.body).toMatchObject({ parameter: "rev", title: "No such state of the data" });
    expect(missing.body.allowed).toContain("one of the 2 that are kept");
    expect((await get(`/api/${path}?rev=banana`)).status, path).toBe(400);
  }
});

test("Without a folder to write to, the page works, and an old link says why it shows today’s", async ({
  page,
  serve,
}) => {
  const server = await serve(
    { "lisbon.txt": BEFORE },
    { STANCE_ATLAS_HISTORY: join(process.cwd(), "package.json", "history") },
  );
  await open(page, `${server.url}/?type=troops&rev=0123456789ab`);
  await expect(shape(page, "FRA")).toHaveAttribute("data-fill", "committed");
  await expect(notices(page)).toContainText("no longer kept");
  await expect(notices(page)).toContainText("cannot be written");
});

test.describe("Without scripts", () => {
  // A preloaded script counts as refused where no script may run.
  test.use({ javaScriptEnabled: false, expectedFaults: [/^request failed: .*\.js: csp$/] });

  test("an old link shows its own data, and what changed is a link to the same as data", async ({
    page,
    serve,
    request,
  }) => {
    const server = await serve({ "lisbon.txt": BEFORE });
    const { rev } = await (await request.get(`${server.url}/api/stances`)).json();
    await change(server);
    await page.goto(`${server.url}/?type=troops&rev=${rev}`);
    await expect(shape(page, "FRA")).toHaveAttribute("data-fill", "committed");
    await expect(textPane(page)).toContainText("France will send 2,000 troops");
    const href = await banner(page).getByRole("button").getAttribute("href");
    expect((await (await request.get(`${server.url}${href}`)).json()).changes).toHaveLength(3);
    await banner(page).getByRole("link", { name: "Show today’s" }).click();
    await expect(shape(page, "FRA")).toHaveAttribute("data-fill", "opposed");
  });
});

for (const [colorScheme, width] of [
  ["light", 1440],
  ["dark", 390],
] as const)
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });

    test(`axe finds nothing wrong with the banner and the changes, ${colorScheme}, at ${width} px`, async ({
      page,
      serve,
      request,
    }) => {
      const server = await serve({ "lisbon.txt": BEFORE });
      const { rev } = await (await request.get(`${server.url}/api/stances`)).json();
      await change(server);
      await page.goto(`${server.url}/?rev=${rev}`);
      await takenOver(page);
      await banner(page).getByRole("button").press(" ");
      await expect(banner(page).locator("li[data-kind]")).toHaveCount(3);
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
