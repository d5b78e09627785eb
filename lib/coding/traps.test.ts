import { expect, test } from "vitest";
import { claimsOf, said } from "./testing";

/** Pairs: where a rule applies, and beside it where it must not. */
const cases: readonly (readonly [rule: string, sentence: string, expected: readonly string[]])[] = [
  [
    "a demand for withdrawal opposes",
    "Iraq demanded the withdrawal of all foreign soldiers.",
    ["IRQ troops opposed"],
  ],
  [
    "a demand for deployment backs",
    "Iraq demanded the deployment of foreign soldiers.",
    ["IRQ troops backs"],
  ],
  ["a question states nothing", "Will Zambia send soldiers to Malawi?", []],
  ["an answer does", "Zambia will send soldiers to Malawi.", ["ZMB troops committed"]],
  [
    "joined verbs are not governed by each other",
    "Cuba condemned the raids carried out by rebels and rejected the peace plan.",
    ["CUB diplomacy opposed"],
  ],
  [
    "joined verbs share a refusal",
    "Cuba refused to lend ships or supply rifles.",
    ["CUB arms opposed"],
  ],
  [
    "joined verbs share a promise",
    "Cuba agreed to send doctors and supply rifles.",
    ["CUB arms committed"],
  ],
  [
    "leaving after talks ends no talks",
    "The Laotian minister left Lima after two days of talks.",
    [],
  ],
  ["leaving the talks does", "Laos left the talks.", ["LAO diplomacy opposed"]],
  [
    "beginning to leave is leaving",
    "Togo began withdrawing its battalion from Chad.",
    ["TGO troops opposed"],
  ],
  [
    "beginning a deployment is deploying",
    "Togo began the deployment of a battalion.",
    ["TGO troops committed"],
  ],
  ["leaving a force ends it", "Togo will leave the regional force in May.", ["TGO troops opposed"]],
  [
    "leaving soldiers behind keeps them",
    "Togo will leave some soldiers in Chad.",
    ["TGO troops committed"],
  ],
  [
    "a cancelled plan is off",
    "Togo cancelled a plan to send soldiers to Chad.",
    ["TGO troops opposed"],
  ],
  ["no decision is no refusal", "Togo has made no decision to send soldiers.", ["TGO troops open"]],
  [
    "to uphold territorial integrity opposes a change of hands",
    "Nepal supports the territorial integrity of Georgia.",
    ["NPL territory opposed"],
  ],
  [
    "sovereignty claimed over a land is no upholding",
    "Nepal claimed sovereignty over the islands.",
    ["NPL territory backs"],
  ],
  [
    "whether it would is not that it would",
    "Mexico has not said whether it would send frigates.",
    [],
  ],
  [
    "an undecided whether is open",
    "Mexico has not decided whether to send frigates.",
    ["MEX troops open"],
  ],
  ["until it does is not that it did", "Fiji waited until Tonga sent soldiers.", []],
  [
    "one who joins an army is no contingent",
    "Maria Costa, the Portuguese ambassador, said she joined the navy.",
    [],
  ],
  [
    "a country that joins a force is",
    "Portugal joined the naval mission.",
    ["PRT troops committed"],
  ],
  [
    "who opposes another's deployment says nothing of the other",
    "Cuba opposed the deployment of Chilean missiles.",
    ["CUB arms opposed"],
  ],
  [
    "who welcomes another's deployment leaves it a fact",
    "Cuba welcomed the deployment of Chilean soldiers.",
    ["CHL troops committed", "CUB troops backs"],
  ],
  ["to want to do it oneself is open", "Oman wants to send observers.", ["OMN monitoring open"]],
  [
    "to want others to do it backs",
    "Oman wants Qatar to send observers.",
    ["OMN monitoring backs"],
  ],
  [
    "a vote not to is a refusal",
    "Peru's parliament voted not to send police officers.",
    ["PER troops opposed"],
  ],
  [
    "ties suspended are pressure",
    "Chile suspended military ties with Peru.",
    ["CHL sanctions committed"],
  ],
  ["ties maintained are none", "Chile will maintain ties with Peru.", ["CHL sanctions opposed"]],
  [
    "a sum for a force is money",
    "Chile pledged $9 million for the force.",
    ["CHL funds committed"],
  ],
  [
    "a sum for weapons buys weapons",
    "Chile provided $9 million for weapons.",
    ["CHL arms committed"],
  ],
  ["what is not asked for is not refused", "Chile did not request weapons.", []],
  ["what is not wanted is refused", "Chile does not want foreign bases.", ["CHL arms opposed"]],
  [
    "who served in an army before is no contingent",
    "The Portuguese ambassador joined the ministry after serving with the marines in Angola.",
    [],
  ],
  ["a vote to come decides nothing", "Mexico will vote in May on whether to send frigates.", []],
  ["mediation needs no object", "Tunisia offered to mediate.", ["TUN diplomacy open"]],
];

