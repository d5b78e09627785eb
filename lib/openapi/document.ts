import type { Parameter } from "./parameters";
import { ROUTES, type Route, VIEW } from "./routes";
import { jsonSchemas } from "./schemas";

const PROBLEMS = {
  400: "A parameter that does not exist, or a value that it does not take.",
  404: "No such document, claim or state of the data, or a link that is not ours.",
  410: "A claim of an old state that today's engine does not make.",
  501: "A format that is not offered.",
  503: "Too many pictures are being drawn: `Retry-After` says when to come back.",
} as const;

const refTo = (schema: string) => ({ $ref: `#/components/schemas/${schema}` });

/** The API in OpenAPI 3.1, from the routes, the link's own codecs and the schemas that its answers are tested against. */
export function openApiDocument(origin: string) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Stance Atlas",
      version: "1",
      summary:
        "What countries pledged, offered, backed, avoided or refused, and the sentences that say so.",
      description:
        "Read only, without a key, from any origin. Each address answers HEAD and OPTIONS, too. Answers carry a strong ETag.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: origin }],
    paths: Object.fromEntries(
      Object.entries(ROUTES).map(([path, route]) => [path, { get: operation(path, route) }]),
    ),
    components: {
      parameters: Object.fromEntries(VIEW.map((parameter) => [parameter.name, parameter])),
      schemas: jsonSchemas(),
    },
  };
}

/** "/api/claims/{id}/why" is `getClaimsIdWhy`. */
const idOf = (path: string): string =>
  `get${path
    .replace("/api/", "")
    .split(/[^A-Za-z]+/)
    .filter((part) => part !== "")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("")}`;

const operation = (path: string, { summary, parameters, answers, problems }: Route) => ({
  operationId: idOf(path),
  summary,
  parameters: parameters.map(sharedOrOwn),
  responses: {
    200: { description: "The answer.", content: contentOf(answers) },
    304: { description: "Nothing has changed since the answer that `If-None-Match` names." },
    ...Object.fromEntries(
      problems.map((status) => [
        status,
        {
          description: PROBLEMS[status],
          content: { "application/problem+json": { schema: refTo("Problem") } },
        },
      ]),
    ),
  },
});

const sharedOrOwn = (parameter: Parameter): Parameter | { readonly $ref: string } =>
  VIEW.includes(parameter) ? { $ref: `#/components/parameters/${parameter.name}` } : parameter;

const contentOf = (answers: Route["answers"]) =>
  Object.fromEntries(
    Object.entries(answers).map(([mediaType, schema]) => [
      mediaType,
      schema === null ? {} : { schema: refTo(schema) },
    ]),
  );
