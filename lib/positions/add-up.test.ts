import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Claim,
  COMMITMENT_TYPES,
  type Position,
  STANCE_LEVEL,
  sideOf,
  VOICES,
} from "@/lib/codebook";
import { addUp } from "./add-up";
import { claim, world } from "./arbitrary";

const day = [{ id: "0.txt", date: "2026-01-06" }];
const only = (positions: readonly Position[]): Position => {
  expect(positions).toHaveLength(1);
  const [position] = positions;
  if (!position) throw new Error("no position");
  return position;
};
const cellOf = ({ holder, type }: Pick<Claim, "holder" | "type">) => `${holder} ${type}`;
const rulingOf = (position: Position, claims: readonly Claim[]): Claim => {
  const ruling = claims.find(({ id }) => id === position.ruling);
  if (!ruling) throw new Error("a position ruled by no claim");
  return ruling;
};

describe("laws", () => {
  test("the order in which claims and documents come does not matter", () => {
    const shuffled = world.chain((w) =>
      fc.record({
        world: fc.constant(w),
        claims: fc.shuffledSubarray([...w.claims], { minLength: w.claims.length }),
        documents: fc.shuffledSubarray([...w.documents], { minLength: w.documents.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ world: w, claims, documents }) => {
        expect(addUp(claims, documents)).toEqual(addUp(w.claims, w.documents));
      }),
    );
  });

  test("every claim is under exactly one cell, its own", () => {
    fc.assert(
      fc.property(world, ({ claims, documents }) => {
        const listed = addUp(claims, documents).flatMap((p) =>
          p.claims.map((id) => `${cellOf(p)} ${id}`),
        );
        expect(listed.toSorted()).toEqual(claims.map((c) => `${cellOf(c)} ${c.id}`).toSorted());
      }),
    );
  });

  test("positions are in order of holder, then of type, each cell once", () => {
    fc.assert(
      fc.property(world, ({ claims, documents }) => {
        const keys = addUp(claims, documents).map(
          (p) => `${p.holder} ${String(COMMITMENT_TYPES.indexOf(p.type)).padStart(2, "0")}`,
        );
        expect(keys).toEqual([...new Set(keys)].toSorted());
      }),
    );
  });

  test("stance, role, condition and drop are those of the ruling claim", () => {
    fc.assert(
      fc.property(world, ({ claims, documents }) => {
        for (const position of addUp(claims, documents)) {
          const ruling = rulingOf(position, claims);
          expect(position.claims).toContain(ruling.id);
          expect(position).toMatchObject({
            stance: ruling.stance,
            role: ruling.role,
            conditional: ruling.conditions.length > 0,
            dropped: ruling.change === "dropped",
          });
        }
      }),
    );
  });

  test("a weaker voice changes nothing but the list of claims", () => {
    const joined = world.chain((w) =>
      fc.record({ world: fc.constant(w), at: fc.nat(), claim: fc.constantFrom(...w.claims, null) }),
    );
    fc.assert(
      fc.property(joined, fc.nat(4), ({ world: { claims, documents }, claim: model }, pick) => {
        if (!model) return;
        const within = claims.filter(
          (c) => cellOf(c) === cellOf(model) && c.document === model.document,
        );
        const strongest = Math.min(...within.map((c) => VOICES.indexOf(c.voice)));
        const voice = VOICES[strongest + 1 + (pick % 2)];
        if (!voice) return;
        const weaker = claim({
          ...model,
          id: "weaker",
          voice,
          stance: (["committed", "open", "backs", "reluctant", "opposed"] as const)[pick] ?? "open",
          evidence: { ...model.evidence, start: 5000, end: 5010 },
        });
        const plain = (positions: readonly Position[]) =>
          positions.map(({ claims: ids, ...rest }) => ({
            ...rest,
            claims: ids.filter((id) => id !== "weaker"),
          }));
        expect(plain(addUp([...claims, weaker], documents))).toEqual(
          plain(addUp(claims, documents)),
        );
      }),
    );
  });

  test("no claim of the ruling voice in the ruling document is stronger on the position's side, unless mixed", () => {
    fc.assert(
      fc.property(world, ({ claims, documents }) => {
        for (const position of addUp(claims, documents)) {
          const ruling = rulingOf(position, claims);
          const peers = claims.filter(
            (c) =>
              cellOf(c) === cellOf(ruling) &&
              c.document === ruling.document &&
              c.voice === ruling.voice,
          );
          expect(position.mixed).toBe(new Set(peers.map((c) => sideOf(c.stance))).size === 2);
          const strongest = Math.max(...peers.map((c) => Math.abs(STANCE_LEVEL[c.stance])));
          if (position.mixed)
            expect(ruling.evidence.start).toBe(Math.max(...peers.map((c) => c.evidence.start)));
          else expect(Math.abs(STANCE_LEVEL[ruling.stance])).toBe(strongest);
        }
      }),
    );
  });

  test("the ruling claim is of the newest dated document that speaks of the cell", () => {
    fc.assert(
      fc.property(world, ({ claims, documents }) => {
        const dateOf = (id: string) => documents.find((d) => d.id === id)?.date ?? "";
        for (const position of addUp(claims, documents)) {
          const dates = claims
            .filter((c) => cellOf(c) === cellOf(position))
            .map((c) => dateOf(c.document));
          expect(dateOf(rulingOf(position, claims).document)).toBe(dates.toSorted().at(-1));
        }
      }),
    );
  });
});

describe("within one document", () => {
  test("its own words outrank what the document narrates, even where they are weaker", () => {
    const position = only(
      addUp([claim({ place: 0 }), claim({ place: 50, voice: "own", stance: "open" })], day),
    );
    expect(position).toMatchObject({ stance: "open", mixed: false });
  });

  test("what the document narrates outranks what another says of it", () => {
    const position = only(
      addUp([claim({ place: 0, stance: "backs" }), claim({ place: 50, voice: "reported" })], day),
    );
    expect(position.stance).toBe("backs");
  });

  test("on the same side the stronger level rules, wherever it stands", () => {
    const claims = [claim({ place: 0 }), claim({ place: 50, stance: "open" })];
    expect(only(addUp(claims, day))).toMatchObject({ stance: "committed", mixed: false });
    const against = [
      claim({ place: 0, stance: "opposed" }),
      claim({ place: 9, stance: "reluctant" }),
    ];
    expect(only(addUp(against, day))).toMatchObject({ stance: "opposed", mixed: false });
  });

  test("on both sides the later-placed claim rules and the position is mixed", () => {
    const claims = [
      claim({ place: 0 }),
      claim({ place: 50, stance: "reluctant" }),
      claim({ place: 90, stance: "backs" }),
    ];
    expect(only(addUp(claims, day))).toMatchObject({ stance: "backs", mixed: true });
  });

  test("a side that only a weaker voice takes does not make a position mixed", () => {
    const claims = [
      claim({ place: 0, voice: "own" }),
      claim({ place: 50, voice: "reported", stance: "opposed" }),
    ];
    expect(only(addUp(claims, day))).toMatchObject({ stance: "committed", mixed: false });
  });

  test("two claims of one sentence are placed by their acts", () => {
    const evidence = { start: 0, end: 80, text: "…" };
    const refuses = claim({
      id: "a",
      stance: "opposed",
      evidence: { ...evidence, cues: [{ cue: "act", start: 60, end: 66 }] },
    });
    const offers = claim({
      id: "b",
      stance: "open",
      evidence: { ...evidence, cues: [{ cue: "act", start: 10, end: 16 }] },
    });
    expect(only(addUp([refuses, offers], day))).toMatchObject({ ruling: "a", mixed: true });
  });
});

describe("across documents", () => {
  const dated = [
    { id: "old.txt", date: "2025-12-24" },
    { id: "new.txt", date: "2026-01-06" },
    { id: "undated.txt", date: null },
  ];
  const refusal = claim({ document: "new.txt", stance: "opposed", voice: "reported" });

  test("the newest dated document rules, though an older one holds the holder's own words", () => {
    const pledge = claim({ document: "old.txt", voice: "own", place: 99 });
    expect(only(addUp([pledge, refusal], dated))).toMatchObject({
      stance: "opposed",
      mixed: false,
      claims: [refusal.id, pledge.id],
    });
  });

  test("an undated document never overrules a dated one", () => {
    const pledge = claim({ document: "undated.txt", voice: "own" });
    expect(only(addUp([pledge, refusal], dated)).stance).toBe("opposed");
    const elder = claim({ document: "old.txt" });
    expect(only(addUp([pledge, elder], dated)).ruling).toBe(elder.id);
  });

  test("a document that is not listed counts as undated", () => {
    const stray = claim({ document: "stray.txt" });
    expect(only(addUp([stray, refusal], dated)).ruling).toBe(refusal.id);
    expect(only(addUp([stray], dated)).ruling).toBe(stray.id);
  });

  test("no claims add up to no positions", () => {
    expect(addUp([], dated)).toEqual([]);
  });
});
