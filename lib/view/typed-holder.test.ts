import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { snapshotOf } from "@/tests/fixtures/snapshot";
import { cleanView } from "./arbitrary";
import { CODECS } from "./codecs";
import { addTyped, LONGEST_TYPED, TYPED, typedIn, unaddedInWords } from "./typed-holder";
import { formatView, parseView } from "./url";
import { DEFAULT_VIEW } from "./view";

const { holders } = snapshotOf({
  claims: [{ holder: "FRA" }, { holder: "GBR" }],
  mentioned: ["DEU", "USA", "ESP", "POL", "ITA", "NATO"],
});

describe("laws", () => {
  test("what a form sends is the view as it was and the name as typed", () => {
    const name = fc
      .string({ unit: "grapheme", maxLength: 40 })
      .filter((text) => !/[\p{Cc}\p{Surrogate}\u2028\u2029]/u.test(text));
    fc.assert(
      fc.property(cleanView, name, (view, typed) => {
        const sent = new URLSearchParams(formatView(view));
        sent.append(TYPED, typed);
        expect(parseView(sent)).toEqual({ view, notices: [] });
        expect(typedIn(`?${sent}`)).toBe(typed.trim());
      }),
    );
  });

  test("adding never takes a holder out, and its view has a link without the typed name", () => {
    const name = fc.oneof(
      fc.constantFrom(...holders.flatMap((holder) => [holder.id, holder.name])),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(cleanView, name, (view, typed) => {
        const added = addTyped(view, typed, holders);
        if (!added) return;
        const fresh = added.holders.filter((id) => !view.holders.includes(id));
        expect(added.holders).toEqual([...view.holders, ...fresh].sort());
        expect(fresh.length).toBeLessThanOrEqual(1);
        expect(typedIn(formatView(added))).toBe("");
      }),
    );
  });

  test("a name adds somebody, or there is a sentence that names it", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3 }), (typed) => {
        const added = addTyped(DEFAULT_VIEW, typed, holders);
        if (!added) expect(unaddedInWords(typed, holders)).toContain(`“${typed}”`);
      }),
    );
  });
});

test("no parameter of a link is called as the typed name is", () => {
  expect(Object.values(CODECS).map(({ parameter }) => parameter)).not.toContain(TYPED);
});

test("a name beside the others, and one that is there already", () => {
  const view = { ...DEFAULT_VIEW, holders: ["FRA"], claim: "c0" };
  expect(addTyped(view, "germ", holders)).toEqual({
    ...view,
    holders: ["DEU", "FRA"],
    claim: null,
  });
  expect(addTyped(view, "france", holders)).toBe(view);
});

test("what adds nobody is said in words, with those it may mean where they are few", () => {
  expect(unaddedInWords("Atlantis", holders)).toBe(
    "No country or group here is called “Atlantis”.",
  );
  expect(unaddedInWords("united", holders)).toBe(
    "“united” may be United Kingdom or United States: write more of the name.",
  );
  expect(unaddedInWords("a", holders)).toBe("“a” may be any of 7: write more of the name.");
});

test("a text that no field takes is cut", () => {
  expect(typedIn(`?${TYPED}=${"x".repeat(5000)}`)).toBe("x".repeat(LONGEST_TYPED));
  expect(typedIn("?country=FRA")).toBe("");
});
