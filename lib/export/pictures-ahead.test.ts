import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as card } from "@/app/api/card.png/route";
import { GET as map } from "@/app/api/map.svg/route";
import { API_HEADERS, DRAWING_HEADERS } from "@/lib/api/security-headers.mjs";
import { picturesAhead } from "./pictures-ahead";

let origin = "";
const server = createServer((request, response) => {
  if (!picturesAhead(request, response)) response.writeHead(418).end();
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${address.port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test.each([
  ["/api/card.png?type=troops", card],
  ["/api/card.png?scheme=pink", card],
  ["/api/map.svg?type=troops", map],
  ["/api/map.svg?scale=2", map],
])("the answer to %s is the route’s own", async (path, route) => {
  const ahead = await fetch(origin + path);
  const own = await route(
    new Request(origin + path, { headers: { "accept-encoding": "gzip" } }),
    undefined,
  );
  expect(ahead.status).toBe(own.status);
  for (const [name, value] of own.headers) expect(ahead.headers.get(name)).toBe(value);
  const [sent, plain] = [await ahead.arrayBuffer(), await own.arrayBuffer()];
  if (own.headers.get("content-encoding") === null)
    expect(Buffer.from(sent)).toEqual(Buffer.from(plain));
});

test("a drawing may use its own style sheet and nothing else, a picture not even that", async () => {
  const policy = async (path: string) =>
    (await fetch(origin + path)).headers.get("content-security-policy");
  expect(await policy("/api/map.svg")).toBe(DRAWING_HEADERS["Content-Security-Policy"]);
  expect(await policy("/api/card.png")).toBe(API_HEADERS["Content-Security-Policy"]);
});

test("other addresses, methods and states are left to Next", async () => {
  for (const path of [
    "/api/card.svg",
    "/api/card.pngx",
    "/api/map.png/x",
    "/api/map.svg?rev=ffffffffffff",
  ])
    expect((await fetch(origin + path)).status, path).toBe(418);
  expect((await fetch(`${origin}/api/card.png`, { method: "POST" })).status).toBe(418);
});
