import { CODECS, type Refuse } from "./codecs";
import { MIGRATIONS } from "./migrations";
import { type Notice, notice } from "./notice";
import type { View } from "./view";

export interface ParsedView {
  readonly view: View;
  /** What was left out of the view, one for each value. */
  readonly notices: readonly Notice[];
}

/** A page full of notices helps nobody. */
const MOST_NOTICES = 20;

/**
 * The view that a query string asks for, with or without its `?`. Never throws: what it does not
 * understand is left out and noticed; parameters that are not ours (`utm_source`) are ignored.
 * The view is canonical: `parseView(formatView(view)).view` equals it.
 */
export function parseView(search: string | URLSearchParams): ParsedView {
  const given = MIGRATIONS.reduce(
    (parameters, { apply }) => apply(parameters),
    typeof search === "string" ? new URLSearchParams(search) : search,
  );
  const values = byParameter(given);
  const notices: Notice[] = [];
  const read = <Field extends keyof View>(field: Field): View[Field] => {
    const codec = CODECS[field];
    const refuse: Refuse = (value, reason, allowed) => {
      if (notices.length < MOST_NOTICES)
        notices.push(notice(codec.parameter, value, reason, allowed));
    };
    return codec.read(values.get(codec.parameter) ?? [], refuse);
  };
  const view: View = {
    types: read("types"),
    stances: read("stances"),
    conditional: read("conditional"),
    holders: read("holders"),
    region: read("region"),
    pane: read("pane"),
    sort: read("sort"),
    document: read("document"),
    at: read("at"),
    since: read("since"),
    q: read("q"),
    claim: read("claim"),
    rev: read("rev"),
  };
  return { view, notices };
}

/** Names in lower case. A link copied out of HTML source keeps `&amp;` between its parameters. */
function byParameter(given: URLSearchParams): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of given) {
    const key = name.toLowerCase().replace(/^amp;/, "");
    values.set(key, [...(values.get(key) ?? []), value]);
  }
  return values;
}

/**
 * The query string of a view: `""` for the default view, else `?…` in canonical order. Holds only
 * letters, digits and `?&=%~._-`, and ends in a letter or digit, so that chat and mail programs keep it whole.
 */
export function formatView(view: View): string {
  const parts = fieldsInOrder().flatMap((field) => write(field, view));
  return parts.length === 0 ? "" : `?${parts.join("&").replace(/[._-]$/, percent)}`;
}

/** The view as it comes back from its own URL: sorted, cut, without what no URL can hold. */
export const canonicalView = (view: View): View => parseView(formatView(view)).view;

const isField = (key: string): key is keyof View => key in CODECS;
const fieldsInOrder = (): readonly (keyof View)[] => Object.keys(CODECS).filter(isField);

function write<Field extends keyof View>(field: Field, view: View): string[] {
  const codec = CODECS[field];
  const items = codec.write(view[field]);
  return items.length === 0 ? [] : [`${codec.parameter}=${items.map(encode).join("~")}`];
}

const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;

/** `encodeURIComponent` leaves `!'()*~`, at which chat programs end a link or turn to bold. */
const encode = (item: string): string => encodeURIComponent(item).replace(/[!'()*~]/g, percent);
