import fc from "fast-check";
import { expect, test } from "vitest";
import { STANCES, sideOf } from "@/lib/codebook";
import { compose, negate, weaken } from "./level";

const stance = fc.constantFrom(...STANCES);

test("negation changes the side", () => {
  fc.assert(fc.property(stance, (level) => sideOf(negate(level)) !== sideOf(level)));
});

test("weakening keeps the side", () => {
  fc.assert(fc.property(stance, (level) => sideOf(weaken(level)) === sideOf(level)));
});

test("a stance towards something: like sides stand for it, unlike sides against", () => {
  fc.assert(
    fc.property(stance, stance, (outer, inner) => {
      expect(sideOf(compose(outer, inner)) === "for").toBe(sideOf(outer) === sideOf(inner));
    }),
  );
});

test("agreeing to something leaves it as it is", () => {
  fc.assert(fc.property(stance, (inner) => compose("committed", inner) === inner));
});
