import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COMMITMENT_TYPES } from "@/lib/codebook";
import { cleanView, largeView, oddView } from "./arbitrary";
import { CODECS } from "./codecs";
import { canonicalView, formatView, parseView } from "./url";
import { DEFAULT_VIEW, type View } from "./view";

const viewOf = (search: string): View => parseView(search).view;
/** Query strings that mean something to us, mixed with ones that mean nothing. */
const anyQuery = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...Object.values(CODECS).map(({ parameter }) => parameter), "utm_source"),
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 40 }),
          fc.constantFrom("troops~monitoring", "FRA~GBR", "%", "%7E", "%ud800", "true", "map"),
        ),
      ),
    )
    .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join("&")}`),
);

describe("laws", () => {
  test("a canonical view comes back from its own URL", () => {
    fc.assert(
      fc.property(cleanView, (view) => {
        expect(parseView(formatView(view))).toEqual({ view, notices: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test("any view at all, lone surrogates and all, comes back as its canonical form, without a notice", () => {
    fc.assert(
      fc.property(oddView, (view) => {
        const url = formatView(view);
        expect(parseView(url).notices).toEqual([]);
        expect(formatView(viewOf(url))).toBe(url);
        expect(canonicalView(canonicalView(view))).toEqual(canonicalView(view));
      }),
      { numRuns: 1000 },
    );
  });

  test("any query string is read without throwing, and what it is written as stays as it is", () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const { view } = parseView(query);
        const url = formatView(view);
        expect(viewOf(url)).toEqual(view);
        expect(formatView(viewOf(url))).toBe(url);
      }),
      { numRuns: 1000 },
    );
  });

  test("a URL holds nothing at which a chat program ends a link", () => {
    fc.assert(
      fc.property(fc.oneof(cleanView, oddView), (view) => {
        expect(formatView(view)).toMatch(/^(\?([A-Za-z0-9&=%~._-]*[A-Za-z0-9]))?$/);
      }),
      { numRuns: 1000 },
    );
  });

  test("a link stays under 2,000 characters with its address, whatever the view", () => {
    fc.assert(
      fc.property(fc.oneof(oddView, largeView), (view) => {
        const link = formatView(view);
        expect(`https://atlas.ministry-of-foreign-affairs.example/${link}`.length).toBeLessThan(
          2000,
        );
        expect(formatView(viewOf(link))).toBe(link);
      }),
    );
  });

  test("an address that is too long is read as far as a link goes, and what is left out is said", () => {
    fc.assert(
      fc.property(largeView, (view) => {
        const given = new URLSearchParams({ country: view.holders.join("~"), q: view.q });
        const { view: read, notices } = parseView(given);
        expect(notices.some(({ parameter }) => parameter === "country")).toBe(
          read.holders.length < new Set(view.holders).size,
        );
        expect(view.q.startsWith(read.q)).toBe(true);
        if (read.q !== view.q) expect(notices.map(({ parameter }) => parameter)).toContain("q");
      }),
    );
  });

  test("a link comes back whole from between any brackets or quotes, and from before any full stop", () => {
    const added = fc
      .array(fc.constantFrom(...".,!?;:…)]}>\"'”’»*_~"), { maxLength: 4 })
      .map((marks) => marks.join(""));
    fc.assert(
      fc.property(cleanView, added, fc.boolean(), (view, marks, escaped) => {
        const link = formatView(view);
        const end = link === "" ? "" : escaped ? encodeURIComponent(marks) : marks;
        expect(parseView(link + end.replace(/#/g, ""))).toEqual({ view, notices: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['""', "''", `"'"'`, `"''"`, `."".`])(
    "a link of plain words comes back whole from before quotes that come in pairs, as %s does",
    (marks) => {
      const view = { ...DEFAULT_VIEW, q: "no boots" };
      for (const end of [marks, encodeURIComponent(marks)])
        expect(parseView(formatView(view) + end)).toEqual({ view, notices: [] });
    },
  );

  test("a link comes back whole from HTML source, in capitals, and escaped once more, in part or as a whole", () => {
    // A name of a document may hold what looks like an escape: see `documentMeant`.
    const views = cleanView.map((view) => ({ ...view, document: null, reading: null }));
    fc.assert(
      fc.property(views, (view) => {
        const link = formatView(view);
        const names = link.replace(/[a-z]+=/g, (name) => name.toUpperCase());
        for (const mangled of [
          link.replaceAll("&", "&amp;"),
          names,
          link.replaceAll("%", "%25"),
          link.replaceAll("~", "%7E"),
          link.replaceAll("~", "%257E"),
          link === "" ? "" : `?${encodeURIComponent(link.slice(1))}`,
        ])
          expect(parseView(mangled), mangled).toEqual({ view, notices: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test("notices are few and short, however much is wrong", () => {
    fc.assert(
      fc.property(anyQuery, fc.string({ maxLength: 400 }), (query, junk) => {
        const { notices } = parseView(`${query}&type=${encodeURIComponent(junk)}`);
        expect(notices.length).toBeLessThanOrEqual(20);
        for (const { value } of notices) expect([...value].length).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe("writing", () => {
  test("the default view is no query string", () => {
    expect(formatView(DEFAULT_VIEW)).toBe("");
    expect(parseView("")).toEqual({ view: DEFAULT_VIEW, notices: [] });
    expect(parseView("?")).toEqual({ view: DEFAULT_VIEW, notices: [] });
  });

  test("every field is written, in canonical order", () => {
    const view: View = {
      types: ["monitoring", "troops"],
      stances: ["opposed", "open"],
      conditional: true,
      holders: ["GBR", "FRA"],
      region: "europe",
      pane: "map",
      sort: "troops",
      document: "000_1570259306a62e25.txt",
      reading: "b.txt",
      at: "2026-01-06",
      since: "2025-12-31",
      q: "military hubs",
      claim: "c1",
      rev: "0123456789ab",
    };
    expect(formatView(view)).toBe(
      "?type=troops~monitoring&stance=open~opposed&conditional=true&country=FRA~GBR&region=europe&view=map&sort=troops&doc=000_1570259306a62e25.txt&read=b.txt&at=2026-01-06&since=2025-12-31&q=military%20hubs&claim=c1&rev=0123456789ab",
    );
  });

  test("all types are the same as none chosen", () => {
    expect(formatView({ ...DEFAULT_VIEW, types: COMMITMENT_TYPES })).toBe("");
    expect(viewOf(`?type=${COMMITMENT_TYPES.join("~")}`).types).toEqual([]);
  });

  test("marks that end or style a link are encoded, and words with such marks end in a mark of their own", () => {
    expect(formatView({ ...DEFAULT_VIEW, q: `"a" <b> (c) ~d~ *e* 'f'.` })).toBe(
      "?q=%22a%22%20%3Cb%3E%20%28c%29%20%7Ed%7E%20%2Ae%2A%20%27f%27.%E2%81%A0",
    );
  });

  test("half a surrogate pair becomes the replacement character", () => {
    expect(canonicalView({ ...DEFAULT_VIEW, q: "a\uD83Db" }).q).toBe("a\uFFFDb");
    expect(canonicalView({ ...DEFAULT_VIEW, q: "\u{1F54A}".repeat(101) }).q).toBe(
      "\u{1F54A}".repeat(100),
    );
  });
});

describe("reading", () => {
  test("values are known whatever their case", () => {
    expect(viewOf("?TYPE=Troops&country=fra&view=MAP")).toMatchObject({
      types: ["troops"],
      holders: ["FRA"],
      pane: "map",
    });
  });

  test("an unknown value is left out with a notice that says what is allowed; the others stay", () => {
    const { view, notices } = parseView("?type=troops~banana&region=mars");
    expect(view).toEqual({ ...DEFAULT_VIEW, types: ["troops"] });
    expect(notices).toEqual([
      { parameter: "type", value: "banana", reason: "not-allowed", allowed: COMMITMENT_TYPES },
      {
        parameter: "region",
        value: "mars",
        reason: "not-allowed",
        allowed: ["holders", "europe", "world"],
      },
    ]);
  });

  test.each([
    ["at", "2026-02-30"],
    ["at", "yesterday"],
    ["rev", "xyz"],
    ["claim", "a b"],
    ["doc", "../secret"],
    ["country", "F-A"],
    ["conditional", "perhaps"],
  ])("%s=%s is left out with a notice", (parameter, value) => {
    const { view, notices } = parseView(new URLSearchParams({ [parameter]: value }));
    expect(view).toEqual(DEFAULT_VIEW);
    expect(notices).toMatchObject([{ parameter, reason: "not-allowed" }]);
  });

  test("more words than a search takes are cut with a notice", () => {
    const { view, notices } = parseView(`?q=${"a".repeat(500)}`);
    expect(view.q).toBe("a".repeat(200));
    expect(notices).toMatchObject([{ parameter: "q", reason: "too-long" }]);
  });

  test("parameters that others add are ignored without a word", () => {
    expect(parseView("?utm_source=chat&fbclid=1&type=troops&__proto__=x&constructor=y")).toEqual({
      view: { ...DEFAULT_VIEW, types: ["troops"] },
      notices: [],
    });
  });

  test.each([
    ["?type=troops&type=monitoring", "a parameter given twice"],
    ["?type=troops,monitoring", "commas"],
    ["?type=troops%7Emonitoring", "an encoded ~"],
    ["?type=troops%257Emonitoring", "a ~ encoded twice"],
    ["?amp;type=troops~monitoring", "an & from HTML source"],
    ["?type=troops~monitoring).", "what a chat program added at the end"],
    ["?type=monitoring~troops~troops", "another order and repeats"],
  ])("%s is understood: %s", (search) => {
    expect(parseView(search)).toEqual({
      view: { ...DEFAULT_VIEW, types: ["troops", "monitoring"] },
      notices: [],
    });
  });

  test("an empty parameter is the default", () => {
    expect(parseView("?type=&view=&at=&q=%20&country=&conditional=")).toEqual({
      view: DEFAULT_VIEW,
      notices: [],
    });
  });
});
