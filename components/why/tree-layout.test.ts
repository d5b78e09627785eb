import fc from "fast-check";
import { expect, test } from "vitest";
import type { WhyAnswer } from "@/lib/api/why";
import { type Measure, placeTree } from "./tree-layout";

type Tokens = WhyAnswer["sentence"]["tokens"];

const measure: Measure = { word: (text) => 8 * text.length, label: (text) => 6 * text.length };
const RELATIONS = ["nsubj", "obj", "obl", "advcl", "det", "case", "conj"];

/** Any tree: each word hangs on the root or on another that does not hang on it. */
const trees: fc.Arbitrary<Tokens> = fc
  .array(
    fc.record({
      above: fc.nat(),
      relation: fc.constantFrom(...RELATIONS),
      text: fc.string({ minLength: 1, maxLength: 12 }),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows.keys()], { minLength: rows.length })),
  )
  .map(([rows, order]) => {
    let start = 0;
    return rows.map(({ above, relation, text }, k) => {
      const rank = order.indexOf(k);
      const head = rank === 0 ? -1 : (order[above % rank] ?? -1);
      const token = { start, end: start + text.length, text, lemma: text, tag: "NOUN" as const };
      start += text.length + 1;
      return { ...token, form: null, head, relation, label: relation, phrase: `${relation} of` };
    });
  });

test("no word lies over another", () => {
  fc.assert(
    fc.property(trees, (tokens) => {
      const { words, width } = placeTree(tokens, [], [], measure);
      words.forEach((word, k) => {
        const next = words[k + 1];
        expect(word.x + word.width).toBeLessThanOrEqual(next ? next.x : width);
      });
    }),
  );
});

test("the names of arcs do not lie over each other, and each has room over its own arc", () => {
  fc.assert(
    fc.property(trees, (tokens) => {
      const { arcs } = placeTree(tokens, [], [...tokens.keys()], measure);
      const labels = arcs.flatMap(({ label, from, to, top }) =>
        label === null
          ? []
          : [
              {
                top,
                middle: (from + to) / 2,
                half: measure.label(label) / 2,
                room: Math.abs(to - from) / 2,
              },
            ],
      );
      for (const [i, one] of labels.entries()) {
        expect(one.half).toBeLessThan(one.room);
        for (const other of labels.slice(i + 1))
          if (other.top === one.top)
            expect(Math.abs(one.middle - other.middle)).toBeGreaterThanOrEqual(
              one.half + other.half,
            );
      }
    }),
  );
});

test("an arc over others is drawn higher than they are", () => {
  fc.assert(
    fc.property(trees, (tokens) => {
      const { arcs } = placeTree(tokens, [], [], measure);
      const spanOf = (token: number) => {
        const head = tokens[token]?.head ?? token;
        return [Math.min(token, head), Math.max(token, head)] as const;
      };
      for (const outer of arcs)
        for (const inner of arcs) {
          const [a, b] = spanOf(outer.token);
          const [c, d] = spanOf(inner.token);
          if (a <= c && d <= b && b - a > d - c) expect(outer.top).toBeLessThan(inner.top);
        }
    }),
  );
});

test("parts that share words stand in different rows", () => {
  const text = ["Kenya", "will", "send", "police"];
  const tokens = text.map((word, k) => ({
    start: 10 * k,
    end: 10 * k + word.length,
    text: word,
    lemma: word,
    tag: "NOUN" as const,
    form: null,
    head: k === 2 ? -1 : 2,
    relation: "dep",
    label: "part",
    phrase: "part of",
  }));
  const part = (cue: "holder" | "speaker" | "act", k: number) => ({
    cue,
    start: 10 * k,
    end: 10 * k + 1,
    text: text[k] ?? "",
    words: { first: k, last: k, text: text[k] ?? "" },
  });
  const { parts } = placeTree(
    tokens,
    [part("holder", 0), part("speaker", 0), part("act", 2)],
    [],
    measure,
  );
  const [holder, speaker, act] = parts.map(({ y }) => y);
  expect(holder).not.toBe(speaker);
  expect(act).toBe(holder);
});
