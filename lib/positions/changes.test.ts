import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STANCE_LEVEL } from "@/lib/codebook";
import { addUp } from "./add-up";
import { claim, world } from "./arbitrary";
import { changesBetween, type PositionChange, type Standing } from "./changes";

const standings: fc.Arbitrary<Standing> = world.map(({ claims, documents }) => ({
  claims,
  positions: addUp(claims, documents),
}));

const MIRRORED = {
  new: "gone",
  gone: "new",
  raised: "lowered",
  lowered: "raised",
  reworded: "reworded",
} as const;

const cellOf = (change: PositionChange): string => {
  const { position } = change.kind === "gone" ? change.before : change.after;
  return `${position.holder} ${position.type}`;
};

describe("laws", () => {
  test("nothing has changed between a standing and itself", () => {
    fc.assert(
      fc.property(standings, (one) => {
        expect(changesBetween(one, one)).toEqual([]);
      }),
    );
  });

  test("seen backwards, what is new is gone and what is raised is lowered", () => {
    fc.assert(
      fc.property(standings, standings, (a, b) => {
        expect(changesBetween(b, a).map((c) => `${cellOf(c)} ${c.kind}`)).toEqual(
          changesBetween(a, b).map((c) => `${cellOf(c)} ${MIRRORED[c.kind]}`),
        );
      }),
    );
  });

  test("each position is told of at most once, and every change of stance is told", () => {
    fc.assert(
      fc.property(standings, standings, (a, b) => {
        const told = changesBetween(a, b).map(cellOf);
        expect(new Set(told).size).toBe(told.length);
        const stances = ({ positions }: Standing) =>
          new Map(positions.map((p) => [`${p.holder} ${p.type}`, STANCE_LEVEL[p.stance]]));
        const [was, is] = [stances(a), stances(b)];
        for (const cell of new Set([...was.keys(), ...is.keys()]))
          if (was.get(cell) !== is.get(cell)) expect(told).toContain(cell);
      }),
    );
  });
});

describe("one position", () => {
  const day = [{ id: "0.txt", date: "2026-01-06" }];
  const of = (...claims: Parameters<typeof claim>[0][]): Standing => {
    const made = claims.map((one) => claim(one));
    return { claims: made, positions: addUp(made, day) };
  };
  const kinds = (before: Standing, after: Standing) =>
    changesBetween(before, after).map(({ kind }) => kind);

  test("from open to committed it is raised, from backs to opposed lowered", () => {
    expect(kinds(of({ stance: "open" }), of({ stance: "committed" }))).toEqual(["raised"]);
    expect(kinds(of({ stance: "backs" }), of({ stance: "opposed" }))).toEqual(["lowered"]);
  });

  test("the same stance from another sentence is reworded; other white space is no change", () => {
    const said = (text: string) => of({ evidence: { start: 0, end: 9, text, cues: [] } });
    expect(kinds(said("will send"), said("is sending"))).toEqual(["reworded"]);
    expect(kinds(said("will send"), said("will\n send"))).toEqual([]);
  });

  test("a condition that is added is a change of words", () => {
    const conditions = [{ kind: "ceasefire", text: "after a ceasefire" }] as const;
    expect(kinds(of({}), of({ conditions }))).toEqual(["reworded"]);
  });
});
