import fc from "fast-check";
import { expect, test } from "vitest";
import { type Position, STANCE_LEVEL, STANCES, type Stance, sideOf } from "@/lib/codebook";
import { addUp } from "./add-up";
import { world } from "./arbitrary";
import { fillOf } from "./fill";

const SILENCES = ["absent", "mentioned", "hidden"] as const;

const at = (stance: Stance, marks: Partial<Position> = {}): Position => ({
  holder: "DEU",
  type: "troops",
  stance,
  mixed: false,
  conditional: false,
  dropped: false,
  role: null,
  ruling: "x",
  claims: ["x"],
  ...marks,
});

test("no position is the kind of silence that is said, and nothing else", () => {
  for (const kind of SILENCES) expect(fillOf([], kind)).toEqual({ kind });
});

test("one side is drawn at its strongest level", () => {
  expect(fillOf([at("backs"), at("committed"), at("open")], "mentioned")).toEqual({
    kind: "stance",
    stance: "committed",
    conditional: false,
    dropped: false,
  });
  expect(fillOf([at("reluctant"), at("opposed")], "mentioned")).toMatchObject({
    stance: "opposed",
  });
});

test("two sides are never averaged into one colour", () => {
  expect(fillOf([at("reluctant"), at("open"), at("backs")], "mentioned")).toMatchObject({
    kind: "both",
    positive: "open",
    negative: "reluctant",
  });
});

test("a condition on a weaker level than the one drawn is not marked", () => {
  const fill = fillOf(
    [at("committed"), at("open", { conditional: true, dropped: true })],
    "mentioned",
  );
  expect(fill).toMatchObject({ conditional: false, dropped: false });
  expect(fillOf([at("open", { conditional: true }), at("open")], "mentioned")).toMatchObject({
    conditional: true,
  });
});

test("a fill shows only stances that a position holds, at the greatest distance from the middle", () => {
  fc.assert(
    fc.property(world, fc.constantFrom(...SILENCES), ({ claims, documents }, silence) => {
      const positions = addUp(claims, documents).filter(({ holder }) => holder === "DEU");
      const fill = fillOf(positions, silence);
      const shown =
        fill.kind === "stance"
          ? [fill.stance]
          : fill.kind === "both"
            ? [fill.positive, fill.negative]
            : [];
      const expected = (["for", "against"] as const).flatMap((side) =>
        STANCES.filter(
          (stance) => sideOf(stance) === side && positions.some((p) => p.stance === stance),
        )
          .toSorted((a, b) => Math.abs(STANCE_LEVEL[b]) - Math.abs(STANCE_LEVEL[a]))
          .slice(0, 1),
      );
      expect(shown).toEqual(expected);
    }),
  );
});
