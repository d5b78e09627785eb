import { expect, test } from "vitest";
import type { Claim } from "@/lib/codebook";
import { claim as anyClaim } from "@/tests/fixtures/claim";
import { type Gold, parseGold } from "./gold";
import { addCounts, ratesOf, scoreDocument } from "./score";

const text = "Portugal will send troops. Spain refused to.";
const claim = (over: Partial<Claim> = {}): Claim =>
  anyClaim({
    document: "a.txt",
    holder: "PRT",
    evidence: { start: 0, end: 26, text: text.slice(0, 26), cues: [] },
    ...over,
  });
const must: Gold = {
  tier: "must",
  holder: "PRT",
  type: "troops",
  stance: "committed",
  anchor: "send troops",
};

test("a claim that meets a must is found and right", () => {
  const { counts } = scoreDocument(text, [must], [claim()]);
  expect(counts.strict).toEqual({ wanted: 1, found: 1, coded: 1, right: 1 });
});

test("another level on the same side counts for side only", () => {
  const { counts } = scoreDocument(text, [must], [claim({ stance: "open" })]);
  expect(counts.strict).toEqual({ wanted: 1, found: 0, coded: 1, right: 0 });
  expect(counts.side).toEqual({ wanted: 1, found: 1, coded: 1, right: 1 });
});

test("what only a may allows is left out of both counts", () => {
  const { counts } = scoreDocument(text, [{ ...must, tier: "may" }], [claim()]);
  expect(counts.strict).toEqual({ wanted: 0, found: 0, coded: 0, right: 0 });
});

test("evidence elsewhere does not meet the anchor, but a like gold line excuses it", () => {
  const evidence = { start: 27, end: 44, text: text.slice(27, 44), cues: [] };
  const { counts } = scoreDocument(text, [must], [claim({ evidence })]);
  expect(counts.strict).toEqual({ wanted: 1, found: 0, coded: 0, right: 0 });
});

test("evidence that is not the text is broken", () => {
  const evidence = { start: 1, end: 5, text: "Port", cues: [] };
  expect(scoreDocument(text, [], [claim({ evidence })]).broken).toBe(1);
});

test("fields are checked on what was found", () => {
  const gold: Gold = { ...must, voice: "own", conditions: ["time"], quantity: "many" };
  expect(scoreDocument(text, [gold], [claim({ voice: "own" })]).fields).toEqual({
    voice: [1, 1],
    conditions: [0, 1],
    quantity: [0, 1],
  });
});

test("rates of nothing are 1, of half right and half found one half", () => {
  expect(ratesOf({ wanted: 0, found: 0, coded: 0, right: 0 })).toEqual({
    precision: 1,
    recall: 1,
    f1: 1,
  });
  expect(
    ratesOf(
      addCounts([
        { wanted: 1, found: 1, coded: 1, right: 1 },
        { wanted: 1, found: 0, coded: 1, right: 0 },
      ]),
    ).f1,
  ).toBe(0.5);
});

test("a bad gold line is refused by file and line", () => {
  expect(() => parseGold("a.jsonl", '\n{"tier":"perhaps"}')).toThrow(/a\.jsonl, line 2/);
  expect(() => parseGold("a.jsonl", "{")).toThrow(/a\.jsonl, line 1: not JSON/);
});
