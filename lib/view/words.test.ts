import { expect, test } from "vitest";
import {
  type Claim,
  COMMITMENT_TYPES,
  CONDITION_KINDS,
  type Position,
  STANCES,
} from "@/lib/codebook";
import { addUp } from "@/lib/positions/add-up";
import { claim } from "@/lib/positions/arbitrary";
import {
  conditionInWords,
  holderInWords,
  positionInWords,
  STANCE_WORDS,
  TYPE_WORDS,
} from "./words";

const say = (...given: Partial<Claim>[]): string => {
  const claims = given.map((fields, i) => claim({ place: i * 20, ...fields }));
  return addUp(claims, [])
    .map((position) => positionInWords(position, claims))
    .join(" / ");
};
const ceasefire = [{ kind: "ceasefire", text: "after the war" }] as const;

test.each<[string, Partial<Claim>]>([
  ["troops", {}],
  ["troops", { role: "contribute" }],
  ["troops, after a ceasefire", { conditions: ceasefire }],
  ["leads monitoring", { type: "monitoring", role: "lead" }],
  ["open on monitoring", { type: "monitoring", stance: "open" }],
  ["reluctant on troops", { stance: "reluctant" }],
  ["opposes troops", { stance: "opposed" }],
  ["backs a security guarantee", { type: "guarantee", stance: "backs" }],
  ["dropped a security guarantee", { type: "guarantee", stance: "reluctant", change: "dropped" }],
  ["signed a deal", { type: "diplomacy", role: "sign" }],
  ["mediates", { type: "diplomacy", role: "mediate" }],
  ["hosts a joint command", { type: "command", role: "host" }],
])("%s", (words, fields) => {
  expect(say(fields)).toBe(words);
});

test("conditions of one kind are said once, of two kinds both", () => {
  const conditions = [...ceasefire, ...ceasefire, { kind: "mandate", text: "a vote" } as const];
  expect(say({ stance: "open", conditions })).toBe(
    "open on troops, after a ceasefire and with a mandate",
  );
});

test("a mixed position says so", () => {
  expect(say({}, { stance: "reluctant" })).toBe("reluctant on troops, speaking for and against");
});

test("a row is read out as name, positions and number of claims", () => {
  const claims = [
    claim({ holder: "DEU", stance: "reluctant" }),
    claim({ holder: "DEU", type: "monitoring", stance: "open" }),
  ];
  const cells = addUp(claims, []).map((position: Position) => ({
    type: position.type,
    position,
    claims: claims.filter(({ id }) => position.claims.includes(id)),
  }));
  const holder = {
    id: "DEU",
    kind: "country",
    name: "Germany",
    members: [],
    mentions: {},
  } as const;
  const row = {
    holder,
    cells: [...cells, null],
    fill: { kind: "mentioned" },
    strength: 1,
  } as const;
  expect(holderInWords(row)).toBe("Germany: reluctant on troops; open on monitoring; 2 claims");
  expect(holderInWords({ ...row, cells: cells.slice(0, 1) })).toBe(
    "Germany: reluctant on troops; 1 claim",
  );
});

test("no two types, stances or conditions are called the same", () => {
  const all = [
    COMMITMENT_TYPES.map((type) => TYPE_WORDS[type].label),
    COMMITMENT_TYPES.map((type) => TYPE_WORDS[type].short),
    COMMITMENT_TYPES.map((type) => TYPE_WORDS[type].deed),
    COMMITMENT_TYPES.map((type) => TYPE_WORDS[type].object),
    STANCES.map((stance) => STANCE_WORDS[stance].glyph),
    STANCES.map((stance) => STANCE_WORDS[stance].label),
    CONDITION_KINDS.map((kind) => conditionInWords({ kind })),
  ];
  for (const words of all) expect(new Set(words).size).toBe(words.length);
});
