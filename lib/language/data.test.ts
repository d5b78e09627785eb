import { expect, test } from "vitest";
import { abbreviations, checked, openersSchema, tokensSchema, tokenWords } from "./data";

test("a bad entry is refused by its file, list and words", () => {
  const data = { always: ["the", "That"], smallLetters: ["in"] };
  expect(() => checked("openers.json", openersSchema, data)).toThrow(
    'data/language/openers.json: always 1 "That": small letters only',
  );
});

test("a split that leaves nothing over is refused", () => {
  const data = { ...tokenWords, splits: { cannot: 6 } };
  expect(() => checked("tokens.json", tokensSchema, data)).toThrow("as long as the whole");
});

test("an abbreviation is of one class only", () => {
  const all = Object.values(abbreviations).flat();
  expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([]);
});
