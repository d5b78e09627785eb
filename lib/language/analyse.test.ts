import fc from "fast-check";
import { expect, test } from "vitest";
import { MODEL_PATH, parserFrom } from "@/lib/corpus/parser";
import { analyse } from "./analyse";

const PARSER = parserFrom(MODEL_PATH);
const whole = (text: string) => analyse(text, [{ start: 0, end: text.length }], PARSER);
const sentences = (text: string): string[] =>
  whole(text).map(({ start, end }) => text.slice(start, end));
const words = (text: string): string[] =>
  whole(text).flatMap(({ tokens }) => tokens.map((t) => t.text));

test("tokens are the text at their offsets, in order, and cover all but white space", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      let last = 0;
      for (const sentence of whole(text))
        for (const token of sentence.tokens) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(text.slice(last, token.start).trim()).toBe("");
          last = token.end;
        }
      expect(text.slice(last).trim()).toBe("");
    }),
  );
});

test("no sentence crosses from one region into the next", () => {
  const text = "Talks began and they went on";
  expect(
    analyse(
      text,
      [
        { start: 0, end: 5 },
        { start: 6, end: text.length },
      ],
      PARSER,
    ),
  ).toHaveLength(2);
});

test.each([
  ["Mr. Smith met Gen. Jones. They spoke.", 2],
  ["The U.S. Army left. It rained.", 2],
  ["He lives in the U.S. The house is old.", 2],
  ["George W. Bush spoke.", 1],
  ['"We agree." He left.', 2],
  ['"Will they go?" he asked.', 1],
  ["He paid 3.5 million. They left!", 2],
  ["“It is over.” She smiled.", 2],
])("%s holds %i sentences", (text, count) => {
  expect(sentences(text)).toHaveLength(count);
});

test("hyphens stand alone, a line break within them included; prefixes keep theirs", () => {
  expect(words("a U.S.-\nled force")).toEqual(["a", "U.S.", "-", "led", "force"]);
  expect(words("pro-European and non-lethal")).toEqual(["pro-European", "and", "non-lethal"]);
});

test("contractions and possessives are split, with straight and curly marks", () => {
  expect(words("They don't; Rome’s")).toEqual(["They", "do", "n't", ";", "Rome", "’s"]);
});

const tagOf = (text: string, word: string): string | null =>
  whole(text)
    .flatMap(({ tokens }) => tokens)
    .find((token) => token.text === word)?.tag ?? null;

test.each([
  ["Ruritania demands that they leave.", "demands", "VERB"],
  ["The demands of the union are old.", "demands", "NOUN"],
  ["They plan to leave.", "plan", "VERB"],
  ["The plan failed.", "plan", "NOUN"],
  ["She was present there.", "present", "ADJ"],
  ["He has opposed the idea.", "opposed", "VERB"],
])('in "%s" %s is %s', (text, word, tag) => {
  expect(tagOf(text, word)).toBe(tag);
});
