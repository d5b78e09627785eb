import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { notAllowed, readOnlyRoute } from "./route";
import { SNAPSHOT } from "./sample";
import { stancesAnswer } from "./stances";

const routeOver = (snapshot: Snapshot) =>
  readOnlyRoute((request) => stancesAnswer(request, snapshot));

const ask = async (
  query: string,
  headers: Record<string, string> = {},
  snapshot: Snapshot = SNAPSHOT,
): Promise<Response> =>
  routeOver(snapshot).GET(new Request(`http://localhost/api/stances${query}`, { headers }), {});

const json = async (query: string) => (await ask(query)).json();

describe("GET /api/stances", () => {
  test("without parameters answers with the whole snapshot", async () => {
    expect(await json("")).toEqual(SNAPSHOT);
  });

  test("filters as the page does, and keeps only the countries asked for", async () => {
    const ids = async (query: string) =>
      (await json(query)).claims.map((claim: { id: string }) => claim.id);
    expect(await ids("?type=troops")).toEqual(["c1", "c2"]);
    expect(await ids("?stance=opposed")).toEqual(["c2", "c3"]);
    expect(await ids("?conditional=true")).toEqual(["c1"]);
    expect(await ids("?country=RUS&type=monitoring")).toEqual(["c3"]);
    expect(await ids("?at=2020-01-01")).toEqual([]);
    expect((await json("?country=RUS")).holders.map((h: { id: string }) => h.id)).toEqual(["RUS"]);
  });

  test("a country that no document names has no positions, and is no error", async () => {
    expect(await json("?country=BRA")).toMatchObject({ holders: [], positions: [], claims: [] });
  });

  test("ignores what of a page's query changes only the page", async () => {
    expect(await json("?view=matrix&region=world&claim=c1&rev=ffffffffffff")).toEqual(SNAPSHOT);
  });

  test.each([
    ["?colour=red", "colour", "type"],
    ["?utm_source=mail", "utm_source", "type"],
    ["?type=troops~tanks", "type", "monitoring"],
    ["?stance=maybe", "stance", "committed"],
    ["?format=xml", "format", "csv"],
    ["?doc=three.txt", "doc", "one.txt"],
    ["?country=FRANCE", "country", "NATO"],
    ["?at=2026-02-30", "at", "YYYY-MM-DD"],
    ["?conditional=perhaps", "conditional", "true"],
  ])("%s is a problem that names %s and what is allowed", async (query, parameter, allowed) => {
    const response = await ask(query);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    const problem = await response.json();
    expect(problem).toMatchObject({ type: "about:blank", status: 400, parameter });
    expect(JSON.stringify(problem.allowed)).toContain(allowed);
    expect(problem.detail).toContain(parameter);
  });

  test("answers any query string with 200 or 400, never with a failure", async () => {
    const part = fc.oneof(
      fc.constantFrom("type", "stance", "country", "doc", "at", "q", "format", "claim", "%", "&="),
      fc.string({ maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(part, part), { maxLength: 4 }), async (pairs) => {
        const query = pairs.map(([name, value]) => `${name}=${value}`).join("&");
        const { status } = await ask(`?${query}`);
        expect([200, 400]).toContain(status);
      }),
    );
  });
});

