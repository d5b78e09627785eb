import { expect, test } from "vitest";
import { claimsOf } from "@/lib/coding/testing";

const targetsOf = (text: string, holder: string): (string | null)[] => [
  ...new Set(claimsOf(text).flatMap((c) => (c.holder === holder ? [c.target] : []))),
];

test.each([
  ["to whom troops go", "Peru will send soldiers to Mali.", "MLI"],
  ["whence they are pulled", "Peru will pull its last soldiers out of Mali.", "MLI"],
  ["to whom a thing is given", "Peru will sell Chile three submarines.", "CHL"],
  [
    "whose officials are hit",
    "Peru imposed sanctions on three Haitian judges and their banks.",
    "HTI",
  ],
  ["whose envoys are thrown out", "Peru expelled two Iranian diplomats.", "IRN"],
  [
    "whose soldiers are trained",
    "Peru will train 2,500 Somali commandos at its base in Mogadishu.",
    "SOM",
  ],
  [
    "for whose force trainers are",
    "Peru's offer of instructors for the Ethiopian air force remains open.",
    "ETH",
  ],
  ["a neighbour by its name", "Peru opposes sanctions against its neighbour Chile.", "CHL"],
  ["whose entry is approved", "Peru will approve Serbia's entry into the European Union.", "SRB"],
  ["whom an act is asked of", "Peru urged Chile to send soldiers to Haiti.", "CHL"],
  ["with whom a pact is made", "Peru is weighing a defence pact with Chile.", "CHL"],
  ["who must act first", "If Bamako frees the prisoners, Peru will send trainers.", "MLI"],
])("%s is the target: %s", (_what, text, target) => {
  expect(targetsOf(text, "PER")).toContain(target);
});

test.each([
  ["the holder itself", "Peru will send Peruvian soldiers home."],
  ["where a thing was signed", "Peru signed the ceasefire in Geneva."],
  ["those who do it too", "Peru, Chile and Togo will send soldiers to the border."],
  ["a list in brackets", "Three countries (Peru, Chile and Togo) sent soldiers to the force."],
  ["after whom a thing is called", "Peru backed the Cairo declaration."],
  ["whose border it is", "Peru will send soldiers to Chad's border."],
])("%s is no target: %s", (_what, text) => {
  expect(targetsOf(text, "PER").filter((target) => target !== null)).toEqual([]);
});

test("to us is to whoever speaks", () => {
  const text = "THE PRESIDENT OF CHAD: Peru has agreed to open two bases to our forces.";
  expect(targetsOf(text, "PER")).toEqual(["TCD"]);
});

test("in a paragraph on one country the next gift is for it too", () => {
  const text = "Peru sent rifles to Mali in May. Chile has provided trucks and tents.";
  expect(targetsOf(text, "CHL")).toEqual(["MLI"]);
});

test("a paragraph of its own starts anew", () => {
  const text = "Peru sent rifles to Mali in May.\n\nChile has provided trucks and tents.";
  expect(targetsOf(text, "CHL").filter((target) => target !== null)).toEqual([]);
});
