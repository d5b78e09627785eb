import type { Snapshot } from "@/lib/corpus/snapshot";
import { fold } from "@/lib/view/text";
import { dayInWords, titleOf } from "@/lib/view/title";
import { formatView } from "@/lib/view/url";
import type { View } from "@/lib/view/view";

export const CITE_FORMATS = ["text", "bibtex", "csl"] as const;
export type CiteFormat = (typeof CITE_FORMATS)[number];

/** What a citation of a view says. */
export interface Citation {
  readonly title: string;
  /** With the rev: what is cited is what is seen. */
  readonly url: string;
  readonly rev: string;
  /** The day it was seen, `YYYY-MM-DD`. */
  readonly accessed: string;
}

export const citationOf = (
  view: View,
  snapshot: Snapshot,
  origin: string,
  accessed: string,
): Citation => ({
  title: titleOf(view, snapshot),
  url: `${origin}/${formatView({ ...view, rev: snapshot.rev })}`,
  rev: snapshot.rev,
  accessed,
});

const WRITTEN_BY: Readonly<Record<CiteFormat, (citation: Citation) => string>> = {
  text: inText,
  bibtex: inBibtex,
  csl: inCsl,
};

export const cite = (citation: Citation, format: CiteFormat): string =>
  WRITTEN_BY[format](citation);

function inText({ title, url, rev, accessed }: Citation): string {
  return `Stance Atlas. “${title}”. Data as of rev ${rev}. Accessed ${dayInWords(accessed)}. ${url}`;
}

/** Characters that mean something to TeX, as it prints them. */
const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  // BibTeX counts a brace behind a backslash, too.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
};

/** Text as TeX prints it, on one line. Its braces are always in pairs. */
export const escapeTex = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/[\\{}$&#%_^~]/g, (character) => TEX[character] ?? character);

/** The address stands as it is: `url` fields are read verbatim, and ours hold no brace. */
function inBibtex({ title, url, rev, accessed }: Citation): string {
  const word = fold(title)
    .replace(/[^a-z0-9]+/g, "-")
    .split("-")
    .filter(Boolean)
    .slice(0, 4);
  const fields = {
    author: "{Stance Atlas}",
    title: `{${escapeTex(title)}}`,
    year: accessed.slice(0, 4),
    url,
    urldate: accessed,
    version: rev,
    note: `Data as of rev ${rev}`,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${["stance-atlas", ...word, rev].join("-")},\n${lines.join(",\n")}\n}\n`;
}

/** CSL 1.0.2, as Zotero and Pandoc read it. */
function inCsl({ title, url, rev, accessed }: Citation): string {
  const item = {
    id: url,
    type: "webpage",
    title,
    author: [{ literal: "Stance Atlas" }],
    "container-title": "Stance Atlas",
    URL: url,
    version: rev,
    accessed: { "date-parts": [accessed.split("-").map(Number)] },
  };
  return `${JSON.stringify([item])}\n`;
}
