import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cpuTime, growth } from "@/tests/fixtures/cpu-time";
import { segment } from "./segment";

const whole = (text: string) => segment(text, [{ start: 0, end: text.length }]);

test("sentences are never empty, keep the order of the tokens and lose none", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const found = whole(text);
      expect(found.every((tokens) => tokens.length > 0)).toBe(true);
      const starts = found.flat().map(({ start }) => start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      expect(
        found
          .flat()
          .map((token) => token.text)
          .join(""),
      ).toBe(text.replace(/\s+/g, ""));
    }),
  );
});

test("no sentence crosses from one region into the next", () => {
  const text = "Talks began and they went on";
  const regions = [
    { start: 0, end: 5 },
    { start: 6, end: text.length },
  ];
  expect(segment(text, regions).map((tokens) => tokens.length)).toEqual([1, 5]);
});

const MEGABYTE = 2 ** 20;
/** Time for four times the text may be so many times as long: 4 is linear, 16 quadratic. */
const FACTOR = 9;
/** Milliseconds that say more of start-up and the clock than of the work. */
const GRAIN = 10;

describe("time grows no more than linearly", () => {
  test.each([
    ["straight quotes", '"'],
    ["apostrophes", "'"],
    ["quotes after stops", '." '],
    ["commas", ","],
    ["one letter", "a"],
    ["one digit", "1"],
    ["full stops", "."],
    ["initials", "A."],
    ["initials apart", "A. "],
    ["prefixes", "re-"],
    ["hyphens and letters", "a-b"],
    ["labels of an address", "ab."],
    ["mail signs", "ab@"],
    ["the beginning of an address", "http://"],
    ["bracketed address ends", "http://a)))))"],
    ["numbers with separators", "1.1,111/"],
    ["apostrophes within", "a'b"],
    ["underscores", "a_b"],
    ["opening brackets", ".[ "],
    ["notes", ".[1]"],
    ["wide gaps", "a.      "],
    ["blank lines", "a\n\n"],
    ["combining marks", "\u0301"],
    ["halves of pairs", "\ud800"],
    ["zero-width joiners", "\u200d"],
    ["right-to-left words", "שלום. "],
    ["emoji", "😀"],
  ])("%s", (_name, unit) => {
    const text = unit.repeat(Math.ceil(MEGABYTE / unit.length));
    const quarter = text.slice(0, text.length / 4);
    const small = () => whole(quarter);
    const large = () => whole(text);
    expect(growth({ small, large, within: FACTOR, grain: GRAIN })).toBeLessThan(FACTOR);
    expect(cpuTime(large)).toBeLessThan(2000);
  });
});

test("ten megabytes of nonsense are read without a crash", () => {
  const nonsense = Array.from({ length: 2048 }, (_, i) => {
    const odd = String.fromCharCode((i * 7919) % 0x3000, (i * 104_729) % 0x10000, 32 + (i % 90));
    return `${odd}${"zwr".repeat(i % 9)}`;
  }).join("");
  const text = nonsense.repeat(Math.ceil((10 * MEGABYTE) / nonsense.length));
  expect(whole(text).length).toBeGreaterThan(0);
});
