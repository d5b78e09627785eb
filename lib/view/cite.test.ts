import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claim } from "@/tests/fixtures/claim";
import { scenes } from "./arbitrary";
import { citationOf, textFragment, viewOfClaim } from "./cite";
import { show } from "./show";
import { parseView } from "./url";

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 120 }),
  fc
    .array(fc.constantFrom("one", "two-way", "a, b", "R&D", "#:~:text=", "(x)*", "שלום", "🇫🇷"))
    .map((w) => w.join(" ")),
);
/** As the specification reads it: parts at commas, dashes at a part's edge are context. */
const partsOf = (fragment: string): readonly string[] =>
  fragment
    .replace(/^#:~:text=/, "")
    .split(",")
    .map(decodeURIComponent);

describe("a text fragment", () => {
  test("holds the whole quote, or its first and its last words", () => {
    fc.assert(
      fc.property(text, (quote) => {
        const clean = quote

          .split(/\s+/)
          .filter((word) => word !== "")
          .join(" ");
        const fragment = textFragment(quote);
        if (clean === "") {
          expect(fragment).toBe("");
          return;
        }
        const [start = "", end] = partsOf(fragment);
        expect(clean.startsWith(start)).toBe(true);
        if (end === undefined) expect(start).toBe(clean);
        else expect(clean.endsWith(end)).toBe(true);
      }),
    );
  });

  test("has no character but its comma that the specification, or a chat program, reads as syntax", () => {
    fc.assert(
      fc.property(text, (quote) => {
        const fragment = textFragment(quote);
        if (fragment !== "") expect(fragment).toMatch(/^#:~:text=[\w%]+(?:,[\w%]+)?$/);
      }),
    );
  });

  test("encodes commas, dashes and ampersands", () => {
    expect(textFragment("U.S.-led, R&D")).toBe("#:~:text=U%2ES%2E%2Dled%2C%20R%26D");
  });

  test("of a long quote are its ends", () => {
    const words = Array.from({ length: 13 }, (_, i) => `w${i}`).join(" ");
    expect(textFragment(words)).toBe("#:~:text=w0%20w1%20w2%20w3%20w4,w8%20w9%20w10%20w11%20w12");
  });
});

const page = {
  address: "https://atlas.example/",
  snapshot: {
    rev: "0123456789ab",
    documents: [
      { id: "a.txt", title: "Talks open", date: "2026-01-06", source: null, claims: 1, length: 9 },
      { id: "b.txt", title: "b.txt", date: null, source: null, claims: 0, length: 9 },
    ],
    holders: [{ id: "FRA", kind: "country", name: "France", members: [], mentions: {} }],
  },
} as const;
const said = claim({
  id: "c1",
  document: "a.txt",
  speaker: { name: "A. Minister", country: "FRA" },
  evidence: { start: 0, end: 30, text: "Paris will join a U.S.-\nled force.", cues: [] },
});

describe("a citation", () => {
  test("names speaker, country, document and day, and links to the claim", () => {
    expect(citationOf(said, page)).toBe(
      "“Paris will join a U.S.-led force.” — A. Minister (France), in “Talks open”, 6 January 2026. " +
        "Stance Atlas, https://atlas.example/?type=troops&view=text&claim=c1&rev=0123456789ab" +
        "#:~:text=Paris%20will%20join%20a%20U%2ES%2E%2Dled%20force%2E",
    );
  });

  test("of what the document says itself names the document", () => {
    expect(citationOf({ ...said, speaker: null, document: "b.txt" }, page)).toContain(
      "force.” — “b.txt”, no date given. Stance Atlas, https://",
    );
  });

  test("leaves out a speaker's country that is not known", () => {
    const speaker = { name: "A. Minister", country: null };
    expect(citationOf({ ...said, speaker }, page)).toContain("— A. Minister, in “Talks open”");
  });

  test("leads to a view in which its claim is the active one", () => {
    fc.assert(
      fc.property(scenes, ({ snapshot }) => {
        for (const one of snapshot.claims) {
          const link = citationOf(one, { address: "https://a.example/", snapshot });
          const { view, notices } = parseView(
            new URL(link.slice(link.lastIndexOf("https:"))).search,
          );
          expect(notices).toEqual([]);
          expect(view).toEqual(viewOfClaim(one, snapshot.rev));
          expect(show(snapshot, view).activeClaim?.id).toBe(one.id);
        }
      }),
    );
  });
});
