import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim } from "@/lib/codebook";
import { claim } from "@/tests/fixtures/claim";
import { segmentsOf, setText } from "./segments";

const spans = fc
  .tuple(fc.nat(200), fc.nat(60))
  .map(([start, length]) => ({ start, end: start + length + 1 }));

const claimAt = ({ start, end }: { start: number; end: number }, index: number): Claim =>
  claim({
    id: `c${index}`,
    evidence: { start, end, text: "", cues: [{ cue: "act", start, end: start + 1 }] },
  });

describe("segments of a block", () => {
  test("cover the block exactly, in order", () => {
    fc.assert(
      fc.property(spans, fc.array(spans), (block, evidence) => {
        const claims = evidence.map(claimAt);
        const segments = segmentsOf(block, claims, claims[0] ?? null);
        expect(segments[0]?.start).toBe(block.start);
        expect(segments.at(-1)?.end).toBe(block.end);
        for (const [index, segment] of segments.entries())
          expect(segment.start).toBe(index === 0 ? block.start : segments[index - 1]?.end);
      }),
    );
  });

  test("are cut into parts that cover them exactly, whatever the active claim is", () => {
    fc.assert(
      fc.property(spans, fc.array(spans, { minLength: 1 }), (block, evidence) => {
        const claims = evidence.map(claimAt);
        for (const { start, end, parts } of segmentsOf(block, claims, claims[0] ?? null)) {
          expect(parts[0]?.start).toBe(start);
          expect(parts.at(-1)?.end).toBe(end);
          for (const [index, part] of parts.entries())
            expect(part.start).toBe(index === 0 ? start : parts[index - 1]?.end);
        }
      }),
    );
  });

  test("carry a claim exactly where its evidence stands, in the order given", () => {
    fc.assert(
      fc.property(spans, fc.array(spans), (block, evidence) => {
        for (const segment of segmentsOf(block, evidence.map(claimAt), null))
          expect(segment.claims.map((claim) => claim.id)).toEqual(
            evidence.flatMap(({ start, end }, index) =>
              start <= segment.start && end >= segment.end ? [`c${index}`] : [],
            ),
          );
      }),
    );
  });
});

describe("setting a segment", () => {
  test("joins a compound that a hard wrap broke at its hyphen", () => {
    expect(setText("a U.S.-\n  led mission")).toBe("a U.S.-led mission");
  });

  test("leaves a dash at a line's end alone", () => {
    expect(setText("the offer -\nor so they said")).toBe("the offer -\nor so they said");
  });
});
