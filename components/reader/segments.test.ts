import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim, Span } from "@/lib/codebook";
import { claim } from "@/tests/fixtures/claim";
import { byBlock, type Hit, overlaps, segmentsOf } from "./segments";

const spans = fc
  .tuple(fc.nat(200), fc.nat(60))
  .map(([start, length]) => ({ start, end: start + length + 1 }));

const claimAt = ({ start, end }: Span, index: number): Claim =>
  claim({
    id: `c${index}`,
    evidence: {
      start,
      end,
      text: "",
      cues: [
        { cue: "act", start, end: start + 1 },
        { cue: "condition", start, end },
        { cue: "speaker", start: end + 2, end: end + 9 },
      ],
    },
  });
const hitsAt = (found: readonly Span[]): readonly Hit[] =>
  found.map((span, index) => ({ ...span, index }));

const marked = fc.record({
  claims: fc.array(spans).map((evidence) => evidence.map(claimAt)),
  hits: fc.array(spans).map(hitsAt),
});

function expectCover(whole: Span, parts: readonly Span[]): void {
  expect(parts[0]?.start).toBe(whole.start);
  expect(parts.at(-1)?.end).toBe(whole.end);
  for (const [index, part] of parts.entries())
    expect(part.start).toBe(index === 0 ? whole.start : parts[index - 1]?.end);
}

describe("segments of a block", () => {
  test("cover the block exactly, in order, and their pieces cover them", () => {
    fc.assert(
      fc.property(spans, marked, (block, { claims, hits }) => {
        const segments = segmentsOf(block, {
          claims,
          shown: claims,
          hits,
          active: claims[0] ?? null,
        });
        expectCover(block, segments);
        for (const segment of segments) expectCover(segment, segment.pieces);
      }),
    );
  });

  test("carry a claim exactly where its evidence stands, in the order given", () => {
    fc.assert(
      fc.property(spans, marked, (block, { claims, hits }) => {
        for (const segment of segmentsOf(block, { claims, shown: claims, hits, active: null }))
          expect(segment.claims).toEqual(
            claims.filter(
              ({ evidence }) => evidence.start <= segment.start && evidence.end >= segment.end,
            ),
          );
      }),
    );
  });

  test("mark a piece as a hit, and as a part of the active claim, exactly where one stands", () => {
    fc.assert(
      fc.property(spans, marked, (block, { claims, hits }) => {
        const active = claims[0] ?? null;
        for (const { pieces } of segmentsOf(block, { claims, shown: claims, hits, active }))
          for (const piece of pieces) {
            expect(piece.hit !== null).toBe(hits.some((hit) => overlaps(hit, piece)));
            const parts = active?.evidence.cues.filter((cue) => overlaps(cue, piece)) ?? [];
            expect(piece.cue !== null).toBe(parts.length > 0);
            for (const part of parts)
              expect((piece.cue?.end ?? 0) - (piece.cue?.start ?? 0)).toBeLessThanOrEqual(
                part.end - part.start,
              );
          }
      }),
    );
  });

  // Once a filter cut the text anew, and the browser laid every paragraph out again.
  test("are the same runs of text under any filter, and carry the claims that pass it", () => {
    fc.assert(
      fc.property(spans, marked, fc.func(fc.boolean()), (block, { claims, hits }, passes) => {
        const shown = claims.filter(({ id }) => passes(id));
        const all = segmentsOf(block, { claims, shown: claims, hits, active: null });
        const some = segmentsOf(block, { claims, shown, hits, active: null });
        const bounds = ({ start, end }: Span) => ({ start, end });
        expect(some.map(bounds)).toEqual(all.map(bounds));
        for (const [index, segment] of some.entries()) {
          const whole = all[index];
          expect(segment.pieces.map(bounds)).toEqual(whole?.pieces.map(bounds));
          expect(segment.claims).toEqual(whole?.claims.filter((one) => shown.includes(one)));
          expect(segment.isLeftOut).toBe(whole?.claims.length !== 0 && segment.claims.length === 0);
          for (const { act, start, end } of segment.pieces)
            expect(act?.isShown ?? false).toBe(
              shown.some(({ evidence }) =>
                evidence.cues.some((cue) => cue.cue === "act" && overlaps(cue, { start, end })),
              ),
            );
        }
      }),
    );
  });

  test("name each stance once where claims begin, and only there", () => {
    const at = { start: 3, end: 9, text: "", cues: [] };
    const claims = [
      claim({ id: "a", stance: "opposed", evidence: at }),
      claim({ id: "b", stance: "open", evidence: at }),
      claim({ id: "c", stance: "opposed", evidence: at }),
    ];
    const segments = segmentsOf(
      { start: 0, end: 12 },
      { claims, shown: claims, hits: [], active: null },
    );
    expect(segments.map(({ begins }) => begins)).toEqual([[], ["open", "opposed"], []]);
  });

  // Once each of forty countries in a list had a glyph of its own before it.
  test("do not name a stance again where one more claim of it begins", () => {
    const claims = [3, 5, 7].map((start) =>
      claim({ id: `c${start}`, evidence: { start, end: 12, text: "", cues: [] } }),
    );
    const segments = segmentsOf(
      { start: 0, end: 12 },
      { claims, shown: claims, hits: [], active: null },
    );
    expect(segments.flatMap(({ begins }) => begins)).toEqual(["committed"]);
  });
});

test("each block is given what reaches into it, and nothing else", () => {
  fc.assert(
    fc.property(fc.array(spans), fc.array(fc.nat(50)), (items, gaps) => {
      let at = 0;
      const blocks = gaps.map((gap) => {
        const start = at + (gap % 7);
        at = start + 1 + gap;
        return { start, end: at };
      });
      expect(byBlock(blocks, items, (item) => item)).toEqual(
        blocks.map((block) => items.filter((item) => overlaps(item, block))),
      );
    }),
  );
});
