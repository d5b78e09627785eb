import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CODECS } from "@/lib/view/codecs";
import { parseView } from "@/lib/view/url";
import { DEFAULT_VIEW } from "@/lib/view/view";
import { openApiDocument } from "./document";
import { viewParameters } from "./parameters";
import { ROUTES } from "./routes";
import { SCHEMAS } from "./schemas";

const ORIGIN = "http://localhost";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}
interface Handlers {
  readonly GET: (request: Request, context: Context) => Response | Promise<Response>;
}

/** The route files of the app, by the path that they answer. */
const FILES = new Map(
  readdirSync("app/api", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("route.ts") && !file.includes("..."))
    .map((file) => [
      `/api/${file
        .replaceAll("\\", "/")
        .replace("/route.ts", "")
        .replace(/\[(\w+)\]/g, "{$1}")}`,
      file.replaceAll("\\", "/"),
    ]),
);

async function ask(path: string, query = "", id = ""): Promise<Response> {
  const file = FILES.get(path)?.replace("/route.ts", "") ?? "";
  const { GET }: Handlers = await import(
    /* @vite-ignore */ join(process.cwd(), "app/api", file, "route.ts")
  );
  const address = path.replace("{id}", encodeURIComponent(id));
  const request = new Request(`${ORIGIN}${address}${query}`, { headers: { host: "localhost" } });
  return GET(request, { params: Promise.resolve({ id }) });
}

const json = async (path: string, query = "", id = "") => (await ask(path, query, id)).json();
const mediaTypeOf = ({ headers }: Response) => headers.get("content-type")?.split(";")[0] ?? "";

test("every route of the app is described, and nothing else", () => {
  expect(Object.keys(ROUTES).sort()).toEqual([...FILES.keys()].sort());
});

describe("real answers", async () => {
  const { rev, claims, documents } = await json("/api/stances");
  const [claim] = claims;
  const [document] = documents;
  const link = encodeURIComponent("http://localhost/?type=troops");

  test.each([
    ["/api/stances", "", ""],
    ["/api/stances", "?type=troops,arms&country=FRA&conditional=true", ""],
    ["/api/stances", "?format=csv&bom=true", ""],
    ["/api/stances", "?format=plover", ""],
    ["/api/documents", "", ""],
    ["/api/documents/{id}", "", document.id],
    ["/api/claims/{id}/why", "", claim.id],
    ["/api/changes", `?from=${rev}`, ""],
    ["/api/changes", `?from=${rev}&only=counts&type=troops`, ""],
    ["/api/card.png", "?type=troops", ""],
    ["/api/map.svg", "?scheme=dark", ""],
    ["/api/map.png", "?scale=1", ""],
    ["/api/plates.svg", "", ""],
    ["/api/plates.png", "?scale=1", ""],
    ["/api/matrix.svg", "", ""],
    ["/api/matrix.png", "?scale=1", ""],
    ["/api/cite", "", ""],
    ["/api/cite", "?format=bibtex", ""],
    ["/api/cite", "?format=csl", ""],
    ["/api/oembed", `?url=${link}&maxwidth=4000`, ""],
    ["/api/openapi.json", "", ""],
  ])("of %s%s are as described", async (path, query, id) => {
    const response = await ask(path, query, id);
    expect(response.status).toBe(200);
    const answers = ROUTES[path]?.answers ?? {};
    expect(Object.keys(answers)).toContain(mediaTypeOf(response));
    const schema = answers[mediaTypeOf(response)];
    if (!schema) return;
    const body = await response.json();
    // What a schema does not know it leaves out: then the two differ.
    expect(SCHEMAS[schema].parse(body)).toEqual(body);
  });

  const withProblem = Object.entries(ROUTES).filter(([, { problems }]) => problems.includes(400));
  test.each(withProblem.map(([path]) => [path]))(
    "%s refuses a wrong rev, or else a parameter that is not described, as described",
    async (path) => {
      for (const [status, query] of [
        [400, path === "/api/changes" || path === "/api/oembed" ? "?from=x&x=1" : "?rev=x"],
        [404, path === "/api/changes" ? "?from=ffffffffffff" : "?rev=ffffffffffff"],
      ] as const) {
        if (path === "/api/oembed" && status === 404) continue;
        const response = await ask(path, query, "x");
        expect(response.status).toBe(status);
        expect(ROUTES[path]?.problems).toContain(status);
        const body = await response.json();
        expect(SCHEMAS.Problem.parse(body)).toEqual(body);
      }
    },
  );

  test.each(withProblem.map(([path]) => [path]))(
    "%s takes every parameter that is described, with each of its values",
    async (path) => {
      if (path === "/api/oembed" || path.includes("{")) return;
      for (const { name, in: where, schema } of ROUTES[path]?.parameters ?? []) {
        const values = schema.enum ?? (schema.items as { enum?: unknown } | undefined)?.enum;
        if (where !== "query" || !Array.isArray(values) || path.endsWith(".png")) continue;
        const needed = path === "/api/changes" ? `from=${rev}&` : "";
        for (const value of values) {
          const response = await ask(path, `?${needed}${name}=${value}`);
          expect(response.status, `${name}=${value}`).toBe(200);
        }
      }
    },
  );
});

describe("the parameters of a view", () => {
  test("are those of its link, in its order, each with what it takes", () => {
    const parameters = viewParameters();
    expect(parameters.map(({ name }) => name)).toEqual(
      Object.values(CODECS).map(({ parameter }) => parameter),
    );
    for (const { name, description, schema } of parameters) {
      const said = JSON.stringify(schema).includes('"enum"') || schema.type === "boolean";
      expect(said || / Takes /.test(description), name).toBe(true);
    }
  });

  test("say the default that a link leaves out", () => {
    for (const { name, schema } of viewParameters())
      if ("default" in schema)
        expect(parseView(`${name}=${schema.default}`)).toEqual({ view: DEFAULT_VIEW, notices: [] });
  });
});

describe("the document", () => {
  const document = openApiDocument(ORIGIN);
  const whole = JSON.stringify(document);

  test("names only what it holds", () => {
    const named = [...whole.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
    expect(named.length).toBe(whole.split('"$ref"').length - 1);
    const { components } = document;
    for (const [, kind, name] of named)
      expect(kind === "schemas" ? components.schemas : components.parameters).toHaveProperty(
        name ?? "",
      );
  });

  test("has an id of its own for each operation, and a parameter for each part of a path", () => {
    const operations = Object.entries(document.paths);
    const ids = operations.map(([, { get }]) => get.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [path, { get }] of operations) {
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const given = get.parameters.flatMap((one) =>
        "in" in one && one.in === "path" ? one.name : [],
      );
      expect(given).toEqual(parts);
    }
  });
});
