import fc from "fast-check";
import { expect, test } from "vitest";
import { SNAPSHOT } from "@/lib/api/sample";
import { parseView } from "@/lib/view/url";
import { DEFAULT_VIEW } from "@/lib/view/view";
import { citationOf, cite, escapeTex } from "./cite";

const of = (title: string) => ({
  ...citationOf(
    { ...DEFAULT_VIEW, types: ["troops"] },
    SNAPSHOT,
    "https://atlas.example",
    "2026-11-29",
  ),
  title,
});

const COMMANDS: Readonly<Record<string, string>> = {
  textbackslash: "\\",
  textbraceleft: "{",
  textbraceright: "}",
  textasciicircum: "^",
  textasciitilde: "~",
};

/** What TeX prints of escaped text. */
const printed = (tex: string): string =>
  tex.replace(
    /\\([a-z]+)\{\}|\\([$&#%_])/g,
    (_, name: string, sign: string | undefined) => sign ?? COMMANDS[name] ?? "?",
  );

/** How deep in braces each character stands. BibTeX counts all, those behind a backslash too. */
function depths(text: string): readonly number[] {
  let depth = 0;
  return [...text].map((character) => {
    if (character === "{") depth += 1;
    if (character === "}") depth -= 1;
    return depth;
  });
}

const anyText = fc.string({ unit: fc.constantFrom(..."ab \\{}$&#%_^~\"'@,=é日") });

test("TeX prints any text as it was", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(printed(escapeTex(text))).toBe(text.replace(/\s+/g, " "));
    }),
  );
});

test("nothing that TeX would read as a command or a comment is left bare", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const bare = escapeTex(text).replace(/\\text[a-z]+\{\}|\\[$&#%_]/g, "");
      expect(bare).not.toMatch(/[\\{}$&#%_^~]/);
    }),
  );
});

test("an entry closes where it ends and nowhere before, whatever the title holds", () => {
  fc.assert(
    fc.property(anyText, (title) => {
      const entry = cite(of(title), "bibtex").trimEnd();
      const inside = depths(entry).slice(entry.indexOf("{"));
      expect(inside.at(-1)).toBe(0);
      expect(inside.slice(0, -1).every((depth) => depth > 0)).toBe(true);
      expect(entry).toMatch(/^@misc\{[a-z0-9-]+,\n/);
      expect(entry.endsWith("\n}")).toBe(true);
    }),
  );
});

test("CSL-JSON is JSON with the title as it is, and the day in parts", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string()), (title) => {
      const [item] = JSON.parse(cite(of(title), "csl"));
      expect(item).toMatchObject({ title, accessed: { "date-parts": [[2026, 11, 29]] } });
    }),
  );
});

test("each format says title, rev, day of access and an address that leads back to the view and this rev", () => {
  const view = {
    ...DEFAULT_VIEW,
    types: ["troops"],
    stances: ["opposed"],
    q: "50% & more",
  } as const;
  const citation = citationOf(view, SNAPSHOT, "https://atlas.example", "2026-11-29");
  const { search } = new URL(citation.url);
  expect(parseView(search).view).toEqual({ ...view, rev: SNAPSHOT.rev });
  expect(cite(citation, "text")).toBe(
    `Stance Atlas. “Who opposes troops, with the words “50% & more””. Data as of rev ${SNAPSHOT.rev}. Accessed 29 November 2026. ${citation.url}`,
  );
  for (const format of ["bibtex", "csl"] as const) {
    const text = cite(citation, format);
    for (const part of [citation.url, SNAPSHOT.rev, "2026"]) expect(text).toContain(part);
  }
});
