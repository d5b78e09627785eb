import { expect, test } from "vitest";
import { COMMITMENT_TYPES } from "@/lib/codebook";
import type { Token } from "@/lib/language/sentence";
import { findAt, indexPhrases } from "./phrases";
import { spellingOf, variantsOf } from "./spelling";
import { ACT_LIST, TOPIC_LIST } from "./tables";

const tokensOf = (words: readonly string[]): Token[] =>
  words.map((text, k) => ({ text, lemma: text, tag: "NOUN", form: null, start: k, end: k }));

test("no phrase of the topics is named by two of them", () => {
  const named = new Map<string, string>();
  const twice: string[] = [];
  for (const topic of TOPIC_LIST)
    for (const form of new Set(topic.words.flatMap(variantsOf).map((words) => words.join(" ")))) {
      const other = named.get(form);
      if (other !== undefined && other !== topic.id) twice.push(`${form}: ${other}, ${topic.id}`);
      named.set(form, topic.id);
    }
  expect(twice).toEqual([]);
});

test("no act has the same words twice", () => {
  const twice = ACT_LIST.filter(({ words }) => new Set(words).size < words.length);
  expect(twice.map(({ id }) => id)).toEqual([]);
});

test("no words are an attitude of both sides for one kind of subject", () => {
  const signs = new Map<string, { id: string; good: boolean }>();
  const torn: string[] = [];
  for (const act of ACT_LIST.filter(({ kind }) => kind === "stance"))
    for (const words of act.words) {
      const good = !["reluctant", "opposed"].includes(act.level ?? "committed");
      const key = `${act.pos} ${words}`;
      const other = signs.get(key);
      if (other && other.good !== good) torn.push(`${words}: ${other.id}, ${act.id}`);
      signs.set(key, { id: act.id, good });
    }
  expect(torn).toEqual([]);
});

test("topics that an act takes or leaves out exist, and have a type it takes", () => {
  const topics = new Map(TOPIC_LIST.map((topic) => [topic.id, topic]));
  const wrong = ACT_LIST.flatMap((act) => [
    ...[...(act.only ?? []), ...(act.except ?? [])]
      .filter((id) => !topics.has(id))
      .map((id) => `${act.id}: ${id}`),
    ...(act.only ?? [])
      .map((id) => topics.get(id))
      .filter(
        (topic) =>
          topic !== undefined &&
          act.types !== undefined &&
          ![...topic.types, ...(topic.also ?? [])].some((type) => act.types?.includes(type)),
      )
      .map((topic) => `${act.id}: ${topic?.id}`),
  ]);
  expect(wrong).toEqual([]);
});

test("every topic of a type is the object of some deed, every type of some deed at either side", () => {
  const deeds = ACT_LIST.filter(({ kind }) => kind === "deed");
  const lone = TOPIC_LIST.filter(
    (topic) =>
      topic.types.length > 0 &&
      !deeds.some(
        (act) =>
          act.types?.some((type) => topic.types.includes(type)) &&
          (act.only?.includes(topic.id) ?? true) &&
          !act.except?.includes(topic.id),
      ),
  );
  expect(lone.map(({ id }) => id)).toEqual([]);
  for (const type of COMMITMENT_TYPES) {
    const levels = deeds.filter((act) => act.types?.includes(type)).map((act) => act.level);
    expect(levels, type).toContain(undefined);
    expect(levels, type).toContain("opposed");
  }
});

test("every phrase is found where its own words stand", () => {
  for (const list of [ACT_LIST, TOPIC_LIST])
    for (const { id, words } of list)
      for (const form of words.flatMap(variantsOf)) {
        const index = indexPhrases([form], (own) => [own.join(" ").replaceAll(" '", "'")]);
        const tokens = tokensOf(
          form.flatMap((word) => (word === "…" ? ["some", "words"] : [word])),
        );
        expect(findAt(index, tokens, 0).length, `${id}: ${form.join(" ")}`).toBeGreaterThan(0);
      }
});

test.each([
  ["defence", "defense"],
  ["armoured", "armored"],
  ["recognise", "recognize"],
  ["centre", "center"],
  ["programme", "program"],
  ["sceptical", "skeptical"],
])("%s and %s are one word", (british, american) => {
  expect(spellingOf(british)).toBe(spellingOf(american));
});

test.each([
  ["four", "for"],
  ["our", "or"],
  ["sense", "since"],
])("%s and %s are two words", (a, b) => {
  expect(spellingOf(a)).not.toBe(spellingOf(b));
});

test("a hyphen in a phrase may stand, be a space, or be left out", () => {
  expect(variantsOf("peace-keeper")).toEqual([
    ["peace", "-", "keeper"],
    ["peacekeeper"],
    ["peace", "keeper"],
  ]);
});

test("a class in braces stands for each of its names; an unknown one is refused", () => {
  expect(variantsOf("join {bloc}")).toContainEqual(["join", "nato"]);
  expect(() => variantsOf("join {clubs}")).toThrow(/classes\.json: .*"clubs"/);
});

test("a gap holds some words of a noun phrase, no verb and no stop", () => {
  const index = indexPhrases(["aid"], () => ["come to … aid"]);
  const line = (words: string, odd?: string): Token[] =>
    tokensOf(words.split(" ")).map((token) =>
      token.text === odd ? { ...token, tag: odd === "," ? "PUNCT" : "VERB" } : token,
    );
  expect(findAt(index, line("come to the island 's aid"), 0)).toMatchObject([
    { first: 0, last: 5 },
  ]);
  expect(findAt(index, line("come to aid"), 0)).toEqual([]);
  expect(findAt(index, line("come to see aid", "see"), 0)).toEqual([]);
  expect(findAt(index, line("come to terms , aid", ","), 0)).toEqual([]);
});

test("“its” in a phrase stands for every possessive, and adverbs may stand between", () => {
  const index = indexPhrases(["drag"], () => ["drag its feet"]);
  expect(findAt(index, tokensOf(["drag", "their", "feet"]), 0)).toHaveLength(1);
  const [drag, their, feet] = tokensOf(["drag", "their", "feet"]);
  const [still, never] = tokensOf(["still", "never"]).map((t): Token => ({ ...t, tag: "ADV" }));
  if (!drag || !their || !feet || !still || !never) throw new Error("tokens");
  expect(findAt(index, [drag, still, their, feet], 0)).toHaveLength(1);
  expect(findAt(index, [drag, never, their, feet], 0)).toHaveLength(0);
});
