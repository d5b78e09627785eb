import fc from "fast-check";
import { expect, test } from "vitest";
import { readDocument } from "@/lib/documents/read";
import { quotedText, setText } from "./set-text";

const wrapped = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "U.S.-",
        "led",
        "cease-",
        "\n",
        "\r\n",
        "\n  ",
        " ",
        "- ",
        "a",
        ".",
        "é-",
        "\n\n",
      ),
      fc.string({ unit: "grapheme", maxLength: 4 }),
    ),
  )
  .map((parts) => parts.join(""));
const bare = (text: string) => text.replace(/\s/g, "");

test("a text cut anywhere is set as the whole is", () => {
  fc.assert(
    fc.property(wrapped, fc.array(fc.nat(60)), (text, cuts) => {
      const bounds = [
        0,
        ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b),
        text.length,
      ];
      const pieces = bounds.slice(1).map((end, i) => setText(text, { start: bounds[i] ?? 0, end }));
      expect(pieces.join("")).toBe(setText(text, { start: 0, end: text.length }));
    }),
  );
});

test("the blocks of a document, as they are set, are its text but for white space", () => {
  fc.assert(
    fc.property(wrapped, (text) => {
      const set = readDocument("a.txt", text).blocks.map((block) => setText(text, block));
      expect(bare(set.join(""))).toBe(bare(text));
    }),
  );
});

test("a compound that a hard wrap broke at its hyphen is joined", () => {
  expect(quotedText("a U.S.-\n  led mission")).toBe("a U.S.-led mission");
});

test("a dash at a line's end is left alone", () => {
  expect(quotedText("the offer -\nor so they said")).toBe("the offer - or so they said");
});
