import { REGIONS } from "@/lib/atlas/region";
import { COMMITMENT_TYPES, STANCES } from "@/lib/codebook";
import { END_OF_WORDS, unescaped } from "./mangled";
import { cut, wellFormed } from "./text";
import { PANES, SORTS, type View } from "./view";

/** Called with what was left out, and why. */
export type Refuse = (
  value: string,
  reason: "not-allowed" | "too-long",
  allowed: readonly string[] | string,
) => void;

/** How one field of the view stands in the URL. */
interface ParamCodec<T> {
  readonly parameter: string;
  /** Reads the values given for the parameter, decoded; never throws. */
  readonly read: (given: readonly string[], refuse: Refuse) => T;
  /** Each item unencoded; several are joined with `~`; none leaves the parameter out. */
  readonly write: (value: T) => readonly string[];
}

type Codecs = { readonly [Field in keyof View]: ParamCodec<View[Field]> };

const LIMITS = { holders: 100, document: 255, q: 200 } as const;

/** Chat programs add brackets and full stops to the end of a link, mail programs to its start. */
const withoutJunk = (value: string): string =>
  value.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

/** Lists are written with `~`; commas, spaces and a `~` that was encoded twice are read as well. */
const items = (given: readonly string[]): string[] =>
  given
    .flatMap((value) => value.split(/[~,\s]|%7e/i))
    .map(withoutJunk)
    .filter((item) => item !== "");

const last = (given: readonly string[]): string => given.at(-1) ?? "";

function listOf<T extends string>(
  parameter: string,
  known: readonly T[],
): ParamCodec<readonly T[]> {
  const inOrder = (chosen: ReadonlySet<string>): readonly T[] => {
    const list = known.filter((item) => chosen.has(item));
    return list.length === known.length ? [] : list;
  };
  return {
    parameter,
    read: (given, refuse) => {
      const chosen = new Set(items(given).map((item) => item.toLowerCase()));
      for (const item of chosen) {
        if (!known.some((one) => one === item)) refuse(item, "not-allowed", known);
      }
      return inOrder(chosen);
    },
    write: (value) => inOrder(new Set(value)),
  };
}

function oneOf<T extends string>(
  parameter: string,
  known: readonly T[],
  initial: T,
): ParamCodec<T> {
  return {
    parameter,
    read: (given, refuse) => {
      const value = withoutJunk(last(given)).toLowerCase();
      const found = known.find((one) => one === value);
      if (found === undefined && value !== "") refuse(last(given), "not-allowed", known);
      return found ?? initial;
    },
    write: (value) => (value === initial ? [] : [value]),
  };
}

function pattern(
  parameter: string,
  allowed: string,
  clean: (value: string) => string | null,
): ParamCodec<string | null> {
  return {
    parameter,
    read: (given, refuse) => {
      const value = last(given).trim();
      if (value === "") return null;
      const found = clean(value);
      if (found === null) refuse(value, "not-allowed", allowed);
      return found;
    },
    write: (value) => {
      const found = value === null ? null : clean(value);
      return found === null ? [] : [found];
    },
  };
}

const matching =
  (expression: RegExp) =>
  (value: string): string | null =>
    expression.test(value) ? value : null;

/** An ISO day that the calendar has. */
function day(value: string): string | null {
  const clean = withoutJunk(value);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(clean)) return null;
  const time = new Date(`${clean}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== clean ? null : clean;
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).byteLength;

/** A file name: no path, nothing that a file system refuses, and nothing after the ending that every document has. */
function fileName(value: string): string | null {
  const clean = wellFormed(value)
    .trim()
    .replace(/(\.(?:txt|md))[^\p{L}\p{N}]+$/iu, "$1");
  return clean === "" || bytesOf(clean) > LIMITS.document || /[/\\]/.test(clean) ? null : clean;
}

const YES = ["true", "1", "yes", "on"];
const NO = ["false", "0", "no", "off", ""];

const conditional: ParamCodec<boolean> = {
  parameter: "conditional",
  read: (given, refuse) => {
    const value = withoutJunk(last(given)).toLowerCase();
    if (!YES.includes(value) && !NO.includes(value))
      refuse(last(given), "not-allowed", ["true", "false"]);
    return YES.includes(value);
  },
  write: (value) => (value ? ["true"] : []),
};

const HOLDER = /^[A-Z][A-Z0-9]{1,23}$/;
const sortedHolders = (ids: readonly string[]): readonly string[] =>
  [...new Set(ids)]
    .filter((id) => HOLDER.test(id))
    .sort()
    .slice(0, LIMITS.holders);

const holders: ParamCodec<readonly string[]> = {
  parameter: "country",
  read: (given, refuse) => {
    const ids = [...new Set(items(given).map((item) => item.toUpperCase()))];
    for (const id of ids) {
      if (!HOLDER.test(id))
        refuse(id, "not-allowed", "three-letter country codes (FRA) and group ids (NATO)");
    }
    const well = ids.filter((id) => HOLDER.test(id));
    if (well.length > LIMITS.holders)
      refuse(String(well.length), "too-long", `at most ${LIMITS.holders} countries and groups`);
    return sortedHolders(well);
  },
  write: sortedHolders,
};

/** As typed, spaces and all, so that a search box may be bound to it; only white space is nothing. */
function query(value: string): string {
  const clean = cut(wellFormed(value).replaceAll(END_OF_WORDS, ""), LIMITS.q);
  const plain = unescaped(clean);
  if (plain !== clean) return query(plain);
  return clean.trim() === "" ? "" : clean;
}

const q: ParamCodec<string> = {
  parameter: "q",
  read: (given, refuse) => {
    const value = last(given);
    if (value.length > LIMITS.q) refuse(value, "too-long", `at most ${LIMITS.q} characters`);
    return query(value);
  },
  write: (value) => [query(value)].filter((clean) => clean !== ""),
};

/**
 * Every field of the view, in the order in which the URL writes them. A field added to `View` does
 * not compile until it is here.
 */
export const CODECS: Codecs = {
  types: listOf("type", COMMITMENT_TYPES),
  stances: listOf("stance", STANCES),
  conditional,
  holders,
  region: oneOf("region", REGIONS, "holders"),
  pane: oneOf("view", PANES, "all"),
  sort: oneOf("sort", SORTS, "commitment"),
  document: pattern("doc", `a document's file name, at most ${LIMITS.document} bytes`, fileName),
  reading: pattern("read", `a document's file name, at most ${LIMITS.document} bytes`, fileName),
  at: pattern("at", "a day as YYYY-MM-DD", day),
  since: pattern("since", "a day as YYYY-MM-DD", day),
  q,
  claim: pattern(
    "claim",
    "a claim's id: letters, digits, dots, colons, hyphens and underscores",
    (value) =>
      matching(/^[A-Za-z0-9](?:[\w.:-]{0,118}[A-Za-z0-9])?$/)(withoutJunk(unescaped(value))),
  ),
  rev: pattern("rev", "12 hexadecimal digits", (value) =>
    matching(/^[0-9a-f]{12}$/)(withoutJunk(value).toLowerCase()),
  ),
};
