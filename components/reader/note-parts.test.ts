import fc from "fast-check";
import { expect, test } from "vitest";
import type { CueSpan } from "@/lib/codebook";
import { claim } from "@/tests/fixtures/claim";
import { notePartsOf, otherConditions } from "./note-parts";

const TEXT = "The chancellor said that his\nnation would join, but only after a ceasefire.";
const cue = (name: CueSpan["cue"], words: string): CueSpan => {
  const start = TEXT.indexOf(words);
  return { cue: name, start, end: start + words.length };
};
const cues = [
  cue("act", "join"),
  cue("condition", "after a ceasefire"),
  cue("speaker", "The chancellor"),
  cue("holder", "his\nnation"),
];
const given = claim({
  holder: "DEU",
  speaker: { name: "Friedrich Merz", country: "DEU" },
  conditions: [
    { kind: "ceasefire", text: "after a ceasefire" },
    { kind: "mandate", text: "if parliament agrees" },
  ],
  evidence: { start: 0, end: TEXT.length, text: TEXT, cues },
});
const nameOf = () => "Germany";

test("the parts stand in the order of the sentence, with what they stand for", () => {
  expect(notePartsOf(given, TEXT, nameOf)).toEqual([
    { cue: "speaker", words: "The chancellor", meaning: "Friedrich Merz" },
    { cue: "holder", words: "his nation", meaning: "Germany" },
    { cue: "act", words: "join", meaning: null },
    { cue: "condition", words: "after a ceasefire", meaning: "after a ceasefire" },
  ]);
});

test("the order in which the parts are given makes no difference", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(cues, { minLength: cues.length }), (shuffled) => {
      const shuffledClaim = { ...given, evidence: { ...given.evidence, cues: shuffled } };
      expect(notePartsOf(shuffledClaim, TEXT, nameOf)).toEqual(notePartsOf(given, TEXT, nameOf));
    }),
  );
});

test("a holder that is named is not named twice", () => {
  const [part] = notePartsOf(
    claim({
      evidence: { start: 0, end: 3, text: "", cues: [{ cue: "holder", start: 0, end: 7 }] },
    }),
    "Germany will join.",
    nameOf,
  );
  expect(part).toEqual({ cue: "holder", words: "Germany", meaning: null });
});

test("a condition that is not marked in the sentence is still told", () => {
  expect(otherConditions(given, notePartsOf(given, TEXT, nameOf))).toEqual([
    { kind: "mandate", text: "if parliament agrees" },
  ]);
});
