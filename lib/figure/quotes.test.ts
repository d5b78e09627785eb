import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scenes } from "@/lib/view/arbitrary";
import { show } from "@/lib/view/show";
import { DEFAULT_VIEW } from "@/lib/view/view";
import { claim } from "@/tests/fixtures/claim";
import { snapshotOf } from "@/tests/fixtures/snapshot";
import { claimInWords, quotesOf, speakerInWords } from "./quotes";

describe("laws", () => {
  test("every shown claim is printed once or counted as left out, and never more than asked for", () => {
    fc.assert(
      fc.property(scenes, fc.nat(30), ({ snapshot, view }, most) => {
        const shown = show(snapshot, view);
        const { holders, leftOut } = quotesOf(shown, most);
        const printed = holders.flatMap(({ quotes }) => quotes.map((quote) => quote.claim.id));
        expect(new Set(printed).size).toBe(printed.length);
        expect(printed.length).toBe(Math.min(most, shown.claims.length));
        expect(printed.length + leftOut).toBe(shown.claims.length);
      }),
    );
  });

  test("every quote leads to its document", () => {
    fc.assert(
      fc.property(scenes, ({ snapshot, view }) => {
        const { holders, documents } = quotesOf(show(snapshot, view), 200);
        for (const { quotes } of holders)
          for (const { claim, source } of quotes)
            expect(documents[source - 1]?.id).toBe(claim.document);
      }),
    );
  });
});

test("holders in focus are printed first", () => {
  const snapshot = snapshotOf({
    claims: [{ holder: "FRA" }, { holder: "RUS", stance: "opposed" }],
  });
  const order = (holders: readonly string[]) =>
    quotesOf(show(snapshot, { ...DEFAULT_VIEW, holders }), 200).holders.map((one) => one.holder.id);
  expect(order([])).toEqual(["FRA", "RUS"]);
  expect(order(["RUS"])).toEqual(["RUS", "FRA"]);
});

test("a claim is said with its conditions, and its speaker by name or by kind", () => {
  const said = claim({
    conditions: [{ kind: "ceasefire", text: "once the guns fall silent" }],
    speaker: { name: "The minister", country: "FRA" },
  });
  expect(claimInWords(said)).toBe("Troops: committed, after a ceasefire");
  expect(speakerInWords(said)).toBe("The minister");
  expect(speakerInWords(claim())).toBe("said by the document");
});
