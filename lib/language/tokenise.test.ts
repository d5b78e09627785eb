import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenise } from "./tokenise";

const words = (text: string): string[] => tokenise(text, 0, text.length).map((token) => token.text);

/** Any text, made to hold what the rules look at more often than chance would. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(..."aZ9.,'’-\"()[]/&@_#:!?\n\t \u200b\u00ad\u0301\u202e\ud800\udc00😀אب日"),
    )
    .map((chars) => chars.join("")),
);

test("tokens are the text at their offsets, in order, and cover all but white space", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0;
      for (const token of tokenise(text, 0, text.length)) {
        expect(token.end).toBeGreaterThan(token.start);
        expect(text.slice(token.start, token.end)).toBe(token.text);
        expect(token.text).not.toMatch(/^\s|\s$/);
        expect(text.slice(last, token.start).trim()).toBe("");
        last = token.end;
      }
      expect(text.slice(last).trim()).toBe("");
    }),
  );
});

test("what stands around a region changes nothing in it", () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (before, text, after) => {
      const start = before.length;
      const inside = tokenise(before + text + after, start, start + text.length);
      expect(inside.map((token) => token.text)).toEqual(words(text));
      expect(inside[0]?.start ?? start).toBeGreaterThanOrEqual(start);
    }),
  );
});

test.each([
  // Hyphens stand alone, a line break within them included; prefixes keep theirs.
  ["a U.S.-\nled force", "a|U.S.|-|led|force"],
  ["pro-Baltic, non-lethal, mid-2019, e-mail", "pro-Baltic|,|non-lethal|,|mid-2019|,|e-mail"],
  ["UN-led and EU-wide, not un-loved", "UN|-|led|and|EU|-|wide|,|not|un-loved"],
  ["PRO-BALTIC TALKS, UN-BACKED", "PRO-BALTIC|TALKS|,|UN|-|BACKED"],
  ["pro\u2011Baltic and EU\u2011wide", "pro\u2011Baltic|and|EU|\u2011|wide"],
  ["an anti-U.S. march", "an|anti-U.S.|march"],
  ["rent- and tax-free", "rent|-|and|tax|-|free"],
  // Contractions and possessives, with straight and curly marks.
  ["They don't; Rome’s", "They|do|n't|;|Rome|’s"],
  ["CAN’T, she'll, I'm, we’ve, ain't", "CA|N’T|,|she|'ll|,|I|'m|,|we|’ve|,|ai|n't"],
  ["I cannot and you Cannot", "I|can|not|and|you|Can|not"],
  ["the workers' o'clock at Qa'im", "the|workers|'|o'clock|at|Qa'im"],
  // Full stops.
  ["Dr. Vidal of the U.N. met Gen. Roy", "Dr.|Vidal|of|the|U.N.|met|Gen.|Roy"],
  ["e.g. at 5 p.m. or i.e. never", "e.g.|at|5|p.m.|or|i.e.|never"],
  ["a Ph.D. from the U.S", "a|Ph.D.|from|the|U.S"],
  ["John R. Lee", "John|R.|Lee"],
  ["It was plan B. The end.", "It|was|plan|B|.|The|end|."],
  ["See No. 5, Art. 12 and Vol. IV.", "See|No.|5|,|Art.|12|and|Vol.|IV|."],
  ["He said no. 5 left? No. They ate art.", "He|said|no.|5|left|?|No|.|They|ate|art|."],
  ["born c. 1850 (d. in May)", "born|c.|1850|(|d.|in|May|)"],
  ["tents, food, etc. for all, etc.", "tents|,|food|,|etc.|for|all|,|etc|."],
  ["1. Ships. 2. Tents.", "1.|Ships|.|2.|Tents|."],
  ["in 2004.", "in|2004|."],
  // Numbers, money, units, dates, times.
  ["$1.5bn, €20m, US$ 3, 20%", "$|1.5|bn|,|€|20|m|,|US|$|3|,|20|%"],
  ["5km by 7:30pm, 1,200,000 at 9.15", "5|km|by|7:30|pm|,|1,200,000|at|9.15"],
  ["pages 13,14 and 1,5", "pages|13|,|14|and|1|,|5"],
  ["on 2024-05-12 or 12/05/2024, 24/7", "on|2024-05-12|or|12/05/2024|,|24/7"],
  ["1995-1999, 10–12 and 3-4", "1995|-|1999|,|10|–|12|and|3|-|4"],
  ["the 1980s, the '60s, the 80's, the 21st", "the|1980s|,|the|'60s|,|the|80's|,|the|21st"],
  ["a rise of .5 and +44", "a|rise|of|.5|and|+44"],
  // Marks.
  ["and/or, R&D, n/a, salt & pepper", "and|/|or|,|R&D|,|n/a|,|salt|&|pepper"],
  ["Well... no—yes -- what?!", "Well|...|no|—|yes|--|what|?!"],
  ["“So,” ‘he’ said (twice)", "“|So|,|”|‘|he|’|said|(|twice|)"],
  ["---- **bold** <<x>>", "----|**|bold|**|<<|x|>>"],
  // Addresses.
  ["See https://un.example.org/a_(b), or", "See|https://un.example.org/a_(b)|,|or"],
  ["(www.example.com). Ask a.b-c@mail.gov.uk.", "(|www.example.com|)|.|Ask|a.b-c@mail.gov.uk|."],
  [
    "peace-talks.org and file_2.pdf, #OneTag @user",
    "peace-talks.org|and|file_2.pdf|,|#OneTag|@user",
  ],
  ["They left.Then", "They|left|.|Then"],
])("%j is cut as Universal Dependencies cuts it", (text, cut) => {
  expect(words(text).join("|")).toBe(cut);
});

test("an emoji, a flag of marks and a letter with an accent of its own are whole", () => {
  expect(words("peace 👍🏽 cafe\u0301s")).toEqual(["peace", "👍", "🏽", "cafe\u0301s"]);
});