test.each(cases)("%s: %s", (_rule, sentence, expected) => {
  expect(said(sentence)).toEqual(expected);
});

const voices = (text: string): string[] =>
  claimsOf(text).map(({ holder, voice }) => `${holder} ${voice}`);

test("what stands before somebody else's saying is not said by them", () => {
  expect(voices("Chad imposed sanctions on Togo; Ghana said it would send observers.")).toEqual([
    "TCD narrated",
    "GHA own",
  ]);
});

test("what stands before a saying that closes the sentence is said", () => {
  expect(voices("Chad would impose sanctions on Togo, Ghana said.")).toEqual(["TCD reported"]);
});

test("a quotation of somebody unknown is nobody's we", () => {
  expect(
    said('Chad pledged $5 million in aid. "We reject the ceasefire," an elder told reporters.'),
  ).toEqual(["TCD funds committed"]);
});

test("to continue to do something is no saying", () => {
  expect(voices("Chad will continue to supply rifles.")).toEqual(["TCD narrated"]);
});

const kinds = (text: string): string[] =>
  claimsOf(text).flatMap(({ conditions }) => conditions.map(({ kind }) => kind));

test("a past date is no condition, a coming one is", () => {
  expect(kinds("Chad withdrew its battalion in 2016.")).toEqual([]);
  expect(kinds("Chad will withdraw its battalion in 2031.")).toEqual(["time"]);
});

test("a participle is no condition", () => {
  expect(kinds("Chad vetoed a resolution that would have provided a peacekeeping force.")).toEqual(
    [],
  );
  expect(kinds("Chad will send soldiers provided that Togo agrees.")).toEqual(["conduct"]);
});

const target = (text: string): string | null | undefined => claimsOf(text)[0]?.target;

test.each([
  ["to whom arms go", "Peru will supply rifles to Bolivia.", "BOL"],
  ["whom something is sold", "Peru agreed to sell Bolivia four helicopters.", "BOL"],
  ["where troops serve", "Peru will keep its soldiers in eastern Chad.", "TCD"],
  ["against whom sanctions are", "Peru lifted sanctions against Bolivia.", "BOL"],
  ["whose diplomats are expelled", "Peru expelled Bolivian diplomats.", "BOL"],
  ["whom a passive is for", "Sanctions on Bolivia were lifted by Peru.", "BOL"],
  [
    "no target in where it was said",
    "Peru pledged soldiers for the force at a meeting in Vienna.",
    null,
  ],
  ["no target in whose soldiers", "Peru contributes most of its soldiers.", null],
])("target: %s", (_rule, text, expected) => {
  expect(target(text)).toBe(expected);
});

test("the mission of a title is where its contributors send their forces", () => {
  const title = "Statement by the President of Chad on the Mission to Togo\n\n";
  expect(target(`${title}Ghana pledged soldiers to this mission.`)).toBe("TGO");
  expect(target(`${title}Ghana pledged soldiers.`)).toBeNull();
});

test("listed members of a plural contribute", () => {
  const text =
    "We thank the countries that pledged soldiers to the force, including Chad, Togo and Peru.";
  expect(claimsOf(text).map(({ holder, role }) => `${holder} ${role}`)).toEqual([
    "TCD contribute",
    "TGO contribute",
    "PER contribute",
  ]);
  expect(claimsOf("Chad pledged soldiers to the force.")[0]?.role).toBeNull();
});

const amounts = (text: string): (string | undefined)[] =>
  claimsOf(text).map(({ quantity }) => quantity?.text);

test("each of two amounts goes with its own object", () => {
  expect(
    amounts("Chad provided over $3 million and up to $9 million in military aid.").sort(),
  ).toEqual(["over $3 million", "up to $9 million"]);
});

test("an amount before a passive counts, a number of days does not", () => {
  expect(amounts("About 700 Chadian soldiers were deployed in Togo.")).toEqual([
    "About 700 Chadian soldiers",
  ]);
  expect(amounts("Chad approved a two-day deployment of soldiers.")).toEqual([undefined]);
});
