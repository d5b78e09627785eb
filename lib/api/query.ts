import { countryOf, groups } from "@/lib/coding/actors/registry";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { CODECS } from "@/lib/view/codecs";
import { filtersOf } from "@/lib/view/filters";
import { documentMeant } from "@/lib/view/mangled";
import type { Notice } from "@/lib/view/notice";
import { parseView } from "@/lib/view/url";
import type { View } from "@/lib/view/view";
import type { Problem } from "./problem";

export const FORMATS = ["json", "csv", "plover"] as const;
export type Format = (typeof FORMATS)[number];

export interface Query {
  /** Only what an answer depends on: pane, frame, order, active claim and the like are as in the default view. */
  readonly view: View;
  /** As the query asks; null leaves it to the Accept header. */
  readonly format: Format | null;
  /** Whether CSV begins with a byte order mark. */
  readonly bom: boolean;
}

interface Failed {
  readonly ok: false;
  readonly problem: Problem;
}

type Parsed = { readonly ok: true; readonly query: Query } | Failed;

/** In the order in which the URL writes them. */
export const VIEW_PARAMETERS: readonly string[] = Object.values(CODECS).map(
  ({ parameter }) => parameter,
);
const LONGEST_LIST = 100;

/** What a query string asks of a snapshot, or the first thing that is wrong with it; never throws. */
export function parseQuery(search: string, snapshot: Snapshot): Parsed {
  const parsed = parseViewQuery(search, snapshot, { format: FORMATS, bom: ["true", "false"] });
  if (!parsed.ok) return parsed;
  const { format, bom } = parsed.own;
  return { ok: true, query: { view: filtersOf(parsed.view), format, bom: bom === "true" } };
}

/** Parameters of one address beside the view's, with the values that each takes. */
type OwnParameters = Readonly<Record<string, readonly string[]>>;

type ParsedView<Own extends OwnParameters> =
  | {
      readonly ok: true;
      readonly view: View;
      /** Null where the query says nothing. */
      readonly own: { readonly [Name in keyof Own]: Own[Name][number] | null };
    }
  | Failed;

/**
 * The view that a query asks for, and the address's own parameters; strict: what a page would leave out
 * is a problem here.
 */
export function parseViewQuery<const Own extends OwnParameters>(
  search: string,
  snapshot: Snapshot,
  takes: Own,
): ParsedView<Own> {
  const given = new URLSearchParams(search);
  const parameters = [...VIEW_PARAMETERS, ...Object.keys(takes)];
  const unknown = [...given.keys()].find((name) => !parameters.includes(name));
  if (unknown !== undefined) return refused(unknownParameter(unknown, parameters));

  for (const [parameter, allowed] of Object.entries(takes)) {
    const value = given.get(parameter);
    if (value !== null && !allowed.includes(value))
      return refused(notAllowed({ parameter, value, allowed }));
  }
  const { view, notices } = parseView(given);
  const [notice] = notices;
  if (notice) return refused(notAllowed(notice));
  const documents = snapshot.documents.map(({ id }) => id);
  const document = documentMeant(view.document, new Set(documents));
  if (document === null && view.document !== null)
    return refused(
      notAllowed({
        parameter: "doc",
        value: view.document,
        allowed: documents.slice(0, LONGEST_LIST),
      }),
    );
  const stranger = view.holders.find((id) => !isKnown(id, snapshot));
  if (stranger !== undefined)
    return refused(
      notAllowed({ parameter: "country", value: stranger, allowed: holdersInWords() }),
    );

  const own = Object.fromEntries(Object.keys(takes).map((name) => [name, given.get(name)]));
  return {
    ok: true,
    view: { ...view, document },
    own: own as { [Name in keyof Own]: Own[Name][number] | null },
  };
}

/** A country that no document names is a good question with an empty answer. */
const isKnown = (id: string, { holders }: Snapshot): boolean =>
  countryOf(id) !== null ||
  groups().some((group) => group.id === id) ||
  holders.some((holder) => holder.id === id);

const holdersInWords = (): string =>
  `ISO 3166-1 alpha-3 codes (FRA) and group ids: ${groups()
    .map(({ id }) => id)
    .join(", ")}`;

/** 400: there is no such parameter. */
export const unknownParameter = (name: string, known: readonly string[]): Problem =>
  wrong("Unknown parameter", `There is no parameter “${shorten(name)}”.`, name, [...known]);

const refused = (problem: Problem): Failed => ({ ok: false, problem });

/** 400: the parameter does not take the value. */
export function notAllowed({ parameter, value, allowed }: Omit<Notice, "reason">): Problem {
  const takes =
    typeof allowed === "string" ? allowed : allowed.length === 0 ? "none" : allowed.join(", ");
  return wrong(
    "Value not allowed",
    `“${shorten(value)}” is not a value of ${parameter}, which takes: ${takes}.`,
    parameter,
    allowed,
  );
}

const wrong = (
  title: string,
  detail: string,
  parameter: string,
  allowed: readonly string[] | string,
): Problem => ({ status: 400, title, detail, parameter: shorten(parameter), allowed });

const shorten = (text: string): string =>
  text.length > 60 ? `${[...text].slice(0, 59).join("")}…` : text;
