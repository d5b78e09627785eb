import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { config, proxy } from "@/proxy";
import { acceptsGzip } from "./answer";

const policyAt = (path: string): string =>
  proxy(new NextRequest(`http://localhost${path}`)).headers.get("content-security-policy") ?? "";

test("a page's policy lets no script run without its nonce, which no two requests share", () => {
  const [first, second] = [policyAt("/?type=troops"), policyAt("/?type=troops")];
  expect(first).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}' 'strict-dynamic'(;|$)/);
  expect(/script-src[^;]*/.exec(first)?.[0]).not.toMatch(/unsafe/);
  expect(first).not.toBe(second);
});

test("only /embed may be framed by other sites", () => {
  expect(policyAt("/")).toContain("frame-ancestors 'none'");
  expect(policyAt("/embedded")).toContain("frame-ancestors 'none'");
  expect(policyAt("/embed?type=troops")).toMatch(/frame-ancestors \*$/);
});

test("the proxy runs for pages, and not for the API or files", () => {
  const matcher = new RegExp(`^${config.matcher[0]}$`);
  for (const page of ["/", "/embed", "/missing", "/apis"]) expect(page).toMatch(matcher);
  for (const file of ["/api/stances", "/_next/static/a.js", "/atlas/world.json", "/icon.svg"])
    expect(file).not.toMatch(matcher);
});

test.each([
  ["gzip", true],
  ["gzip, deflate, br, zstd", true],
  ["br;q=1.0, gzip;q=0.8, *;q=0.1", true],
  ["deflate , gzip ; q=1", true],
  ["gzip;q=0.001", true],
  ["gzip;q=0", false],
  ["gzip;q=0.000, br", false],
  ["x-gzip", false],
  ["*", false],
  ["", false],
])("Accept-Encoding “%s” takes gzip: %s", (header, taken) => {
  expect(acceptsGzip(header)).toBe(taken);
});
