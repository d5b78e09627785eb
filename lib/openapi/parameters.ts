import { CODECS } from "@/lib/view/codecs";
import { DEFAULT_VIEW, type View } from "@/lib/view/view";

/** A parameter as OpenAPI 3.1 describes it. */
export interface Parameter {
  readonly name: string;
  readonly in: "query" | "path";
  readonly description: string;
  readonly required?: true;
  readonly style?: "form";
  readonly explode?: false;
  readonly schema: Readonly<Record<string, unknown>>;
}

const MEANINGS: { readonly [Field in keyof View]: string } = {
  types: "Only positions of these commitment types.",
  stances: "Only positions at these levels.",
  conditional: "With `true`, only positions whose ruling claim has a condition.",
  holders: "Only these countries and groups; on a picture they are in focus.",
  region: "What a map frames. Changes nothing else.",
  pane: "The pane that fills the page's window. Changes only what the page shows.",
  sort: "The order of the matrix's rows. Changes nothing else.",
  document: "Only this document; positions are added up anew from it.",
  reading: "The document open in the page's text pane. Changes only what the page shows.",
  at: "Only documents dated on or before this day; positions are added up anew.",
  since: "The page tells what has changed since this day. Changes only what the page shows.",
  q: "Only positions with a claim whose quote, speaker or holder has all of these words.",
  claim: "The page's active claim. Changes only what the page shows.",
  rev: "The state of the data to answer from, instead of the present one.",
};

const isField = (name: string): name is keyof View => name in CODECS;

/** The parameters of a view, read off the very codecs that read a link: what they take is what they say when they refuse. */
export const viewParameters = (): readonly Parameter[] =>
  Object.keys(CODECS)
    .filter(isField)
    .map((field) => ofField(field));

function ofField(field: keyof View): Parameter {
  const { parameter: name } = CODECS[field];
  const initial = DEFAULT_VIEW[field];
  const allowed = allowedBy(field);
  const value =
    typeof allowed === "string" ? { type: "string" } : { type: "string", enum: allowed };
  const said =
    typeof allowed === "string" ? `${MEANINGS[field]} Takes ${allowed}.` : MEANINGS[field];
  if (Array.isArray(initial))
    return {
      name,
      in: "query",
      description: `${said} Links join several with \`~\`; commas are read as well.`,
      style: "form",
      explode: false,
      schema: { type: "array", items: value },
    };
  if (typeof initial === "boolean")
    return { name, in: "query", description: said, schema: { type: "boolean", default: initial } };
  const isUsual = typeof initial === "string" && initial !== "";
  return {
    name,
    in: "query",
    description: said,
    schema: isUsual ? { ...value, default: initial } : value,
  };
}

/** No parameter takes both, and one that takes any text has a limit to its length. */
const REFUSED = ["§/§", "x".repeat(10_000)];

function allowedBy(field: keyof View): readonly string[] | string {
  const codec = CODECS[field];
  for (const value of REFUSED) {
    let allowed: readonly string[] | string | null = null;
    codec.read([value], (_value, _reason, takes) => {
      allowed ??= takes;
    });
    if (allowed !== null) return allowed;
  }
  return "any text";
}

/** A parameter of one address: one of some values. */
export const choice = (
  name: string,
  description: string,
  values: readonly string[],
  initial?: string,
): Parameter => ({
  name,
  in: "query",
  description,
  schema: { type: "string", enum: values, ...(initial === undefined ? {} : { default: initial }) },
});

/** A parameter of one address: any text of a pattern. */
export const word = (
  name: string,
  description: string,
  schema: Readonly<Record<string, unknown>> = {},
  required = false,
): Parameter => ({
  name,
  in: "query",
  description,
  ...(required ? { required } : {}),
  schema: { type: "string", ...schema },
});

/** A part of the path. */
export const pathPart = (name: string, description: string): Parameter => ({
  name,
  in: "path",
  description,
  required: true,
  schema: { type: "string" },
});
