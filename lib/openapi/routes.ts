import { FORMATS } from "@/lib/api/query";
import { CITE_FORMATS } from "@/lib/export/cite";
import { SENT_AS } from "@/lib/export/cite-answer";
import { SIDES } from "@/lib/export/oembed";
import { SCALES, SCHEMES, USUAL_SCALE } from "@/lib/export/picture-answer";
import { choice, type Parameter, pathPart, viewParameters, word } from "./parameters";
import type { SchemaName } from "./schemas";

/** A route, as far as it is to be described. All are read with GET and HEAD. */
export interface Route {
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  /** By media type; null for a body that is no JSON. */
  readonly answers: Readonly<Record<string, SchemaName | null>>;
  readonly problems: readonly Problem[];
}

type Problem = 400 | 404 | 410 | 501 | 503;

/** What most routes take, told once. */
export const VIEW = viewParameters();
const WITHOUT_REV = VIEW.filter(({ name }) => name !== "rev");
const REV = VIEW.filter(({ name }) => name === "rev");
const REV_PATTERN = { pattern: "^[0-9a-fA-F]{12}$" };

const SCHEME = choice("scheme", "Light or dark paper.", SCHEMES, "light");
const SCALE = choice("scale", "Pixels for one of the drawing.", SCALES, USUAL_SCALE);

const picture = (
  what: string,
  mediaType: "image/png" | "image/svg+xml",
  own: readonly Parameter[],
): Route => ({
  summary: what,
  parameters: [...VIEW, ...own],
  answers: { [mediaType]: null },
  problems: [400, 404, 503],
});

const png = (what: string) => picture(`${what} as PNG.`, "image/png", [SCHEME, SCALE]);
const svg = (what: string) => picture(`${what} as SVG.`, "image/svg+xml", [SCHEME]);

const side = (name: string): Parameter => ({
  name,
  in: "query",
  description: "Pixels that the frame may take.",
  schema: { type: "integer", minimum: SIDES.least, maximum: SIDES.most },
});

/** Every route of the API, by its path. */
export const ROUTES: Readonly<Record<string, Route>> = {
  "/api/stances": {
    summary: "Positions and claims, filtered as on the page.",
    parameters: [
      ...VIEW,
      choice("format", "Goes before the Accept header.", FORMATS, "json"),
      choice("bom", "With `true`, CSV begins with a byte order mark.", ["true", "false"], "false"),
    ],
    answers: {
      "application/json": "Stances",
      "text/csv": null,
      "text/tab-separated-values": null,
    },
    problems: [400, 404],
  },
  "/api/documents": {
    summary: "The documents without their texts, and the files that could not be read.",
    parameters: REV,
    answers: { "application/json": "Documents" },
    problems: [400, 404],
  },
  "/api/documents/{id}": {
    summary: "One document: its text exactly as given, and its blocks.",
    parameters: [pathPart("id", "The document's file name."), ...REV],
    answers: { "application/json": "Document" },
    problems: [400, 404],
  },
  "/api/claims/{id}/why": {
    summary: "Why a claim is made: its sentence, tree, parts and rule.",
    parameters: [pathPart("id", "The claim's id."), ...REV],
    answers: { "application/json": "Why" },
    problems: [400, 404, 410],
  },
  "/api/changes": {
    summary: "What became of each position since a state of the data.",
    parameters: [
      word("from", "The rev to compare with.", REV_PATTERN, true),
      word("to", "Another rev than the present one.", REV_PATTERN),
      choice("only", "With `counts`, `holders` and `changes` are left out.", ["counts"]),
      ...WITHOUT_REV,
    ],
    answers: { "application/json": "Changes" },
    problems: [400, 404],
  },
  "/api/card.png": picture("The share card of a view, 1200 by 630.", "image/png", [SCHEME]),
  "/api/map.svg": svg("The map of a view"),
  "/api/map.png": png("The map of a view"),
  "/api/plates.svg": svg("Small maps of a view, one a commitment type,"),
  "/api/plates.png": png("Small maps of a view, one a commitment type,"),
  "/api/matrix.svg": svg("The matrix of a view"),
  "/api/matrix.png": png("The matrix of a view"),
  "/api/cite": {
    summary: "How to cite a view.",
    parameters: [...VIEW, choice("format", "How it is written.", CITE_FORMATS, "text")],
    answers: {
      [SENT_AS.text.type]: null,
      [SENT_AS.bibtex.type]: null,
      [SENT_AS.csl.type]: "Citation",
    },
    problems: [400, 404],
  },
  "/api/oembed": {
    summary: "oEmbed: a link to a view unfolded to a frame.",
    parameters: [
      word("url", "A link to a view of this server.", { format: "uri" }, true),
      side("maxwidth"),
      side("maxheight"),
      choice("format", "Only JSON is offered.", ["json"], "json"),
    ],
    answers: { "application/json": "OEmbed" },
    problems: [400, 404, 501],
  },
  "/api/openapi.json": {
    summary: "This description.",
    parameters: [],
    answers: { "application/json": "OpenApi" },
    problems: [],
  },
};
