import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { open } from "./panes";

const VIEWS = [
  "/",
  "/?type=troops",
  "/?stance=opposed&region=europe",
  "/?type=monitoring~guarantee&country=DEU&region=world",
];

/** The computed colours of every country drawn on the page, by id; a pattern as the colours of its stripes. */
const coloursOf = (page: Page) =>
  page.evaluate(() => {
    const colours: Record<string, string> = {};
    for (const node of document.querySelectorAll("svg[data-region] :is(.shape, .marker, .dock)")) {
      const { fill } = getComputedStyle(node);
      const pattern = /url\("?#([\w-]+)"?\)/.exec(fill)?.[1];
      const stripes = pattern
        ? [...document.querySelectorAll(`#${pattern} rect`)].map(
            (stripe) => getComputedStyle(stripe).fill,
          )
        : [fill];
      colours[`${node.getAttribute("class")} ${node.getAttribute("data-holder")}`] =
        stripes.join(" | ");
    }
    return colours;
  });

for (const view of VIEWS)
  for (const scheme of ["light", "dark"] as const)
    test(`The ${scheme} drawing of ${view} has the page’s colours, country by country`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await open(page, view);
      const shown = await coloursOf(page);
      expect(Object.keys(shown).length).toBeGreaterThan(50);
      const query = view.slice(1);
      await page.goto(`/api/map.svg${query}${query === "" ? "?" : "&"}scheme=${scheme}`);
      expect(await coloursOf(page)).toEqual(shown);
    });

const metaOf = async (page: Page, name: string) =>
  page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute("content");

test("A pasted link brings a card of exactly its view, with title and words", async ({
  page,
  request,
  baseURL,
}) => {
  await page.goto("/?stance=opposed&type=troops&utm_source=mail");
  expect(await metaOf(page, "og:title")).toBe("Who opposes troops");
  expect(await metaOf(page, "og:description")).toContain("Who opposes troops");
  expect(await metaOf(page, "og:url")).toBe(`${baseURL}/?type=troops&stance=opposed`);
  expect(await metaOf(page, "twitter:card")).toBe("summary_large_image");
  const image = (await metaOf(page, "og:image")) ?? "";
  expect(image).toMatch(/\/api\/card\.png\?type=troops&stance=opposed&rev=[0-9a-f]{12}$/);
  expect(await metaOf(page, "twitter:image")).toBe(image);

  const card = await request.get(image);
  expect(card.status()).toBe(200);
  expect(card.headers()["content-type"]).toBe("image/png");
  expect(card.headers()["content-encoding"]).toBeUndefined();
  const png = await card.body();
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.byteLength).toBeLessThanOrEqual(300 * 1024);
  const again = await request.get(image, {
    headers: { "If-None-Match": card.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);
});

test("A card is the same picture twice, and another for another view", async ({ request }) => {
  const tag = async (query: string) => (await request.get(`/api/card.png${query}`)).headers().etag;
  const first = await tag("?type=troops~monitoring&view=matrix");
  expect(first).toMatch(/^"[\w-]+"$/);
  expect(await tag("?type=monitoring~troops")).toBe(first);
  expect(await tag("?type=monitoring")).not.toBe(first);
  expect(await tag("?type=monitoring~troops&scheme=dark")).not.toBe(first);
});

test("A title in any script, with emoji, gives a card", async ({ serve, request }) => {
  const seed = readFileSync("seeds/000_1570259306a62e25.txt", "utf8");
  const server = await serve({ "和平 🕊 سلام.txt": `和平 🕊 سلام ${"長".repeat(300)}\n\n${seed}` });
  for (const query of ["", `?q=${encodeURIComponent("🕊 troops \u202E 平")}`, "?region=world"]) {
    const card = await request.get(`${server.url}/api/card.png${query}`);
    expect(card.status()).toBe(200);
    expect((await card.body()).byteLength).toBeLessThanOrEqual(300 * 1024);
  }
});

for (const [address, parameter, allowed] of [
  ["/api/card.png?scheme=sepia", "scheme", "dark"],
  ["/api/card.png?scale=2", "scale", "type"],
  ["/api/card.png?type=tanks", "type", "troops"],
  ["/api/map.png?scale=40", "scale", "3"],
  ["/api/matrix.svg?scale=2", "scale", "type"],
  ["/api/plates.png?country=ATLANTIS", "country", "NATO"],
] as const)
  test(`${address} is a problem that names ${parameter} and what is allowed`, async ({
    request,
  }) => {
    const response = await request.get(address);
    expect(response.status()).toBe(400);
    expect(response.headers()["content-type"]).toMatch(/^application\/problem\+json/);
    const problem = await response.json();
    expect(problem).toMatchObject({ status: 400, parameter });
    expect(JSON.stringify(problem.allowed)).toContain(allowed);
  });

test("Two hundred different cards asked for at once: each is drawn or refused with a time to come back, and the page answers", async ({
  request,
  serve,
}) => {
  test.slow();
  const server = await serve({ "one.txt": "France will send troops to Mali.\n" });
  const answers = Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      request.get(`${server.url}/api/card.png?q=word${index}`, { timeout: 60_000 }),
    ),
  );
  const page = await request.get(`${server.url}/?type=troops`, { timeout: 60_000 });
  expect(page.status()).toBe(200);
  const statuses = new Map<number, number>();
  for (const answer of await answers) {
    statuses.set(answer.status(), (statuses.get(answer.status()) ?? 0) + 1);
    if (answer.status() === 503) {
      expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
      expect(answer.headers()["content-type"]).toMatch(/^application\/problem\+json/);
    }
  }
  expect((statuses.get(200) ?? 0) + (statuses.get(503) ?? 0)).toBe(200);
  expect(statuses.get(200)).toBeGreaterThan(0);
  expect(statuses.get(503)).toBeGreaterThan(0);
  expect((await request.get(`${server.url}/api/card.png?q=after`)).status()).toBe(200);
});
