import { expect, test } from "vitest";
import { claimsOf } from "@/lib/coding/testing";

const changesOf = (text: string): (string | null)[] => [
  ...new Set(claimsOf(text).flatMap((c) => (c.holder === "PER" ? [c.change] : []))),
];

test.each([
  ["raised", "Peru has raised its contingent in Mali to 2,700 soldiers."],
  ["raised", "Peru will send 500 more soldiers to Mali."],
  ["raised", "Peru promised another 3,000 soldiers for Mali."],
  ["lowered", "Peru trimmed its aid to Bolivia by a third."],
  ["reaffirmed", "Peru reaffirmed its commitment to keep soldiers in Mali."],
  ["reaffirmed", "Peru repeated that it would send soldiers to Mali."],
  ["new", "Peru imposed new sanctions on Chad."],
  ["new", "Peru supplied weapons to Chad for the first time."],
  ["dropped", "Peru's promise to host the joint command is missing from the final text."],
])("%s: %s", (change, text) => {
  expect(changesOf(text)).toContain(change);
});

test.each([
  ["a number with more than", "Peru sent more than 300 soldiers to Mali."],
  ["more of a manner", "Peru will send soldiers to Mali more quickly."],
  ["a raise refused", "Peru will send no more soldiers to Mali."],
  ["a new force", "Peru will send soldiers to a new force in Mali."],
])("%s is no change: %s", (_what, text) => {
  expect(changesOf(text)).toEqual([null]);
});

test("each of two countries has its own change", () => {
  const text = "Chad doubled its aid to Mali, while Peru sent soldiers to Togo.";
  expect(changesOf(text)).toEqual([null]);
});
