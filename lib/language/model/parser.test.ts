import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { MODEL_PATH, parserFrom } from "@/lib/corpus/parser";
import type { DependencyTree } from "@/lib/language/sentence";
import { growth } from "@/tests/fixtures/cpu-time";

const parser = parserFrom(join(import.meta.dirname, "../../..", MODEL_PATH));

/** Expects a tree with one root over n words, all of them labelled. */
function expectTree({ heads, deprels }: DependencyTree, n: number): void {
  expect([heads.length, deprels.length]).toEqual([n, n]);
  const depth = new Int32Array(n).fill(-1);
  let roots = 0;
  for (let i = 0; i < n; i++) {
    const path: number[] = [];
    let at = i;
    while (at >= 0 && (depth[at] ?? 0) < 0 && path.length <= n) {
      path.push(at);
      at = heads[at] ?? -1;
    }
    expect(path.length).toBeLessThanOrEqual(n);
    for (const word of path) depth[word] = 1;
    if (heads[i] === -1) roots++;
  }
  expect(roots).toBe(n === 0 ? 0 : 1);
  expect(deprels.every((deprel) => deprel !== "")).toBe(true);
}

const words = (text: string): string[] => text.split(" ");
const relations = (text: string): string[] => {
  const forms = words(text);
  const { heads, deprels } = parser.parse(forms);
  return forms.map((form, i) => `${form} ${deprels[i]} ${forms[heads[i] ?? -1] ?? "-"}`);
};

test("any words have a tag each and make a tree", () => {
  const word = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
      .map((codes) => String.fromCharCode(...codes)),
    fc.constantFrom("\ud800", "\udfff", "\u200b", "\u202e", "", "the", "Kyiv", '"', ",", "agreed"),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 80 }), (forms) => {
      expect(parser.tag(forms)).toHaveLength(forms.length);
      expectTree(parser.parse(forms), forms.length);
    }),
  );
});

test.each([0, 1, 255, 256, 257, 3000])("%i words in one sentence make one tree", (count) => {
  const forms = Array.from({ length: count }, (_, i) => ["Paris", "and", "Rome", ","][i % 4] ?? "");
  expect(parser.tag(forms)).toHaveLength(count);
  expectTree(parser.parse(forms), count);
});

test("a sentence ten times as long takes about ten times as long", () => {
  const reading = (count: number) => {
    const forms = Array.from(
      { length: count },
      (_, i) => ["troops", "go", "to", "war"][i % 4] ?? "",
    );
    return () => {
      for (let round = 0; round < 3; round++) parser.parse(forms);
    };
  };
  const [small, large] = [reading(3000), reading(30_000)];
  small();
  // 10 is linear, 100 quadratic.
  expect(growth({ small, large, within: 30, grain: 5 })).toBeLessThan(30);
});

test("what is read does not depend on what was read before", () => {
  const forms = words("The allies agreed to send a brigade to Estonia .");
  const alone = parserFrom(join(import.meta.dirname, "../../..", MODEL_PATH)).parse(forms);
  for (let i = 0; i < 9000; i += 250)
    parser.tag(Array.from({ length: 250 }, (_, k) => `word${i + k}`));
  expect(parser.parse(forms)).toEqual(alone);
});

test("simple sentences are read right", () => {
  expect(relations("France will send troops to Poland .")).toEqual([
    "France nsubj send",
    "will aux send",
    "send root -",
    "troops obj send",
    "to case Poland",
    "Poland obl send",
    ". punct send",
  ]);
  expect(relations("Troops were sent by Canada .").slice(0, 5)).toEqual([
    "Troops nsubj:pass sent",
    "were aux:pass sent",
    "sent root -",
    "by case Canada",
    "Canada obl:agent sent",
  ]);
  expect(parser.tag(words("Norway refused to deploy its ships ."))).toEqual([
    "PROPN",
    "VERB:Fin:Past",
    "PART",
    "VERB:Inf",
    "PRON",
    "NOUN:Plur",
    "PUNCT",
  ]);
});
