import { describe, expect, test } from "vitest";
import { causesInWords, changedInWords, momentInWords } from "./words";

test("a moment is told in universal time, whatever the reader’s zone is", () => {
  expect(momentInWords("2026-01-06T14:05:59.000Z")).toBe("6 January 2026, 14:05 UTC");
  expect(momentInWords("2026-12-31T00:00:00.000Z")).toBe("31 December 2026, 00:00 UTC");
});

test.each([
  [0, 0, "no position has changed since"],
  [1, 1, "1 position has changed since"],
  [3, 3, "3 positions have changed since"],
  [3, 1, "3 positions have changed since, 1 of them here"],
  [3, 0, "3 positions have changed since, none of them here"],
])("%i changes, %i of them in what is looked at, are “%s”", (count, here, words) => {
  expect(changedInWords(count, here)).toBe(words);
});

describe("what the changes come from", () => {
  const none = { added: [], removed: [], changed: [] };
  test.each([
    ["same", none, ""],
    ["other", none, "The documents are the same; another engine reads them now."],
    ["same", { ...none, changed: ["a"] }, "1 document changed."],
    ["same", { ...none, added: ["a", "b"] }, "2 documents added."],
    [
      "other",
      { added: ["a"], removed: ["b"], changed: ["c", "d"] },
      "2 documents changed, 1 added, 1 removed, and another engine reads them now.",
    ],
  ] as const)("for the %s engine and %j is “%s”", (engine, documents, words) => {
    expect(causesInWords({ engine, documents })).toBe(words);
  });
});
