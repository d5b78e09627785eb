import { expect, test } from "vitest";
import { claimsOf } from "@/lib/coding/testing";

const conditionsIn = (text: string): string[] => [
  ...new Set(claimsOf(text).flatMap(({ conditions }) => conditions.map((c) => c.text))),
];
const amountsIn = (text: string): string[] => [
  ...new Set(claimsOf(text).flatMap(({ quantity }) => (quantity ? [quantity.text] : []))),
];

test.each([
  ["Spain would send troops based in a neighbouring state.", "based in a neighbouring state"],
  [
    "Kenya will send troops if the UN Security Council approves.",
    "if the UN Security Council approves",
  ],
  ["Kenya will send police, pending parliamentary approval.", "pending parliamentary approval"],
  ["Norway will send troops after the war ends.", "after the war ends"],
  ["Norway will send troops after the end of the war.", "after the end of the war"],
  [
    'Norway would send troops if the truce is "real and lasting", it said.',
    'if the truce is "real and lasting"',
  ],
  ["After the war Norway will send troops.", "After the war"],
  ["If Russia attacks once more, Norway will send troops.", "If Russia attacks once more"],
])("a condition is quoted to the end of its phrase or clause: %s", (text, condition) => {
  expect(conditionsIn(text)).toContain(condition);
});

test("a condition inside a quotation ends before the closing mark", () => {
  expect(conditionsIn('Norway promised to send troops "after the truce" to the island.')).toEqual([
    "after the truce",
  ]);
});

test.each([
  ['Norway could send "several hundred" mountain troops.', "several hundred"],
  ['Norway will send 300 "mountain soldiers" to the island.', '300 "mountain soldiers"'],
  ["Norway will send 300 mountain soldiers to the island.", "300 mountain soldiers"],
])("an amount holds no half of a pair of quotation marks: %s", (text, amount) => {
  expect(amountsIn(text)).toEqual([amount]);
});
