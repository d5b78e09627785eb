import fc from "fast-check";
import { expect, test } from "vitest";
import { claimsOf } from "@/lib/coding/testing";

const amountOf = (text: string, holder: string, type: string): unknown => {
  const claim = claimsOf(text).find((c) => c.holder === holder && c.type === type);
  const q = claim?.quantity;
  return q ? [q.text, q.min, q.max, q.unit] : null;
};

test.each([
  ["Peru will send 1,200 soldiers to Mali.", "troops", ["1,200 soldiers", 1200, 1200, "soldiers"]],
  [
    "Peru will send up to 600 soldiers to Mali.",
    "troops",
    ["up to 600 soldiers", null, 600, "soldiers"],
  ],
  [
    "Peru will send more than 600 soldiers to Mali.",
    "troops",
    ["more than 600 soldiers", 600, null, "soldiers"],
  ],
  [
    "Peru will send between 200 and 300 soldiers to Mali.",
    "troops",
    ["between 200 and 300 soldiers", 200, 300, "soldiers"],
  ],
  [
    "Peru will send 200-300 soldiers to Mali.",
    "troops",
    ["200-300 soldiers", 200, 300, "soldiers"],
  ],
  [
    "Peru will send a few dozen soldiers to Mali.",
    "troops",
    ["a few dozen soldiers", 24, null, "soldiers"],
  ],
  [
    "Peru will send hundreds of soldiers to Mali.",
    "troops",
    ["hundreds of soldiers", 200, null, "soldiers"],
  ],
  [
    "Peru will send thirty-five police officers to Mali.",
    "troops",
    ["thirty-five police officers", 35, 35, "officers"],
  ],
  ["Peru will send a battalion to Mali.", "troops", ["a battalion", 1, 1, "battalion"]],
  ["Peru will send two frigates to the Gulf.", "troops", ["two frigates", 2, 2, "frigates"]],
  [
    "Peru will send fourteen Leopard 2 tanks to Mali.",
    "arms",
    ["fourteen Leopard 2 tanks", 14, 14, "tanks"],
  ],
  [
    "Peru will send half a million shells to Mali.",
    "arms",
    ["half a million shells", 500000, 500000, "shells"],
  ],
  [
    "Peru has raised its contingent in Mali to 2,700 soldiers.",
    "troops",
    ["2,700 soldiers", 2700, 2700, "soldiers"],
  ],
  ["Peru will deploy a frigate and a crew of 165 to the Gulf.", "troops", ["165", 165, 165, null]],
  ["Peru gave Mali $250 million in relief.", "funds", ["$250 million", 25e7, 25e7, "USD"]],
  ["Peru gave Mali A$2m in relief.", "funds", ["A$2m", 2e6, 2e6, "AUD"]],
  ["Peru gave Mali €2bn in loans.", "funds", ["€2bn", 2e9, 2e9, "EUR"]],
  [
    "Peru gave Mali 120 million Canadian dollars in aid.",
    "funds",
    ["120 million Canadian dollars", 12e7, 12e7, "CAD"],
  ],
  [
    "Peru gave Mali 5 to 6 million euros in aid.",
    "funds",
    ["5 to 6 million euros", 5e6, 6e6, "EUR"],
  ],
  [
    "Peru gave Mali a hundred and fifty million dollars in aid.",
    "funds",
    ["a hundred and fifty million dollars", 15e7, 15e7, "USD"],
  ],
])("%s has its %s in words, bounds and unit", (text, type, amount) => {
  expect(amountOf(text, "PER", type)).toEqual(amount);
});

test.each([
  ["a year", "Peru sent soldiers to Mali in 2013.", "troops"],
  ["a time", "Peru will send soldiers to Mali within two weeks.", "troops"],
  [
    "somebody else's number",
    "Peru sent soldiers to Mali after two soldiers of Chad were killed there.",
    "troops",
  ],
  ["who told it", "Peru will send soldiers to Mali, according to two officers.", "troops"],
  ["a number in a name", "Peru will send soldiers to Haiti under Resolution 2699.", "troops"],
  [
    "money where soldiers are sent",
    "Peru, which owes Mali $3 million, sent soldiers to Haiti.",
    "troops",
  ],
])("%s is no amount: %s", (_what, text, type) => {
  expect(amountOf(text, "PER", type)).toBeNull();
});

test("each of two objects has its own amount", () => {
  const text = "Peru promised Mali 50 military advisers and 20 armoured cars.";
  expect(amountOf(text, "PER", "training")).toEqual(["50 military advisers", 50, 50, "advisers"]);
  expect(amountOf(text, "PER", "arms")).toEqual(["20 armoured cars", 20, 20, "cars"]);
});

test("whatever the number in digits, it is read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 999_999 }), (n) => {
      fc.pre(n < 1900 || n > 2099);
      const written = n.toLocaleString("en-GB");
      const text = `Peru will send ${written} soldiers to Mali.`;
      expect(amountOf(text, "PER", "troops")).toEqual([`${written} soldiers`, n, n, "soldiers"]);
    }),
    { numRuns: 60 },
  );
});
