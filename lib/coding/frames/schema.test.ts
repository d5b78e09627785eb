import { expect, test } from "vitest";
import cues from "@/data/frames/cues.json";
import { actSchema, cuesSchema, parseEntries, parseRecord, topicSchema } from "./schema";

const good = { id: "send", kind: "deed", pos: "verb", words: ["send"], types: ["troops"] };

test("a good entry is kept as it is", () => {
  expect(parseEntries("acts.json", actSchema, [good])).toEqual([good]);
});

test.each([
  ["an unknown field", { ...good, colour: "red" }],
  ["an unknown type", { ...good, types: ["tanks"] }],
  ["no words", { ...good, words: [] }],
  ["words with double spaces", { ...good, words: ["rule  out"] }],
])("an entry with %s is refused by file and name", (_name, row) => {
  expect(() => parseEntries("acts.json", actSchema, [row])).toThrow(/acts\.json: "send"/);
});

test("two entries of one id are refused", () => {
  expect(() => parseEntries("acts.json", actSchema, [good, good])).toThrow(/"send": there are two/);
});

test("an entry without a name is refused by its number", () => {
  expect(() => parseEntries("topics.json", topicSchema, [{ words: ["x"] }])).toThrow(/"entry 1"/);
});

test.each([
  ["a bad word", { ...cues, plural: ["two  spaces"] }, /cues\.json: "plural"/],
  ["an empty list", { ...cues, speech: [] }, /cues\.json: "speech"/],
  ["an entry of no known name", { ...cues, colours: ["red"] }, /cues\.json: "colours"/],
  ["a missing entry", { ...cues, light: undefined }, /cues\.json: "light"/],
])("a file of named entries with %s is refused by file and entry", (_name, rows, message) => {
  expect(() => parseRecord("cues.json", cuesSchema, rows)).toThrow(message);
});
