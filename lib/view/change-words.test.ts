import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addUp } from "@/lib/positions/add-up";
import { claim, world } from "@/lib/positions/arbitrary";
import { changesBetween, type Standing } from "@/lib/positions/changes";
import { CHANGE_KINDS, changesInWords, changesOfKind, heldOf } from "./change-words";

const standings: fc.Arbitrary<Standing> = world.map(({ claims, documents }) => ({
  claims,
  positions: addUp(claims, documents),
}));
const NOBODY: Standing = { claims: [], positions: [] };
const pledged = (stance: "open" | "committed"): Standing => {
  const claims = [claim({ stance })];
  return { claims, positions: addUp(claims, [{ id: "0.txt", date: "2026-01-06" }]) };
};

describe("laws", () => {
  test("the kinds share out all changes, and the numbers in words add up to them", () => {
    fc.assert(
      fc.property(standings, standings, (before, after) => {
        const changes = changesBetween(before, after);
        expect(CHANGE_KINDS.flatMap((kind) => changesOfKind(changes, kind))).toHaveLength(
          changes.length,
        );
        const numbers = changesInWords(changes).match(/\d+/g) ?? [];
        expect(numbers.reduce((sum, number) => sum + Number(number), 0)).toBe(changes.length);
      }),
    );
  });
});

test("changes are counted by kind, and no change is nothing", () => {
  expect(changesInWords([])).toBe("nothing");
  expect(changesInWords(changesBetween(NOBODY, pledged("open")))).toBe("1 new");
  expect(changesInWords(changesBetween(pledged("open"), pledged("committed")))).toBe("1 raised");
});

test("a position that is gone is told as it was, any other as it is", () => {
  const stances = (before: Standing, after: Standing) =>
    changesBetween(before, after).map((change) => heldOf(change).position.stance);
  expect(stances(pledged("open"), NOBODY)).toEqual(["open"]);
  expect(stances(pledged("open"), pledged("committed"))).toEqual(["committed"]);
});
