import { expect, test } from "vitest";
import { claim } from "@/tests/fixtures/claim";
import { checkFields, parseSentences, type WantedClaim } from "./sentences";

const wanted: WantedClaim = {
  holder: "FRA",
  type: "troops",
  stance: "committed",
  voice: "narrated",
  tier: "must",
};
const item = {
  id: "troops-01",
  text: "France sent 40 men.",
  form: ["active"],
  rule: null,
  claims: [wanted],
};
const lines = (...rows: unknown[]): string => rows.map((row) => JSON.stringify(row)).join("\n");

test("items are read, blank lines left out", () => {
  expect(parseSentences("a.jsonl", `${lines(item)}\n\n`)).toEqual([item]);
});

test("a bad item is refused by file, line and field", () => {
  const bad = { ...item, claims: [{ ...wanted, stance: "keen" }] };
  expect(() => parseSentences("a.jsonl", lines(item, bad))).toThrow(
    /^a\.jsonl, line 2: claims\.0\.stance /,
  );
  expect(() => parseSentences("a.jsonl", "{")).toThrow("a.jsonl, line 1: not JSON");
});

test("a quantity has to stand in the text", () => {
  const bad = { ...item, claims: [{ ...wanted, quantity: "400" }] };
  expect(() => parseSentences("a.jsonl", lines(bad))).toThrow(
    "a.jsonl, line 1: claims hold a quantity that is not in the text",
  );
});

test("an id stands once", () => {
  expect(() => parseSentences("a.jsonl", lines(item, item))).toThrow(
    "a.jsonl: there are two items troops-01",
  );
});

test("only the voice is asked where nothing else is given", () => {
  expect(checkFields(wanted, claim())).toEqual([["voice", true]]);
});

test("any voice of a list is right", () => {
  const either: WantedClaim = { ...wanted, voice: ["own", "narrated"] };
  expect(checkFields(either, claim({ voice: "own" }))).toEqual([["voice", true]]);
  expect(checkFields(either, claim({ voice: "reported" }))).toEqual([["voice", false]]);
});

test("conditions given must stand, an empty list forbids any", () => {
  const some = claim({
    conditions: [
      { kind: "ceasefire", text: "after a truce" },
      { kind: "time", text: "in May" },
    ],
  });
  const asked = (conditions: WantedClaim["conditions"], of = some) =>
    checkFields({ ...wanted, conditions }, of).at(-1);
  expect(asked(["ceasefire"])).toEqual(["conditions", true]);
  expect(asked(["ceasefire", "mandate"])).toEqual(["conditions", false]);
  expect(asked([])).toEqual(["conditions", false]);
  expect(asked([], claim())).toEqual(["conditions", true]);
});

test("a speaker is right by country or by part of the name", () => {
  const spoken = claim({ speaker: { name: "President Ada Lind", country: "SWE" } });
  const asked = (speaker: string, of = spoken) => checkFields({ ...wanted, speaker }, of).at(-1);
  expect(asked("SWE")).toEqual(["speaker", true]);
  expect(asked("Lind")).toEqual(["speaker", true]);
  expect(asked("NOR")).toEqual(["speaker", false]);
  expect(asked("SWE", claim())).toEqual(["speaker", false]);
});

test("role, target, change, date and quantity are compared where given", () => {
  const full: WantedClaim = {
    ...wanted,
    role: "lead",
    target: "MLI",
    change: "raised",
    date: "2013-01-11",
    quantity: "40",
  };
  const same = claim({
    role: "lead",
    target: "MLI",
    change: "raised",
    date: "2013-01-11",
    quantity: { text: "40 men", min: 40, max: 40, unit: "soldiers" },
  });
  expect(checkFields(full, same).every(([, right]) => right)).toBe(true);
  expect(checkFields(full, claim()).filter(([, right]) => !right)).toHaveLength(5);
});
