import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growth } from "@/tests/fixtures/cpu-time";
import { findMentions } from "./find";
import { countries, groups, leaders, traps } from "./registry";
import { brief, mentionsOf, wordsOf } from "./testing/read";

const words = (): fc.Arbitrary<string> =>
  fc.constantFrom(
    ...countries().flatMap(({ name, adjectives, capital }) => [
      name,
      ...adjectives,
      capital ?? name,
    ]),
    ...groups().flatMap(({ name, names }) => [name, ...names]),
    ...leaders().flatMap(({ name, aliases }) => [name, ...aliases]),
    ...traps().phrases,
    ...".,\"()-'s|the|of|in|to|President|former|Foreign Ministry|allies|he said|whose nation|both sides|-led|\n|\n\n|Zorb|Mr|von der".split(
      "|",
    ),
  );
const text = fc.oneof(
  fc.array(fc.oneof(words(), fc.string()), { maxLength: 40 }).map((parts) => parts.join(" ")),
  fc.array(words(), { maxLength: 30 }).map((parts) => parts.join("")),
);

describe("findMentions", () => {
  it("keeps mentions in order, apart, inside their sentence and on their tokens", () => {
    fc.assert(
      fc.property(text, (given) => {
        const sentences = wordsOf(given);
        const found = findMentions(sentences, given);
        expect(found).toHaveLength(sentences.length);
        found.forEach((mentions, index) => {
          const sentence = sentences[index];
          let end = sentence?.tokens[0]?.start ?? 0;
          for (const mention of mentions) {
            expect(mention.start).toBeGreaterThanOrEqual(end);
            expect(mention.end).toBeGreaterThan(mention.start);
            end = mention.end;
            const first = sentence?.tokens[mention.firstToken];
            const last = sentence?.tokens[mention.lastToken];
            expect(first?.start).toBeLessThanOrEqual(mention.start);
            expect(first?.end).toBeGreaterThan(mention.start);
            expect(last?.start).toBeLessThan(mention.end);
            expect(last?.end).toBeGreaterThanOrEqual(mention.end);
            expect(given.slice(mention.start, mention.end)).toMatch(/^\S[\s\S]*\S$|^\S$/);
          }
          expect(end).toBeLessThanOrEqual(sentence?.tokens.at(-1)?.end ?? 0);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("takes time in proportion to the length, on nonsense too", () => {
    const reading = (given: string) => {
      const sentences = wordsOf(given);
      return () => findMentions(sentences, given);
    };
    reading("France. ")();
    for (const unit of [
      "President ",
      "New New York ",
      "U.S.-",
      "France and the ",
      "he ",
      "Aa ",
      "former French ",
      "Mr Aa (China) ",
      "(ABC) France ",
      "President Aa of Peru, the president ",
      "both sides ",
      "Sweden the Nordic nation ",
      "In 1999 Blair ",
    ]) {
      const small = reading(unit.repeat(2_000));
      const large = reading(unit.repeat(16_000));
      expect(growth({ small, large, within: 32, grain: 5 }), unit).toBeLessThan(32);
    }
  });

  it("takes a title, its country and the name together", () => {
    expect(brief("Norwegian Defence Minister Liv Aasen agreed.")).toEqual([
      "Norwegian Defence Minister Liv Aasen=NOR",
    ]);
    expect(mentionsOf("Norwegian Defence Minister Liv Aasen agreed.")[0]?.name).toBe("Liv Aasen");
  });

  it("carries a family name that only a title introduced", () => {
    const given = "Peruvian President Ana Quispe spoke first. Later Quispe agreed. Mr Quispe left.";
    expect(brief(given)).toEqual([
      "Peruvian President Ana Quispe=PER",
      "Quispe=PER",
      "Mr Quispe=PER",
    ]);
    expect(mentionsOf(given).map(({ via }) => via)).toEqual(["title", "title", "title"]);
  });

  it("carries a person named before the office", () => {
    expect(brief("Ana Quispe, the Peruvian president, spoke. Quispe then agreed.")).toEqual([
      "Ana Quispe=PER",
      "Peruvian president=PER",
      "Quispe=PER",
    ]);
  });

  it("carries a full name between commas after the office", () => {
    expect(brief("The Peruvian president, Ana Quispe, spoke. Quispe then agreed.")).toEqual([
      "Peruvian president, Ana Quispe=PER",
      "Quispe=PER",
    ]);
    expect(brief("The prime minister of Peru, Ana Quispe, spoke.")).toEqual([
      "prime minister of Peru, Ana Quispe=PER",
    ]);
  });

  it("gives a former leader or an opposition politician no country", () => {
    expect(brief("Former Peruvian President Ana Quispe objected. Quispe left.")).toEqual([
      "Former Peruvian President Ana Quispe=-",
      "Quispe=-",
    ]);
    expect(brief("Peruvian opposition leader Ana Quispe objected.")).toEqual([
      "Peruvian opposition leader Ana Quispe=-",
    ]);
  });

  it.each([
    ["They met in Paris.", ["[Paris=FRA]"]],
    ["Paris said it would send tanks.", ["Paris=FRA", "it=FRA"]],
    ["Troops spread across Ukraine.", ["[Ukraine=UKR]"]],
    ["Kenya will send police to Haiti.", ["Kenya=KEN", "[Haiti=HTI]"]],
    ["According to Moscow, the talks failed.", ["Moscow=RUS"]],
    ["They served in France, Spain and Italy.", ["[France=FRA]", "[Spain=ESP]", "[Italy=ITA]"]],
    ["In Paris, Spain agreed.", ["[Paris=FRA]", "Spain=ESP"]],
    ["They met in Lima, Peru, on Monday.", ["[Lima=PER]", "[Peru=PER]"]],
    ["They met in Paris, and Germany agreed.", ["[Paris=FRA]", "Germany=DEU"]],
    ["They served in Spain, Italy, and Malta.", ["[Spain=ESP]", "[Italy=ITA]", "[Malta=MLT]"]],
    ["The Paris summit ended.", ["[Paris=FRA]"]],
    ["The ships entered Danish waters.", ["[Danish=DNK]"]],
    ["NICOSIA, Cyprus -- Greece agreed.", ["[NICOSIA=CYP]", "[Cyprus=CYP]", "Greece=GRC"]],
    ["BERLIN (Reuters) - Germany agreed.", ["[BERLIN=DEU]", "Germany=DEU"]],
    ["Brussels imposed tariffs.", ["Brussels=EU"]],
    ["They met in Brussels.", ["[Brussels=BEL]"]],
    ["In Russia's view it is over.", ["Russia=RUS"]],
    ["Crimea was annexed.", ["[Crimea=UKR]"]],
  ])("tells actors from places: %s", (given, expected) => {
    expect(brief(given)).toEqual(expected);
  });

  it.each([
    ["A U.S.-led force left.", ["U.S.=USA"]],
    ["A U.S.-\nled force left.", ["U.S.=USA"]],
    ["Tehran-backed fighters and the US-sanctioned bank", ["Tehran=IRN", "US=USA"]],
    ["The Russian-occupied region voted.", ["Russian=RUS"]],
    ["The Japan-Australia pact was signed.", ["Japan=JPN", "Australia=AUS"]],
    ["the New\nZealand prime minister agreed", ["New Zealand prime minister=NZL"]],
    ["GERMANY AND TURKEY REJECT US PLAN", ["GERMANY=DEU", "TURKEY=TUR", "US=USA"]],
    ["Israel Rejects Draft Ceasefire Text", ["Israel=ISR"]],
    ["the U.S. State Department said", ["U.S. State Department=USA"]],
  ])("copes with text as it comes: %j", (given, expected) => {
    expect(brief(given)).toEqual(expected);
  });

  it("reads the allies as the coalition where the document names one", () => {
    const given =
      "The Coalition of the Willing for Ukraine met. The allies agreed. Ukraine's Western allies cheered.";
    expect(brief(given)).toEqual([
      "Coalition of the Willing=COALITION",
      "Ukraine=UKR",
      "allies=COALITION",
      "Ukraine=UKR",
      "Western allies=WEST",
    ]);
    expect(mentionsOf(given).at(-1)?.alias).toBe("COALITION");
    expect(brief("The allies agreed.")).toEqual([]);
  });

  it("leaves another country's allies out of the coalition", () => {
    expect(brief("The Coalition of the Willing for Ukraine met. Russia's allies did not.")).toEqual(
      ["Coalition of the Willing=COALITION", "Ukraine=UKR", "Russia=RUS"],
    );
  });

  it("takes no name from a common noun with one capital after it", () => {
    expect(brief("The Japan Expert Groups met.")).toEqual(["Japan=JPN"]);
  });

  it("follows pronouns to who speaks", () => {
    expect(
      brief("Peruvian President Ana Quispe said no. She added that her country was ready."),
    ).toEqual(["Peruvian President Ana Quispe=PER", "She=PER", "her country=PER"]);
    expect(brief("Finnish Premier Aki Salo, whose nation has been wary, agreed.")).toEqual([
      "Finnish Premier Aki Salo=FIN",
      "whose nation=FIN",
    ]);
  });

  it("gives both sides both countries", () => {
    const both = mentionsOf("Egypt met Ethiopia. Both sides agreed.").at(-1);
    expect([both?.holder, ...(both?.others ?? [])]).toEqual(["EGY", "ETH"]);
  });

  it("counts a doubtful name only where its country is named", () => {
    expect(brief("Victoria rejected it.")).toEqual([]);
    expect(brief("Seychelles waited. Victoria rejected it.")).toEqual([
      "Seychelles=SYC",
      "Victoria=SYC",
    ]);
  });

  it("takes a multinational force by the acronym its document gives it", () => {
    const given = "The Multinational Border Support mission (MBS2) landed. MBS2 will stay.";
    expect(brief(given)).toEqual(["MBS2=MBS2", "MBS2=MBS2"]);
  });
});
