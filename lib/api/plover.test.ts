import fc from "fast-check";
import { describe, expect, test } from "vitest";
import data from "@/data/plover.json";
import { CHANGES, COMMITMENT_TYPES, ROLES, STANCES, sideOf } from "@/lib/codebook";
import { claim } from "@/tests/fixtures/claim";
import { claimsToPlover, ploverOf } from "./plover";
import { ploverSchema } from "./plover-schema";
import { CORPUS } from "./sample";

const rows = (tsv: string) => tsv.split("\n").map((line) => line.split("\t"));

describe("every type at every stance, with every role and change", () => {
  const told = COMMITMENT_TYPES.flatMap((type) =>
    STANCES.flatMap((stance) =>
      [null, ...ROLES].flatMap((role) =>
        [null, ...CHANGES].flatMap((change) =>
          [[], [{ kind: "other" as const, text: "if" }]].map((conditions) => ({
            given: { type, stance, role, change, conditions, target: "UKR" },
            event: ploverOf(claim({ type, stance, role, change, conditions, target: "UKR" })),
          })),
        ),
      ),
    ),
  );

  test("is told, by an event of the codebook in a mode that it has, with quad and magnitude of one side", () => {
    expect(told).toHaveLength(11 * 5 * 6 * 6 * 2);
    for (const { event } of told) {
      const { quad, scale, modes }: { quad: number; scale: number; modes: string[] } =
        data.events[event.event];
      expect(event).toMatchObject({ quad, scale });
      if (event.mode !== null) expect(modes).toContain(event.mode);
      expect(Math.sign(event.scale)).toBe(event.quad <= 2 ? 1 : -1);
      expect(event.contexts.length).toBeGreaterThan(0);
    }
  });

  test("is cooperation for what is for, and conflict for what is against; but pressure and claims on land are conflict", () => {
    for (const { given, event } of told) {
      if (given.type === "sanctions" || given.type === "territory") continue;
      expect(event.quad <= 2, `${given.type} ${given.stance}`).toBe(sideOf(given.stance) === "for");
    }
  });

  test("is hypothetical where the holder is open or reluctant, and only there", () => {
    for (const { given, event } of told)
      expect(event.contexts.includes("hypothetical"), `${given.type} ${given.stance}`).toBe(
        given.stance === "open" || given.stance === "reluctant",
      );
  });

  test("is against nobody where a holder refuses to press somebody", () => {
    for (const { given, event } of told)
      expect(event.recipient).toBe(
        given.type === "sanctions" && sideOf(given.stance) === "against" ? null : "UKR",
      );
  });
});

test.each([
  [{ type: "sanctions", stance: "committed" }, "SANCTION", "sever"],
  [
    { type: "sanctions", stance: "committed", conditions: [{ kind: "conduct", text: "unless" }] },
    "THREATEN",
    "restrict",
  ],
  [{ type: "diplomacy", stance: "committed", role: "mediate" }, "CONSULT", null],
  [{ type: "diplomacy", stance: "committed", role: "sign" }, "SUPPORT", null],
  [{ type: "troops", stance: "committed" }, "AGREE", null],
  [{ type: "troops", stance: "reluctant", change: "lowered" }, "SANCTION", "withdraw"],
  [{ type: "territory", stance: "opposed" }, "REJECT", "yield"],
] as const)("%j is %s", (given, event, mode) => {
  expect(ploverOf(claim(given))).toMatchObject({ event, mode });
});

test("a mode that an event has not is refused by name", () => {
  const { stances } = data;
  const wrong = {
    ...data,
    stances: { ...stances, arms: { ...stances.arms, opposed: { event: "REJECT", mode: "demo" } } },
  };
  expect(ploverSchema.safeParse(wrong).error?.message).toContain(
    "arms opposed: REJECT has no mode",
  );
});

test("a row says who, what, to whom, where it was read and in which state of the data", () => {
  const [head = [], first = []] = rows(claimsToPlover(CORPUS.claims, CORPUS));
  const named = Object.fromEntries(head.map((name, index) => [name, first[index]]));
  expect(named).toMatchObject({
    event_id: "c1",
    event_date: "2026-01-06",
    actor1: "FRA",
    event_type: "AGREE",
    quad_code: "1",
    magnitude: "4.2",
    text: 'Paris "will" go, soon',
    source: "one.txt",
    rev: CORPUS.rev,
  });
});

test("any quote stays in its cell and no cell is a formula", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."a\t\r\n=+-@\u2028 ") }), (text) => {
      const tsv = claimsToPlover(
        [claim({ evidence: { start: 0, end: 1, text, cues: [] } })],
        CORPUS,
      );
      const [head = [], row = [], ...rest] = rows(tsv);
      expect(rest).toEqual([[""]]);
      expect(row).toHaveLength(head.length);
      expect(row[head.indexOf("text")]).not.toMatch(/^[=+\-@]/);
    }),
  );
});
