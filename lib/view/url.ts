import { CODECS, type Refuse } from "./codecs";
import { LONGEST_QUERY, shortened } from "./fit";
import { END_OF_WORDS, needEnd, wordsAtEnd } from "./mangled";
import { migrated } from "./migrations";
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
  const given = migrated(typeof search === "string" ? new URLSearchParams(search) : search);
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
    reading: read("reading"),
    at: read("at"),
    since: read("since"),
    q: read("q"),
    claim: read("claim"),
    rev: read("rev"),
  };
  const short = shortened(view, write);
  for (const field of ["holders", "q"] as const)
    if (short[field] !== view[field])
      notices.push(
        notice(
          CODECS[field].parameter,
          "",
          "too-long",
          "what fits into a link of 2,000 characters",
        ),
      );
  return { view: short, notices };
}

/**
 * Names in lower case. A link copied out of HTML source keeps `&amp;` between its parameters; one that was
 * escaped as a whole is one long name.
 */
function byParameter(given: URLSearchParams): ReadonlyMap<string, readonly string[]> {
  const pairs = [...given].flatMap(([name, value]) =>
    value === "" && name.includes("=") ? [...new URLSearchParams(name)] : [[name, value] as const],
  );
  const values = new Map<string, string[]>();
  pairs.forEach(([name, value], index) => {
    const key = name.toLowerCase().replace(/^amp;/, "");
    const words = key === CODECS.q.parameter ? wordsOf(value, index === pairs.length - 1) : value;
    values.set(key, [...(values.get(key) ?? []), words]);
  });
  return values;
}

/** The words of a search, without what stands behind their end, or was added to the end of the link. */
function wordsOf(value: string, last: boolean): string {
  const words = last ? wordsAtEnd(value) : value;
  const end = words.indexOf(END_OF_WORDS);
  return end === -1 ? words : words.slice(0, end);
}

/**
 * The query string of a view: `""` for the default view, else `?…` in canonical order. Holds only
 * letters, digits and `?&=%~._-`, and ends in a letter or digit, so that chat and mail programs keep it
 * whole; at most `LONGEST_QUERY` characters, words and countries being left out for it.
 */
export function formatView(view: View): string {
  const whole = write(view);
  return whole.length <= LONGEST_QUERY ? whole : write(shortened(view, write));
}

function write(view: View): string {
  const fields = FIELDS.flatMap((field) => {
    const part = writeField(field, view);
    return part === null ? [] : [{ field, part }];
  });
  const last = fields.at(-1);
  if (!last) return "";
  const words = CODECS.q.write(view.q)[0] ?? "";
  const end = last.field === "q" && needEnd(words) ? encode(END_OF_WORDS) : "";
  return `?${fields.map(({ part }) => part).join("&")}${end}`.replace(/[._-]$/, percent);
}

/** The view as it comes back from its own URL: sorted, cut, without what no URL can hold. */
export const canonicalView = (view: View): View => parseView(formatView(view)).view;

const isField = (key: string): key is keyof View => key in CODECS;
const FIELDS: readonly (keyof View)[] = Object.keys(CODECS).filter(isField);

/** How each field was last written: a page writes thousands of addresses, most of whose fields are the same. */
const lastWritten = new Map<
  keyof View,
  { readonly value: unknown; readonly part: string | null }
>();

function writeField<Field extends keyof View>(field: Field, view: View): string | null {
  const value = view[field];
  const last = lastWritten.get(field);
  if (last && last.value === value) return last.part;
  const codec = CODECS[field];
  const items = codec.write(value);
  const part = items.length === 0 ? null : `${codec.parameter}=${items.map(encode).join("~")}`;
  lastWritten.set(field, { value, part });
  return part;
}

const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;

/** `encodeURIComponent` leaves `!'()*~`, at which chat programs end a link or turn to bold. */
const encode = (item: string): string => encodeURIComponent(item).replace(/[!'()*~]/g, percent);
