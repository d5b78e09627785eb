import { expect, test } from "vitest";
import { claimsOf, said } from "./testing";

const cases: readonly (readonly [rule: string, sentence: string, expected: readonly string[]])[] = [
  ["a negated deed is opposed", "Portugal will not send soldiers to Mali.", ["PRT troops opposed"]],
  ["a deed is committed", "Portugal will send soldiers to Mali.", ["PRT troops committed"]],
  [
    "what is not ruled out is open",
    "Norway has not ruled out sending peacekeepers to Sudan.",
    ["NOR troops open"],
  ],
  [
    "what is ruled out is opposed",
    "Norway ruled out sending peacekeepers to Sudan.",
    ["NOR troops opposed"],
  ],
  ["could is open", "Chile could deploy peacekeepers to Haiti.", ["CHL troops open"]],
  ["agreeing commits", "Sweden agreed to deliver howitzers to Ukraine.", ["SWE arms committed"]],
  ["refusing opposes", "Hungary refused to deliver weapons to Ukraine.", ["HUN arms opposed"]],
  [
    "a wish for another's deed backs it and says nothing of the other",
    "Kyiv urged Berlin to send tanks.",
    ["UKR arms backs"],
  ],
  ["an offer is open", "Turkey offered to send observers to Libya.", ["TUR monitoring open"]],
  ["considering is open", "Japan is considering providing loans to Kenya.", ["JPN funds open"]],
  ["a plan commits", "Denmark plans to deliver fighter jets to Ukraine.", ["DNK arms committed"]],
  [
    "a forecast by others is open",
    "Italy is expected to send troops to Lebanon.",
    ["ITA troops open"],
  ],
  [
    "wariness is reluctant",
    "Spain is wary of contributing troops to the mission.",
    ["ESP troops reluctant"],
  ],
  [
    "sanctions imposed are committed",
    "Canada imposed sanctions on Belarus.",
    ["CAN sanctions committed"],
  ],
  [
    "sanctions lifted are opposed",
    "Canada lifted sanctions on Belarus.",
    ["CAN sanctions opposed"],
  ],
  [
    "to oppose lifting is to back",
    "Poland opposes lifting sanctions on Russia.",
    ["POL sanctions committed"],
  ],
  [
    "expelling diplomats is pressure",
    "Albania expelled Iranian diplomats.",
    ["ALB sanctions committed"],
  ],
  [
    "a signature commits to the accord",
    "Armenia and Azerbaijan signed a peace agreement.",
    ["ARM diplomacy committed", "AZE diplomacy committed"],
  ],
  ["to reject a plan opposes it", "Sudan rejected the peace plan.", ["SDN diplomacy opposed"]],
  ["to welcome backs", "Egypt welcomed the ceasefire agreement.", ["EGY diplomacy backs"]],
  [
    "mediation is diplomacy",
    "Qatar mediated talks between the rivals.",
    ["QAT diplomacy committed"],
  ],
  [
    "monitoring is its own type",
    "Kenya agreed to monitor the ceasefire in Somalia.",
    ["KEN monitoring committed"],
  ],
  [
    "a passive has its doer after by",
    "Peacekeepers will be sent by Rwanda.",
    ["RWA troops committed"],
  ],
  [
    "forces of a country act for it",
    "Kenyan troops will be deployed in Haiti.",
    ["KEN troops committed"],
  ],
  [
    "each member of a list holds",
    "Latvia, Estonia and Finland pledged troops for the force.",
    ["EST troops committed", "FIN troops committed", "LVA troops committed"],
  ],
  [
    "the demand of a possessor is its own",
    "China's demand that Taiwan give up its sovereignty was repeated.",
    ["CHN territory backs"],
  ],
  [
    "a metonym acts for its country",
    "Ankara will host the peace talks.",
    ["TUR diplomacy committed"],
  ],
  ["a visit is no position", "The Greek president visited Cyprus on Monday.", []],
  ["acts of war are no commitment", "Russia attacked the city with missiles overnight.", []],
  ["a condition with if is not a deed", "If France sends troops, the war will last longer.", []],
  [
    "an imagined world is no claim",
    "I cannot imagine a scenario in which Belgium would send troops.",
    [],
  ],
  ["general praise is no claim", "Ireland praised the courage of the people of Peru.", []],
  [
    "what a party of one country wants does not bind it",
    "Companies in Brazil sell shoes to Argentina.",
    [],
  ],
  [
    "money that buys weapons is arms",
    "Germany provided €2 billion in military aid to Ukraine.",
    ["DEU arms committed"],
  ],
  ["bare money is funds", "Germany provided €2 billion to Ukraine.", ["DEU funds committed"]],
  ["ending aid is opposed", "Switzerland suspended aid to Eritrea.", ["CHE funds opposed"]],
  ["cutting is reluctant", "Austria cut humanitarian aid to Yemen.", ["AUT funds reluctant"]],
  ["a base refused is opposed", "Iraq refused the use of its airspace.", ["IRQ arms opposed"]],
  ["a headquarters is command", "Bulgaria will host the headquarters.", ["BGR command committed"]],
  [
    "training is its own type",
    "Lithuania will train Ukrainian soldiers.",
    ["LTU training committed"],
  ],
  [
    "a security guarantee promised",
    "South Korea offered security guarantees to Ukraine.",
    ["KOR guarantee open"],
  ],
];