describe("what is sent", () => {
  test("is compressed where the client takes gzip, and the bytes are the same inside", async () => {
    const response = await ask("?type=troops", { "Accept-Encoding": "br, gzip;q=0.8" });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    const inside = gunzipSync(await response.arrayBuffer()).toString();
    expect(inside).toBe(await (await ask("?type=troops")).text());
  });

  test.each([undefined, "identity", "gzip;q=0", "br", "xgzip"])(
    "is plain where Accept-Encoding is %s",
    async (encoding) => {
      const response = await ask("", encoding === undefined ? {} : { "Accept-Encoding": encoding });
      expect(response.headers.get("content-encoding")).toBeNull();
      expect(await response.json()).toEqual(SNAPSHOT);
    },
  );

  test("has a strong tag: one for the same bytes, another for other bytes or another encoding", async () => {
    const tag = async (query: string, headers = {}, snapshot = SNAPSHOT) =>
      (await ask(query, headers, snapshot)).headers.get("etag");
    const plain = await tag("?type=troops~monitoring");
    expect(plain).toMatch(/^"[\w-]+"$/);
    expect(await tag("?type=monitoring~troops")).toBe(plain);
    const others = [
      await tag("?type=troops~monitoring", { "Accept-Encoding": "gzip" }),
      await tag("?type=troops~monitoring&format=csv"),
      await tag("?type=troops"),
      await tag("?type=troops~monitoring", {}, { ...SNAPSHOT, rev: "ba9876543210" }),
      await tag("?type=troops~monitoring", {}, { ...SNAPSHOT, unread: [] }),
    ];
    expect(new Set([plain, ...others]).size).toBe(6);
  });

  test("is 304 without a body when the client holds it in either encoding", async () => {
    const tag = (await ask("")).headers.get("etag") ?? "";
    for (const held of [tag, `W/${tag}`, `"other", ${tag}`, "*", tag.replace(/"$/, '-gzip"')]) {
      const response = await ask("", { "If-None-Match": held });
      expect(response.status).toBe(304);
      expect(response.headers.get("etag")).toBe(tag);
      expect(await response.text()).toBe("");
    }
    expect((await ask("", { "If-None-Match": '"other"' })).status).toBe(200);
  });

  test("may be read from any origin, and its tag with it; caches must ask again", async () => {
    const { headers } = await ask("");
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-expose-headers")).toContain("ETag");
    expect(headers.get("cache-control")).toBe("no-cache");
    expect(headers.get("vary")).toBe("Accept, Accept-Encoding");
    expect((await ask("?type=x")).headers.get("access-control-allow-origin")).toBe("*");
  });
});

describe("CSV", () => {
  test.each([
    ["?format=csv", {}],
    ["", { Accept: "text/csv" }],
    ["", { Accept: "text/csv, */*;q=0.1" }],
  ])("is sent for %s with %j", async (query, headers) => {
    const response = await ask(query, headers);
    expect(response.headers.get("content-type")).toMatch(/^text\/csv/);
    expect(response.headers.get("content-disposition")).toBe(
      'attachment; filename="stance-atlas-0123456789ab.csv"',
    );
    expect(await response.text()).toMatch(/^id,document,/);
  });

  test.each([
    ["?format=json", { Accept: "text/csv" }],
    ["", { Accept: "text/html, */*" }],
    ["", { Accept: "application/json, text/csv;q=0.5" }],
  ])("is not sent for %s with %j", async (query, headers) => {
    expect((await ask(query, headers)).headers.get("content-type")).toMatch(/json/);
  });
});

describe("other methods", () => {
  const request = (method: string) => new Request("http://localhost/api/stances", { method });

  test("HEAD has the headers of GET and no body", async () => {
    const head = await routeOver(SNAPSHOT).HEAD(request("HEAD"), {});
    expect(head.status).toBe(200);
    expect(head.headers.get("etag")).toBe((await ask("")).headers.get("etag"));
    expect(await head.text()).toBe("");
  });

  test("OPTIONS lets other origins send what reading needs", () => {
    const response = routeOver(SNAPSHOT).OPTIONS();
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
    expect(response.headers.get("access-control-allow-headers")).toContain("If-None-Match");
  });

  test.each(["POST", "PUT", "PATCH", "DELETE"])("%s is refused with what is allowed", async (m) => {
    const response = notAllowed(request(m));
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect(await response.json()).toMatchObject({
      status: 405,
      allowed: ["GET", "HEAD", "OPTIONS"],
    });
  });

  test("a failure inside is a problem that tells nothing of the inside", async () => {
    const log = console.error;
    console.error = () => {};
    const route = readOnlyRoute(() => {
      throw new Error("secret path");
    });
    const response = await route.GET(request("GET"), {});
    console.error = log;
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("secret");
  });
});
