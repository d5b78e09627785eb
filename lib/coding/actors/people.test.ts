import { describe, expect, it } from "vitest";
import { brief } from "./testing/read";

describe("persons the data does not know", () => {
  it.each([
    [
      "Olivia Berg, Sweden's defence minister, agreed. Berg left.",
      ["Olivia Berg=SWE", "Sweden's defence minister=SWE", "Berg=SWE"],
    ],
    [
      "Olivia Berg, who is Sweden's defence minister, agreed. Berg left.",
      ["Olivia Berg=SWE", "Sweden's defence minister=SWE", "Berg=SWE"],
    ],
    [
      "Olivia Berg, the defence minister of Sweden, agreed. Berg left.",
      ["Olivia Berg=SWE", "defence minister of Sweden=SWE", "Berg=SWE"],
    ],
    [
      "Sweden's defence minister, Olivia Berg, agreed. Berg left.",
      ["Sweden's defence minister, Olivia Berg=SWE", "Berg=SWE"],
    ],
    [
      '"Yes," said Olivia Berg, the Swedish minister. Berg left.',
      ["Olivia Berg=SWE", "Swedish minister=SWE", "Berg=SWE"],
    ],
    [
      "Swedish Foreign Minister Ada Mbeki agreed. Mbeki left.",
      ["Swedish Foreign Minister Ada Mbeki=SWE", "Mbeki=SWE"],
    ],
    [
      "A spokesperson for the Swedish Foreign Ministry agreed.",
      ["spokesperson for the Swedish Foreign Ministry=SWE"],
    ],
    ["A senior Swedish official agreed.", ["Swedish official=SWE"]],
  ])("speak for whom the document says: %s", (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it.each([
    ["Mr ROTH (Germany) agreed. Mr Roth left.", ["Mr ROTH (Germany)=DEU", "Mr Roth=DEU"]],
    ["Ms. Wang (China): We abstain.", ["Ms. Wang (China)=CHN"]],
    [
      "In the debate Ms. Okafor (Nigeria) and Mr Sanz (Spain) agreed.",
      ["Ms. Okafor (Nigeria)=NGA", "Mr Sanz (Spain)=ESP"],
    ],
    ["THE PRESIDENT OF KENYA: We will send police.", ["PRESIDENT OF KENYA=KEN"]],
    [
      "The representative of Chile said her country would abstain.",
      ["representative of Chile=CHL", "her country=CHL"],
    ],
    ["SECRETARY-GENERAL STOLTENBERG: We agree.", ["SECRETARY-GENERAL STOLTENBERG=NATO"]],
  ])("are known by the labels of minutes and transcripts: %s", (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it.each([
    ["The Kenyan runner agreed.", ["Kenyan runner=-"]],
    ["Turkish opposition leaders agreed.", ["Turkish opposition leaders=-"]],
    ["Lebanese Hezbollah agreed.", ["Lebanese Hezbollah=-"]],
    ["President-elect Ana Quispe of Peru agreed.", ["President-elect Ana Quispe of Peru=-"]],
  ])("speak for no country where they hold no office of it: %s", (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it("do not pass for a known leader of their family name", () => {
    expect(brief("Swiss Finance Minister Hans-Rudolf Merz agreed. Merz left.")).toEqual([
      "Swiss Finance Minister Hans-Rudolf Merz=CHE",
      "Merz=CHE",
    ]);
  });

  it("leave a union's office to whoever presides over it", () => {
    expect(brief("ECOWAS chairman Bola Tinubu agreed.")).toEqual([
      "ECOWAS chairman Bola Tinubu=ECOWAS",
    ]);
  });
});

describe("a known leader", () => {
  it.each([
    [
      "NATO's Secretary-General, Javier Solana, agreed.",
      ["NATO's Secretary-General, Javier Solana=NATO"],
    ],
    [
      "The foreign minister, Annalena Baerbock, agreed. Baerbock left.",
      ["foreign minister, Annalena Baerbock=DEU", "Baerbock=DEU"],
    ],
  ])("speaks for the office the text names: %s", (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });
});

describe("text in capitals", () => {
  it.each([
    [
      "GERMAN CHANCELLOR MERZ SAYS BERLIN WILL SEND TROOPS",
      ["GERMAN CHANCELLOR MERZ=DEU", "BERLIN=DEU"],
    ],
    ["TURKEY TELLS US TO LEAVE BASES IN JORDAN", ["TURKEY=TUR", "[JORDAN=JOR]"]],
    ["TALKS BETWEEN FRANCE AND US RESUME TODAY", ["FRANCE=FRA", "US=USA"]],
    ["THOSE WHO SERVED THE UN WILL RETURN", ["UN=UN"]],
  ])("gives up names, not pronouns: %s", (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });
});