test.each(cases)("%s: %s", (_rule, sentence, expected) => {
  expect(said(sentence)).toEqual(expected);
});

test("a speaker's words about his own country are its own, about another's are reported", () => {
  const text =
    "French President Emmanuel Macron said that France would send troops to Mali. He said that Germany would send observers.";
  const voices = claimsOf(text).map(({ holder, voice }) => `${holder} ${voice}`);
  expect(voices).toEqual(["FRA own", "DEU reported"]);
});

test("a condition is kept and is no hedge", () => {
  const [claim] = claimsOf("Finland will deploy peacekeepers after a ceasefire.");
  expect(claim?.stance).toBe("committed");
  expect(claim?.conditions.map(({ kind }) => kind)).toEqual(["ceasefire"]);
});

test("a quantity keeps its words, bounds and unit", () => {
  const [claim] = claimsOf("Nepal will send 1,200 soldiers to Sudan.");
  expect(claim?.quantity).toEqual({
    text: "1,200 soldiers",
    min: 1200,
    max: 1200,
    unit: "soldiers",
  });
});

test("furniture yields no claims", () => {
  const text =
    "Talks went on.\n\nRelated article: Portugal will send soldiers to Mali\n\nhttps://example.org/portugal-will-send-soldiers\n";
  expect(said(text)).toEqual([]);
});

test.each([
  [
    "a hyphenated lead is settled and has its role",
    "A Nigerian-led peacekeeping force is on its way.",
    "NGA troops committed lead",
  ],
  [
    "a promise that is gone is reluctant and dropped",
    "A promise that Brazil would send troops was dropped from the final text.",
    "BRA troops reluctant null",
  ],
])("%s", (_rule, text, expected) => {
  const [claim] = claimsOf(text);
  expect(`${claim?.holder} ${claim?.type} ${claim?.stance} ${claim?.role}`).toBe(expected);
});

test.each([
  ["a place is no territorial stance", "Egypt welcomed calm in the region.", []],
  ["what is denied is no claim", "Mexico denied that it had agreed to accept foreign troops.", []],
  [
    "a verb with its particle apart",
    "Ghana pulled its soldiers out of Mali.",
    ["GHA troops opposed"],
  ],
  [
    "a country beside a group is not in it",
    "Finland applied for NATO membership and Turkey threatened to veto its accession.",
    ["FIN membership committed", "TUR membership opposed"],
  ],
  [
    "a lease is arms, a sale approved is the seller's",
    "Washington approved the sale of jets to Bahrain.",
    ["USA arms committed"],
  ],
  ["an abstention is reluctant", "India abstained on the resolution.", ["IND diplomacy reluctant"]],
  [
    "a wish that others leave opposes their troops",
    "Iraqi Prime Minister Mohammed Shia al-Sudani said foreign armies must get out of the region.",
    ["IRQ troops opposed"],
  ],
])("%s: %s", (_rule, sentence, expected) => {
  expect(said(sentence)).toEqual(expected);
});

test("we in a joint statement stands for the governments of its title", () => {
  const text = "Joint Statement by Norway and Iceland\n\nWe will send observers to Georgia.";
  expect(said(text)).toEqual(["ISL monitoring committed", "NOR monitoring committed"]);
});

test("a quotation that goes on keeps its speaker", () => {
  const text =
    '"This war must end," German Chancellor Friedrich Merz said. "We will not send soldiers to Ukraine."';
  expect(
    claimsOf(text).map(({ holder, type, stance, voice }) => `${holder} ${type} ${stance} ${voice}`),
  ).toContain("DEU troops opposed own");
});

const described = (text: string): string[] =>
  claimsOf(text).map(({ holder, type, voice }) => `${holder} ${type} ${voice}`);

test("what a signed text foresees of its signer is the signer's own word", () => {
  expect(
    described("Norway and Chad signed a pact that foresees Norway sending observers to Togo."),
  ).toContain("NOR monitoring own");
});

test("what a signed text foresees of somebody else is not the signer's word", () => {
  expect(described("Norway signed a pact that foresees Chad sending observers to Togo.")).toContain(
    "TCD monitoring narrated",
  );
});

const conditionsOf = (text: string, type: string): string[] =>
  claimsOf(text)
    .filter((claim) => claim.type === type)
    .flatMap(({ conditions }) => conditions.map(({ kind }) => kind));

test("a condition in a relative clause is not the main clause's", () => {
  const text = "Norway signed a pact that foresees Chad sending observers after a truce.";
  expect(conditionsOf(text, "monitoring")).toEqual(["ceasefire"]);
  expect(conditionsOf(text, "diplomacy")).toEqual([]);
});

test("a condition of the main clause stays its own", () => {
  expect(conditionsOf("Norway will sign a pact after a truce.", "diplomacy")).toEqual([
    "ceasefire",
  ]);
});

test("forces that join for a purpose are coded by the purpose, others as forces", () => {
  expect(said("Ghana's forces could join to monitor a truce in Togo.")).toEqual([
    "GHA monitoring open",
  ]);
  expect(said("Ghana's forces could join.")).toEqual(["GHA troops open"]);
});

test("whose a thing is does not say whom an act is for", () => {
  const target = (text: string) => claimsOf(text)[0]?.target;
  expect(target("Ghana will send soldiers to Chad's border.")).toBeNull();
  expect(target("Ghana will send soldiers to Chad.")).toBe("TCD");
});
