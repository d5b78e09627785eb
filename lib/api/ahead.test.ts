import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET } from "@/app/api/stances/route";
import { answerAhead } from "./ahead";
import { API_HEADERS } from "./security-headers.mjs";

let origin = "";
const server = createServer((request, response) => {
  if (!answerAhead(request, response)) response.writeHead(418).end();
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${address.port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const QUERIES = ["", "?type=troops", "?type=troops&format=csv", "?type=tanks", "?x=1"];
const ENCODINGS = ["gzip", "identity", "gzip;q=0"];

describe("answering ahead of Next", () => {
  for (const query of QUERIES)
    for (const encoding of ENCODINGS)
      test(`gives the route's own answer to ${query || "no query"} for ${encoding}`, async () => {
        const headers = { "accept-encoding": encoding };
        const url = `${origin}/api/stances${query}`;
        const ahead = await fetch(url, { headers });
        const route = await GET(new Request(url, { headers }), undefined);
        expect(ahead.status).toBe(route.status);
        for (const [name, value] of route.headers) expect(ahead.headers.get(name)).toBe(value);
        const sent = await route.arrayBuffer();
        const plain =
          route.headers.get("content-encoding") === "gzip"
            ? await new Response(
                new Blob([sent]).stream().pipeThrough(new DecompressionStream("gzip")),
              ).text()
            : new TextDecoder().decode(sent);
        expect(await ahead.text()).toBe(plain);
      });

  test("sends 304 without a body for an answer that the client holds", async () => {
    const first = await fetch(`${origin}/api/stances`);
    const etag = first.headers.get("etag") ?? "";
    const again = await fetch(`${origin}/api/stances`, { headers: { "If-None-Match": etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  });

  test("carries the security headers that Next puts on the API", async () => {
    const { headers } = await fetch(`${origin}/api/stances`);
    for (const [name, value] of Object.entries(API_HEADERS)) expect(headers.get(name)).toBe(value);
  });

  test("answers the present rev itself, and leaves every other to Next, which may read it from the disk", async () => {
    const { rev } = await (await fetch(`${origin}/api/stances`)).json();
    const present = await fetch(`${origin}/api/stances?type=troops&rev=${rev}`);
    expect(present.status).toBe(200);
    expect(present.headers.get("cache-control")).toBe("no-cache");
    expect((await fetch(`${origin}/api/stances?rev=ffffffffffff`)).status).toBe(418);
    expect((await fetch(`${origin}/api/stances?rev=banana`)).status).toBe(418);
  });

  test("leaves other addresses and methods to Next", async () => {
    expect((await fetch(`${origin}/api/stancesx`)).status).toBe(418);
    expect((await fetch(`${origin}/api/stances`, { method: "POST" })).status).toBe(418);
  });
});
