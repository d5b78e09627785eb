import fc from "fast-check";
import { expect, test } from "vitest";
import { type Position, STANCE_LEVEL, STANCES, type Stance, sideOf } from "@/lib/codebook";
import { addUp } from "./add-up";
import { world } from "./arbitrary";
import { fillOf } from "./fill";

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

test("no position is absent or mentioned, and nothing else", () => {
  expect(fillOf([], false)).toEqual({ kind: "absent" });
  expect(fillOf([], true)).toEqual({ kind: "mentioned" });
});

test("one side is drawn at its strongest level", () => {
  expect(fillOf([at("backs"), at("committed"), at("open")], true)).toEqual({
    kind: "stance",
    stance: "committed",
    conditional: false,
    dropped: false,
  });
  expect(fillOf([at("reluctant"), at("opposed")], true)).toMatchObject({ stance: "opposed" });
});

test("two sides are never averaged into one colour", () => {
  expect(fillOf([at("reluctant"), at("open"), at("backs")], true)).toMatchObject({
    kind: "both",
    positive: "open",
    negative: "reluctant",
  });
});

test("a condition on a weaker level than the one drawn is not marked", () => {
  const fill = fillOf([at("committed"), at("open", { conditional: true, dropped: true })], true);
  expect(fill).toMatchObject({ conditional: false, dropped: false });
  expect(fillOf([at("open", { conditional: true }), at("open")], true)).toMatchObject({
    conditional: true,
  });
});

test("a fill shows only stances that a position holds, at the greatest distance from the middle", () => {
  fc.assert(
    fc.property(world, fc.boolean(), ({ claims, documents }, mentioned) => {
      const positions = addUp(claims, documents).filter(({ holder }) => holder === "DEU");
      const fill = fillOf(positions, mentioned);
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
