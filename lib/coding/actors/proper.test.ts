import { describe, expect, it } from "vitest";
import { brief } from "./testing/read";

describe("names that several things have", () => {
  it.each([
    ["Michael Jordan scored. Later Jordan left the hall.", []],
    ["Michael Jordan scored in Amman. Jordan watched.", ["[Amman=JOR]", "Jordan=JOR"]],
    ["Paris Hilton danced. Paris was happy.", []],
  ])(
    "are a person's once the document says so, unless it speaks of the country: %s",
    (text, expected) => {
      expect(brief(text)).toEqual(expected);
    },
  );

  it.each([
    ["Voters in Alabama and Georgia stayed at home.", []],
    ["Washington, Oregon and Idaho sued.", []],
    ["Georgia and Armenia agreed.", ["Georgia=GEO", "Armenia=ARM"]],
    ["Washington and Tokyo agreed.", ["Washington=USA", "Tokyo=JPN"]],
  ])("are American states in a list of them: %s", (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it.each([
    ["The Peruvian Central Bank agreed.", ["Peruvian Central Bank=PER"]],
    ["Ukraine Press Secretary Ana Koval agreed.", ["Ukraine Press Secretary Ana Koval=UKR"]],
    ["Kenya's University Council watched.", ["Kenya=KEN"]],
    ["The Republic of Chile agreed.", ["Republic of Chile=CHL"]],
    ["Chilean bank notes burned.", ["Chilean=CHL"]],
  ])("stay the country's where a body, an office or a possessive follows: %s", (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });
});
