import { expect, test } from "./fixtures";
import { cell, open, pointOn, typeSwitch } from "./panes";

const directives = (policy: string | undefined): ReadonlyMap<string, string> =>
  new Map(
    (policy ?? "").split(";").map((directive) => {
      const [name = "", ...values] = directive.trim().split(/\s+/);
      return [name, values.join(" ")];
    }),
  );
const nonceIn = (sources: string | undefined) => sources?.match(/'nonce-([^']+)'/)?.[1];

for (const path of ["/", "/?type=troops&country=FRA", "/no-such-page"])
  test(`${path} may run only scripts with its nonce, and be framed by nobody`, async ({
    request,
  }) => {
    const response = await request.get(path);
    const policy = directives(response.headers()["content-security-policy"]);
    const scripts = policy.get("script-src");
    expect(scripts).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/);
    expect(policy.get("default-src")).toBe("'self'");
    expect(policy.get("object-src")).toBe("'none'");
    expect(policy.get("base-uri")).toBe("'none'");
    expect(policy.get("frame-ancestors")).toBe("'none'");
    const nonce = nonceIn(scripts);
    expect(nonce).toMatch(/^[\w+/=-]{22,}$/);
    const tags = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(tags.length).toBeGreaterThan(0);
    for (const tag of tags) expect(tag).toContain(`nonce="${nonce}"`);
  });

test("The nonce is another one each time", async ({ request }) => {
  const nonces = new Set<string | undefined>();
  for (let i = 0; i < 5; i++) {
    const { "content-security-policy": policy } = (await request.get("/")).headers();
    nonces.add(nonceIn(policy));
  }
  expect(nonces.size).toBe(5);
});

for (const path of ["/", "/no-such-page", "/api/stances", "/api/documents/none", "/icon.svg"])
  test(`${path} forbids guessing its type, and does not say what serves it`, async ({
    request,
  }) => {
    const headers = (await request.get(path)).headers();
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["set-cookie"]).toBeUndefined();
  });

test("Another site may read the API but not frame it", async ({ request }) => {
  const response = await request.get("/api/stances", {
    headers: { Origin: "https://example.org" },
  });
  expect(response.headers()["access-control-allow-origin"]).toBe("*");
  expect(response.headers()["access-control-allow-credentials"]).toBeUndefined();
  expect(directives(response.headers()["content-security-policy"]).get("frame-ancestors")).toBe(
    "'none'",
  );
  const preflight = await request.fetch("/api/stances", { method: "OPTIONS" });
  expect(preflight.status()).toBe(204);
  expect(preflight.headers()["access-control-allow-headers"]).toContain("If-None-Match");
});

test("The API answers 304 to the tag it gave, and 200 to any other", async ({ request }) => {
  const first = await request.get("/api/stances?type=troops");
  const tag = first.headers().etag ?? "";
  expect(tag).toMatch(/^"[^"]+"$/);
  const ask = (value: string) =>
    request.get("/api/stances?type=troops", { headers: { "If-None-Match": value } });
  const again = await ask(tag);
  expect(again.status()).toBe(304);
  expect((await again.body()).length).toBe(0);
  expect((await ask('"another"')).status()).toBe(200);
  const other = await request.get("/api/stances?type=arms");
  expect(other.headers().etag).not.toBe(tag);
});

test("An error of the API is a problem that names the parameter and what is allowed", async ({
  request,
}) => {
  const response = await request.get("/api/stances?type=tanks");
  expect(response.status()).toBe(400);
  expect(response.headers()["content-type"]).toMatch(/^application\/problem\+json/);
  const problem = await response.json();
  expect(problem).toMatchObject({ status: 400, parameter: "type" });
  expect(problem.detail).toContain("tanks");
  expect(problem.allowed).toContain("troops");
  const missing = await request.get("/api/documents/..%2F..%2Fpackage.json");
  expect(missing.status()).toBe(404);
  expect(missing.headers()["content-type"]).toMatch(/^application\/problem\+json/);
});

test("No request of a visit leaves the app", async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page, "/");
  await typeSwitch(page, "Troops").click();
  await cell(page, "France", "Troops").click();
  const { x, y } = await pointOn(page, "RUS");
  await page.mouse.click(x, y);
  await page
    .getByRole("navigation", { name: /^Frame/ })
    .getByRole("link", { name: "World" })
    .click();
  await expect(page.locator('svg[data-region="world"]')).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(asked.length).toBeGreaterThan(3);
  for (const url of asked) expect(new URL(url, baseURL).origin).toBe(new URL(baseURL ?? "").origin);
});

test.describe("A page that does not exist", () => {
  test.use({ expectedFaults: [/status of 404 .*\/no-such-page\)$/] });

  test("says so, without a fault in the console", async ({ page }) => {
    const response = await page.goto("/no-such-page");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForLoadState("networkidle");
  });
});
