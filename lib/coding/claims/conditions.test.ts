import { expect, test } from "vitest";
import { claimsOf } from "@/lib/coding/testing";

/** Kinds and words of the conditions of the claims of one holder. */
const conditionsOf = (text: string, holder: string): string[] => [
  ...new Set(
    claimsOf(text)
      .filter((claim) => claim.holder === holder)
      .flatMap(({ conditions }) => conditions.map((c) => `${c.kind}: ${c.text}`)),
  ),
];

test.each([
  [
    "Peru will send soldiers to Mali once the armistice is signed.",
    "ceasefire: once the armistice is signed",
  ],
  [
    "When the guns fall silent, Peru will send observers to Sudan.",
    "ceasefire: When the guns fall silent",
  ],
  [
    "Peru has proposed a truce and will send soldiers to Mali once one is in force.",
    "ceasefire: once one is in force",
  ],
  ["Peru would send soldiers to Mali only with a UN mandate.", "mandate: only with a UN mandate"],
  ["Peru will not send soldiers to Mali without a UN mandate.", "mandate: without a UN mandate"],
  [
    "Peru will send police to Haiti at the request of its government.",
    "mandate: at the request of its government",
  ],
  [
    "Peru said it would send soldiers to Mali subject to approval by parliament.",
    "mandate: subject to approval",
  ],
  [
    "Peru is ready to send soldiers to Mali if Bamako asks for them.",
    "mandate: if Bamako asks for them",
  ],
  [
    "Peru will send soldiers to Mali only if other countries do the same.",
    "partner: only if other countries do the same",
  ],
  [
    "Peru will withdraw its police from Haiti unless Washington pays for the mission.",
    "partner: unless Washington pays for the mission",
  ],
  [
    "Should Chad attack again, Peru will send soldiers to Mali.",
    "conduct: Should Chad attack again",
  ],
  [
    "Peru will lift its sanctions on Chad in return for the release of the hostages.",
    "conduct: in return for the release of the hostages",
  ],
  ["In exchange for gas, Peru will lift its sanctions on Chad.", "conduct: In exchange for gas"],
  [
    "Peru will send soldiers, but only to the west of Mali.",
    "location: but only to the west of Mali",
  ],
  [
    "Peru will send soldiers to Mali as long as they stay away from the front line.",
    "location: as long as they stay away from the front line",
  ],
  ["Peru would deploy monitors from outside Sudan.", "location: from outside Sudan"],
  ["Peru will keep its soldiers in Mali until next spring.", "time: until next spring"],
  ["Peru will send police to Haiti for six months.", "time: for six months"],
  ["Peru will send trainers to Mali from January.", "time: from January"],
  ["Peru is ready to send trainers to Mali if needed.", "other: if needed"],
  ["Peru will deploy soldiers to Mali at Bamako's request.", "mandate: at Bamako's request"],
  [
    "Peru will send soldiers to Mali following a peace agreement.",
    "ceasefire: following a peace agreement",
  ],
  [
    "Provided the fighting ends, Peru will send soldiers to Mali.",
    "ceasefire: Provided the fighting ends",
  ],
])("a condition of each kind is found with its words: %s", (text, condition) => {
  expect(conditionsOf(text, "PER")).toContain(condition);
});

test.each([
  ["a deed done at its time", "Peru sent police to Haiti in 1999."],
  ["a deed done after a war", "Peru sent police to Haiti after the war."],
  ["a deed done when it was asked", "Peru sent police to Haiti in 1999 at the request of the UN."],
  ["a thing that makes no difference", "Peru will send police to Haiti even if the truce fails."],
  ["when something was said", "Peru said after the truce that it would send police to Haiti."],
  ["a verb that looks like a conjunction", "Peru provided some soldiers to the mission in Mali."],
  [
    "another country's clause",
    "Peru will send police to Haiti, while Chad will send some if Togo asks.",
  ],
])("%s is no condition: %s", (_what, text) => {
  expect(conditionsOf(text, "PER")).toEqual([]);
});

test("each act has the condition of its own clause", () => {
  const text =
    "Peru, which will send tanks to Mali after the truce, refused to train soldiers in Chad.";
  const claims = claimsOf(text).map(({ type, conditions }) => [
    type,
    conditions.map((c) => c.kind),
  ]);
  expect(claims).toEqual([
    ["arms", ["ceasefire"]],
    ["training", []],
  ]);
});

test("what a whole sentence is said under holds after an insertion too", () => {
  const text =
    "Ankara will lift its veto on Peru's accession to NATO, a spokesman for the presidency said on Friday, provided that Lima frees the prisoners.";
  expect(conditionsOf(text, "TUR")).toEqual(["conduct: provided that Lima frees the prisoners"]);
});
