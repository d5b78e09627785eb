import fc from "fast-check";
import { expect, test } from "vitest";
import irregular from "@/data/language/irregular.json";
import { lemmaOf } from "./lemma";
import { UNIVERSAL_TAGS, type UniversalTag } from "./sentence";

test.each<[string, UniversalTag, string]>([
  ["deployed", "VERB", "deploy"],
  ["denies", "VERB", "deny"],
  ["agreed", "VERB", "agree"],
  ["comparing", "VERB", "compare"],
  ["visited", "VERB", "visit"],
  ["stopping", "VERB", "stop"],
  ["withdrawn", "VERB", "withdraw"],
  ["left", "VERB", "leave"],
  ["left", "ADJ", "left"],
  ["found", "VERB", "find"],
  ["’s", "AUX", "be"],
  ["'s", "PART", "'s"],
  ["n’t", "PART", "not"],
  ["wo", "AUX", "will"],
  ["allies", "NOUN", "ally"],
  ["Foes", "NOUN", "foe"],
  ["lives", "NOUN", "life"],
  ["lives", "VERB", "live"],
  ["crises", "NOUN", "crisis"],
  ["meeting", "NOUN", "meeting"],
  ["meeting", "VERB", "meet"],
  ["armed", "ADJ", "arm"],
  ["sacred", "ADJ", "sacred"],
  ["contributing", "VERB", "contribute"],
  ["imposing", "VERB", "impose"],
  ["agreed", "VERB", "agree"],
  ["sent", "VERB", "send"],
  ["withdrew", "VERB", "withdraw"],
  ["countries", "NOUN", "country"],
  ["committed", "VERB", "commit"],
  ["bases", "NOUN", "base"],
  ["embed", "VERB", "embed"],
  ["Troops", "NOUN", "troop"],
  ["missions", "NOUN", "mission"],
  ["promises", "NOUN", "promise"],
  ["pledging", "VERB", "pledge"],
  ["U.S.", "PROPN", "u.s."],
  ["3,000", "NUM", "3,000"],
])("%s as %s is %s", (word, tag, lemma) => {
  expect(lemmaOf(word, tag, null)).toBe(lemma);
});

test("a proper name keeps its s unless it is a plural", () => {
  expect(lemmaOf("Texas", "PROPN", null)).toBe("texas");
  expect(lemmaOf("Iraqis", "PROPN", "Plur")).toBe("iraqi");
});

test("any word has a lemma, in lower case and never longer than the word and a letter", () => {
  const irregularForms = new Set(Object.values(irregular).flatMap((forms) => Object.keys(forms)));
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.constantFrom(...UNIVERSAL_TAGS), (word, tag) => {
      const lemma = lemmaOf(word, tag, null);
      fc.pre(!irregularForms.has(word.toLowerCase()));
      expect(lemma).toBe(lemma.toLowerCase());
      expect(lemma.length).toBeLessThanOrEqual(word.toLowerCase().length + 1);
    }),
  );
});
