import fc from "fast-check";
import { expect, test } from "vitest";
import { STANCES } from "@/lib/codebook";
import { claim } from "@/tests/fixtures/claim";
import { railMarks } from "./rail-marks";

const LENGTH = 5000;
const claims = fc
  .array(fc.tuple(fc.nat(LENGTH - 1), fc.constantFrom(...STANCES)))
  .map((places) =>
    places.map(([start, stance], i) =>
      claim({ id: `c${i}`, stance, evidence: { start, end: start + 1, text: "x", cues: [] } }),
    ),
  );

test("every claim stands at one mark, and its stance is seen there", () => {
  fc.assert(
    fc.property(claims, (given) => {
      const marks = railMarks(given, LENGTH);
      const placed = marks.flatMap((mark) => mark.claims);
      expect(placed).toHaveLength(given.length);
      expect(new Set(placed)).toEqual(new Set(given));
      for (const mark of marks)
        expect(new Set(mark.stances)).toEqual(new Set(mark.claims.map(({ stance }) => stance)));
    }),
  );
});

test("marks are in order on the rail and never lie upon each other", () => {
  fc.assert(
    fc.property(claims, (given) => {
      const places = railMarks(given, LENGTH).map(({ at }) => at);
      for (const [i, at] of places.entries()) {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(1);
        if (i > 0) expect(at - (places[i - 1] ?? 0)).toBeGreaterThanOrEqual(0.009);
      }
    }),
  );
});

test("a claim stands where its sentence begins", () => {
  const one = claim({ evidence: { start: 2500, end: 2600, text: "", cues: [] } });
  expect(railMarks([one], LENGTH)[0]?.at).toBe(0.5);
});
