import { countryOf, groups } from "@/lib/coding/actors/registry";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { CODECS } from "@/lib/view/codecs";
import { documentMeant } from "@/lib/view/mangled";
import type { Notice } from "@/lib/view/notice";
import { parseView } from "@/lib/view/url";
import { DEFAULT_VIEW, type View } from "@/lib/view/view";
import type { Problem } from "./problem";

const FORMATS = ["json", "csv"] as const;
export type Format = (typeof FORMATS)[number];

export interface Query {
  /** Only what an answer depends on: pane, frame, order, active claim and the like are as in the default view. */
  readonly view: View;
  /** As the query asks; null leaves it to the Accept header. */
  readonly format: Format | null;
}

type Parsed =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly problem: Problem };

const PARAMETERS: readonly string[] = [
  ...Object.values(CODECS).map(({ parameter }) => parameter),
  "format",
];
const LONGEST_LIST = 100;

/** What a query string asks of a snapshot, or the first thing that is wrong with it; never throws. */
export function parseQuery(search: string, snapshot: Snapshot): Parsed {
  const given = new URLSearchParams(search);
  const unknown = [...given.keys()].find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined) return refused(unknownParameter(unknown, PARAMETERS));

  const asked = given.get("format");
  const format = FORMATS.find((one) => one === asked) ?? null;
  if (asked !== null && format === null)
    return refused(notAllowed({ parameter: "format", value: asked, allowed: FORMATS }));

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

  const { region, pane, sort, since, claim, rev } = DEFAULT_VIEW;
  const depends = { ...view, document, region, pane, sort, since, claim, rev };
  return { ok: true, query: { view: depends, format } };
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

const refused = (problem: Problem): Parsed => ({ ok: false, problem });

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
