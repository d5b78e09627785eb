import fc from "fast-check";
import { expect, test } from "vitest";
import { bestTree } from "./tree";

/** A sentence of up to `most` words with the scores of all its arcs. */
const sentence = (most: number, value: fc.Arbitrary<number>) =>
  fc.integer({ min: 1, max: most }).chain((n) => {
    const stride = Math.ceil((n + 1) / 8) * 8;
    return fc.record({
      n: fc.constant(n),
      stride: fc.constant(stride),
      scores: fc
        .array(value, { minLength: n * stride, maxLength: n * stride })
        .map((values) => Float32Array.from(values)),
    });
  });
const floats = fc.float({ min: -50, max: 50, noNaN: true });
const ties = fc.integer({ min: 0, max: 2 });

/** Whether all words come to the root by their heads, and exactly one hangs on it. */
function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head === -1).length !== 1) return false;
  return heads.every((_, i) => {
    let at = i;
    for (let steps = 0; steps <= heads.length; steps++) {
      if (at === -1) return true;
      at = heads[at] ?? -1;
    }
    return false;
  });
}

interface Scored {
  readonly n: number;
  readonly stride: number;
  readonly scores: Float32Array;
}
const scoreOf = ({ stride, scores }: Scored, heads: readonly number[]) =>
  heads.reduce((sum, head, i) => sum + (scores[i * stride + head + 1] ?? 0), 0);

function* allHeads(n: number, chosen: readonly number[] = []): Generator<readonly number[]> {
  if (chosen.length === n) yield chosen;
  else
    for (let head = -1; head < n; head++)
      if (head !== chosen.length) yield* allHeads(n, [...chosen, head]);
}

test("what comes out is always a tree with one root", () => {
  fc.assert(
    fc.property(sentence(40, fc.oneof(floats, ties)), ({ n, stride, scores }) => {
      const heads = [...bestTree(scores, n, stride)];
      expect(heads).toHaveLength(n);
      expect(isTree(heads), heads.join(" ")).toBe(true);
    }),
  );
});

test("where each word's best head makes a tree, that is the answer", () => {
  fc.assert(
    fc.property(sentence(6, floats), ({ n, stride, scores }) => {
      const best = Array.from({ length: n }, (_, i) => {
        const row = [...scores.subarray(i * stride, i * stride + n + 1)];
        row[i + 1] = Number.NEGATIVE_INFINITY;
        return row.indexOf(Math.max(...row)) - 1;
      });
      fc.pre(isTree(best));
      expect([...bestTree(scores, n, stride)]).toEqual(best);
    }),
  );
});

test("no tree of a short sentence scores more", () => {
  fc.assert(
    fc.property(sentence(5, fc.oneof(floats, ties)), (given) => {
      const found = scoreOf(given, [...bestTree(given.scores, given.n, given.stride)]);
      let best = Number.NEGATIVE_INFINITY;
      for (const heads of allHeads(given.n))
        if (isTree(heads)) best = Math.max(best, scoreOf(given, heads));
      expect(found).toBeCloseTo(best, 3);
    }),
    { numRuns: 300 },
  );
});
