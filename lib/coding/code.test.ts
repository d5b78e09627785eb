import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readDocument } from "@/lib/documents/read";
import { growth } from "@/tests/fixtures/cpu-time";
import { codeDocument } from "./code";
import { PARSER } from "./testing";

const code = (text: string) => codeDocument(readDocument("x.txt", text), PARSER);

const word = fc.constantFrom(
  "France",
  "Germany",
  "Kyiv",
  "Putin",
  "he",
  "we",
  "troops",
  "sanctions",
  "sent",
  "to send",
  "agreed to",
  "will",
  "not",
  "refused to",
  "said",
  "that",
  "by",
  "and",
  ",",
  ".",
  '"',
  "“",
  "”",
  "if",
  "after a ceasefire",
  "-led",
  "security guarantees",
  "(",
  ")",
  "\n",
  "\n\n",
  "which",
  "3,000",
  "€2 billion",
  "U.S.",
  "demands",
);
const prose = fc.array(word, { maxLength: 60 }).map((words) => words.join(" "));

test("every claim's evidence and cues are the text at their offsets", () => {
  fc.assert(
    fc.property(prose, (text) => {
      for (const { evidence } of code(text).claims) {
        expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
        expect(evidence.text).toBe(evidence.text.trim());
        expect(evidence.text).not.toBe("");
        for (const cue of evidence.cues) expect(cue.end).toBeGreaterThan(cue.start);
      }
    }),
    { numRuns: 400 },
  );
});

test("coding twice gives the same claims, and ids do not repeat", () => {
  fc.assert(
    fc.property(prose, (text) => {
      const once = code(text);
      expect(code(text)).toEqual(once);
      expect(new Set(once.claims.map(({ id }) => id)).size).toBe(once.claims.length);
    }),
  );
});

test("what a document repeats word for word, wrapped in another place or not, is one claim", () => {
  const { claims } = code(
    "Norway will send troops to Mali.\n\nTalks went on. Norway will send\ntroops to Mali. Norway will send ships to Mali.",
  );
  expect(claims.map(({ evidence }) => evidence.text)).toEqual([
    "Norway will send troops to Mali.",
    "Norway will send ships to Mali.",
  ]);
});

test("no text makes it throw, lone surrogates and control characters included", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      code(`${text}\uD800`);
    }),
  );
});

test.each([
  ["quotation marks", '"'],
  ["commas", ","],
  ["one letter", "a"],
  ["one letter and a space", "a "],
  ["names", "France "],
  ["lists of names", "France, "],
  ["acts", "refused to send troops "],
  ["brackets", "("],
  ["blank lines", "\n\n"],
])("a long run of %s is read in linear time", (_name, unit) => {
  const reading = (length: number) => () => code(unit.repeat(Math.floor(length / unit.length)));
  reading(20_000)();
  const [small, large] = [reading(40_000), reading(160_000)];
  // 4 is linear, 16 quadratic.
  expect(growth({ small, large, within: 12, grain: 20 })).toBeLessThan(12);
});

test("the seed's claims point into the seed", () => {
  const text = readFileSync("seeds/000_1570259306a62e25.txt", "utf8");
  const { claims } = code(text);
  expect(claims.length).toBeGreaterThan(15);
  for (const { evidence } of claims)
    expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
});
