import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findWords, foldWithOffsets, MOST_HITS } from "./find";
import { fold } from "./text";

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "Élysée",
        "’s",
        " ",
        "\n",
        "e\u0301",
        "ﬁ",
        "ΣΑΣ",
        "İ",
        "½",
        "´",
        "한",
        "🇫🇷",
        "ש",
      ),
      fc.string({ unit: "grapheme", maxLength: 3 }),
      fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
    ),
  )
  .map((parts) => parts.join(""));

describe("folding with the way back", () => {
  test("folds as fold does", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldWithOffsets(text).text.trim()).toBe(fold(text));
      }),
    );
  });

  test("each unit stands for a stretch of the original, in order, and these cover it", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: folded, starts, ends } = foldWithOffsets(text);
        expect(starts).toHaveLength(folded.length);
        for (const [i, start] of starts.entries()) {
          expect(ends[i]).toBeGreaterThan(start);
          const same = start === starts[i - 1];
          if (i > 0 && !same) expect(start).toBe(ends[i - 1]);
        }
        if (folded !== "") expect(ends.at(-1)).toBe(text.length);
      }),
    );
  });
});

describe("finding words", () => {
  test("every hit folds to what is sought, and hits do not overlap", () => {
    fc.assert(
      fc.property(texts, texts, (text, q) => {
        const wanted = [fold(q), ...fold(q).split(" ")];
        let end = 0;
        for (const hit of findWords(text, q).hits) {
          expect(hit.start).toBeGreaterThanOrEqual(end);
          const folded = fold(text.slice(hit.start, hit.end));
          expect(wanted.some((word) => folded.includes(word.trim()))).toBe(true);
          end = hit.end;
        }
      }),
    );
  });

  test("any stretch of the text is found in it", () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, from, length) => {
        const characters = [...text];
        const start = from % (characters.length + 1);
        const q = characters.slice(start, start + 1 + (length % 8)).join("");
        if (fold(q) !== "" && fold(text).includes(fold(q)))
          expect(findWords(text, q).hits.length).toBeGreaterThan(0);
      }),
    );
  });

  const found = (text: string, q: string) =>
    findWords(text, q).hits.map(({ start, end }) => text.slice(start, end));

  test("neither case nor accents nor the kind of apostrophe matter", () => {
    expect(found("At the Élysée, the E\u0301LYSE\u0301E’s gate", "elysee")).toEqual([
      "Élysée",
      "E\u0301LYSE\u0301E",
    ]);
    expect(found("Russia’s war", "russia's")).toEqual(["Russia’s"]);
  });

  test("words in a row are found as one, across a line break too", () => {
    expect(found("security\nguarantees for security", "security guarantees")).toEqual([
      "security\nguarantees",
    ]);
  });

  test("words that nowhere stand in a row are found each by itself", () => {
    expect(found("boots, then ground", "ground boots")).toEqual(["boots", "ground"]);
  });

  test("a word broken at its hyphen is one word", () => {
    expect(found("a U.S.-\nled mission", "u.s.-led")).toEqual(["U.S.-\nled"]);
  });

  test("too many places are cut, and said to be more", () => {
    const { hits, more } = findWords("e ".repeat(MOST_HITS + 1), "e");
    expect([hits.length, more]).toEqual([MOST_HITS, true]);
    expect(findWords("e ".repeat(MOST_HITS), "e").more).toBe(false);
  });

  test("nothing is sought where only white space is", () => {
    expect(findWords("a b", " \n")).toEqual({ hits: [], more: false });
  });
});
