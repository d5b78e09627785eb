import fc from "fast-check";
import { expect, test } from "vitest";
import { HASHED_FEATURES, HASHED_ROWS, hashedFeatures, normalForm } from "./features";

const anyWord = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
);

test("any word has all its features, each a row of the table", () => {
  fc.assert(
    fc.property(anyWord, (word) => {
      const rows = hashedFeatures(word);
      expect(rows).toHaveLength(HASHED_FEATURES);
      for (const row of rows)
        expect(Number.isInteger(row) && row >= 0 && row < HASHED_ROWS).toBe(true);
    }),
  );
});

test("each kind of feature has rows of its own", () => {
  const kinds = Array.from({ length: HASHED_FEATURES }, () => ({ least: HASHED_ROWS, most: 0 }));
  fc.assert(
    fc.property(anyWord, (word) => {
      hashedFeatures(word).forEach((row, k) => {
        const kind = kinds[k] ?? { least: 0, most: 0 };
        kind.least = Math.min(kind.least, row);
        kind.most = Math.max(kind.most, row);
      });
    }),
  );
  for (let k = 1; k < kinds.length; k++)
    expect(kinds[k]?.least).toBeGreaterThan(kinds[k - 1]?.most ?? 0);
});

test("the rows are those that the committed model was trained with", () => {
  const words = ["deployed", "NATO", "Zelenskyy", "3,000", "“", "U.S.-led", "façade"];
  expect(words.map((word) => `${word} ${hashedFeatures(word).join(" ")}`)).toEqual([
    "deployed 460 2405 3500 5782 6663",
    "NATO 36 1189 4249 5324 6765",
    "Zelenskyy 503 2096 2909 5724 6669",
    "3,000 77 1223 4233 5102 6731",
    "“ 165 1189 3237 5285 6683",
    "U.S.-led 460 1226 3565 6091 6752",
    "façade 162 1543 3202 5149 6663",
  ]);
});

test("words are looked up in lower case with straight quotes and plain dashes", () => {
  expect(["Kyiv’s", "“", "–", "NATO", "don‘t"].map(normalForm)).toEqual([
    "kyiv's",
    '"',
    "-",
    "nato",
    "don't",
  ]);
});

test("capitals change the shape and nothing else", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{2,12}$/), (word) => {
      const [lower, upper] = [hashedFeatures(word), hashedFeatures(word.toUpperCase())];
      expect(upper.slice(0, -1)).toEqual(lower.slice(0, -1));
      expect(upper.at(-1)).not.toBe(lower.at(-1));
    }),
  );
});
