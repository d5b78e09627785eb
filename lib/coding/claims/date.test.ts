import { expect, test } from "vitest";
import { claimsOf } from "@/lib/coding/testing";

const datesOf = (text: string): (string | null)[] => [
  ...new Set(claimsOf(text).map((c) => c.date)),
];

test.each([
  ["On 18 February 2008 Peru sent soldiers to Mali.", "2008-02-18"],
  ["Peru sent soldiers to Mali on February 18, 2008.", "2008-02-18"],
  ["Peru sent soldiers to Mali in March 2003.", "2003-03"],
  ["In 2017 Peru sent soldiers to Mali.", "2017"],
])("%s has the date of its deed", (text, date) => {
  expect(datesOf(text)).toEqual([date]);
});

test.each([
  ["what is still to come", "Peru will send soldiers to Mali in March 2031."],
  ["the date of another clause", "Peru sent soldiers to Mali, which Chad had left in 1999."],
  ["a number that is no year", "Peru sent 2000 soldiers to Mali."],
  ["nothing", "Peru sent soldiers to Mali."],
])("%s gives no date of its own: %s", (_what, text) => {
  expect(datesOf(text)).toEqual([null]);
});

test("where the text does not say, the document's date holds", () => {
  const text =
    "Peru and Mali\n\nLIMA, 5 May 2024 - Peru will send soldiers to Mali by 1 June 2024.\n";
  expect(datesOf(text)).toEqual(["2024-05-05"]);
});
