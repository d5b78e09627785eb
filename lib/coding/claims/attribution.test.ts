import { expect, test } from "vitest";
import { claimsOf } from "@/lib/coding/testing";

/** Each claim as `HOLDER voice: speaker (country)`. */
const voicesOf = (text: string): string[] => [
  ...new Set(
    claimsOf(text).map(
      ({ holder, voice, speaker }) =>
        `${holder} ${voice}${speaker ? `: ${speaker.name} (${speaker.country ?? "nobody's"})` : ""}`,
    ),
  ),
];

test.each([
  [
    "a minister's word",
    "Peru will send police to Haiti, its foreign minister said on Monday.",
    "PER own: its foreign minister (PER)",
  ],
  [
    "an inverted saying with a name in apposition",
    "Peru is willing to send police to Haiti, said its defence minister, Rosa Quispe.",
    "PER own: Rosa Quispe (PER)",
  ],
  [
    "a ministry known by its city",
    "Chile will send police to Haiti, the defence ministry in Santiago said.",
    "CHL own: the defence ministry in Santiago (CHL)",
  ],
  [
    "an office with no country, of the country it speaks of",
    "Norway will send police to Haiti, Foreign Minister Espen Dahl said.",
    "NOR own: Foreign Minister Espen Dahl (NOR)",
  ],
  [
    "a spokeswoman",
    "A spokeswoman for the German foreign ministry said Berlin had expelled two diplomats.",
    "DEU own: spokeswoman for the German foreign ministry (DEU)",
  ],
  [
    "a senior official without a name",
    '"Kenya will send police to Haiti," a senior Kenyan official said.',
    "KEN own: Kenyan official (KEN)",
  ],
  [
    "a capital that says what it will do",
    "Paris said it would send tanks to Kyiv.",
    "FRA own: France (FRA)",
  ],
  [
    "a ministry whose warning is the act",
    "Russia's foreign ministry warned against sending troops into Niger.",
    "RUS own: Russia's foreign ministry (RUS)",
  ],
  [
    "a foreign speaker",
    "Chad would impose sanctions on Togo, Ghana said.",
    "TCD reported: Ghana (GHA)",
  ],
  [
    "a foreign president",
    "The Congolese president complained that Rwanda had sent troops into Goma.",
    "RWA reported: Congolese president (COD)",
  ],
  [
    "speakers who are nobody's",
    "Ghana has promised soldiers to Niger, according to two officers.",
    "GHA reported: two officers (nobody's)",
  ],
  ["the document itself", "Peru sent police to Haiti in 2004.", "PER narrated"],
])("%s: %s", (_what, text, voice) => {
  expect(voicesOf(text)).toContain(voice);
});

test("each of two sayings has what it says", () => {
  expect(
    voicesOf("Paris said it would send tanks to Kyiv, while Berlin said Italy would send jets."),
  ).toEqual(["FRA own: France (FRA)", "ITA reported: Germany (DEU)"]);
});

test("what stands beside a saying is not said", () => {
  expect(
    voicesOf("Ghana, which sent police to Haiti, said Togo would send observers to Mali."),
  ).toEqual(["GHA narrated", "TGO reported: Ghana (GHA)"]);
});

test("a quotation goes on with its speaker", () => {
  const text =
    'Peru must act, President Dina Soto of Peru said. "We will send police to Haiti. We will lift sanctions on Cuba."';
  expect(voicesOf(text)).toEqual(["PER own: Dina Soto (PER)"]);
});

test("ministers who say we are who they say they are", () => {
  const text = "We, the defence ministers of Italy and Japan, will send police to Haiti.";
  expect(voicesOf(text)).toEqual(["ITA own", "JPN own"]);
});

test("in a transcript the label says who speaks", () => {
  const text =
    "THE PRESIDENT OF PERU: We will send police to Haiti. Chile will send observers.\n\nQUESTION: We hear Togo will send police to Mali.";
  const claims = claimsOf(text);
  expect(claims.map(({ holder, voice }) => `${holder} ${voice}`)).toEqual([
    "PER own",
    "CHL reported",
    "TGO narrated",
  ]);
});

test("a list of who gives what has no speakers", () => {
  expect(voicesOf("Peru: will send police to Haiti.").filter((v) => v.includes("own"))).toEqual([]);
});

test("a press release speaks for the government that publishes it", () => {
  const text =
    "MEDIA RELEASE\n\nOffice of the Prime Minister\n\nFiji to send police to Haiti\n\nWe are sending police to Haiti. Tonga will send soldiers to Haiti.\n";
  expect(
    claimsOf(text)
      .slice(-2)
      .map(({ holder, voice }) => `${holder} ${voice}`),
  ).toEqual(["FJI own", "TON reported"]);
});
