import { expect, test } from "vitest";
import { parseConllu } from "./conllu";
import { f1, goldText, scoreRawText } from "./raw-text";

/** Rows of one sentence, in CoNLL-U; a multiword token is a row "1-2". */
const sentence = (text: string, rows: readonly string[], opening = ""): string =>
  [
    ...(opening === "" ? [] : [opening]),
    `# text = ${text}`,
    ...rows.map((row) => {
      const [number, form] = row.split(" ");
      return [number, form, form, "X", "_", "_", "0", "dep", "_", "_"].join("\t");
    }),
    "",
  ].join("\n");

const FILE = [
  sentence("They don't go.", ["1 They", "2-3 don't", "2 do", "3 n't", "4 go", "5 ."], "# newdoc"),
  sentence("Some stay.", ["1 Some", "2 stay", "3 ."]),
  sentence("A heading", ["1 A", "2 heading"], "# newpar"),
  sentence("Nobody left", ["1 Nobody", "2 left"], "# newdoc"),
].join("\n");

const gold = goldText(parseConllu(FILE));
const read = (spans: readonly { start: number; end: number }[]): string[] =>
  spans.map(({ start, end }) => gold.text.slice(start, end));

test("sentences are joined by a space, paragraphs and documents by a blank line", () => {
  expect(gold.text).toBe("They don't go. Some stay.\n\nA heading\n\nNobody left");
  expect(read(gold.sentences)).toEqual([
    "They don't go.",
    "Some stay.",
    "A heading",
    "Nobody left",
  ]);
});

test("a multiword token is one token and several words", () => {
  expect(read(gold.tokens).slice(0, 3)).toEqual(["They", "don't", "go"]);
  expect(read(gold.multiword)).toEqual(["don't"]);
  expect(read(gold.words).slice(0, 4)).toEqual(["They", "do", "n't", "go"]);
});

test("what we cut as the treebank does scores 1", () => {
  const { sentences, tokens, words } = scoreRawText(gold);
  expect([f1(sentences), f1(tokens), f1(words)]).toEqual([1, 1, 1]);
});

test("a sentence that we cut in two is one missed and two too many", () => {
  const whole = sentence("It ended. They left.", ["1 It", "2 ended.", "3 They", "4 left", "5 ."]);
  const { sentences, tokens } = scoreRawText(goldText(parseConllu(whole)));
  expect(sentences).toEqual({ right: 0, given: 2, wanted: 1 });
  expect(tokens).toEqual({ right: 4, given: 6, wanted: 5 });
});

test("a token that is not in the text is refused by its sentence", () => {
  expect(() => goldText(parseConllu(sentence("They go.", ["1 We", "2 go", "3 ."])))).toThrow("We");
});
