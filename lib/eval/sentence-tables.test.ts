import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { COMMITMENT_TYPES, STANCES } from "@/lib/codebook";
import { parseSentences } from "./sentences";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const table = (name: string) =>
  parseSentences(`${name}.jsonl`, read(`tests/sentences/${name}.jsonl`));
const tuned = table("tuned");
const heldOut = table("held-out");
const all = [...tuned, ...heldOut];

// Compared by toEqual([]) on ids, not by texts, so that a failure does not print a held-out sentence.
const twice = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

test("no id and no text stands twice, in one table or across both", () => {
  expect(twice(all.map(({ id }) => id))).toEqual([]);
  const first = new Map(all.map(({ text, id }) => [text, id]));
  expect(all.filter(({ text, id }) => first.get(text) !== id).map(({ id }) => id)).toEqual([]);
});

test("every third item is held out", () => {
  expect(Math.abs(tuned.length - 2 * heldOut.length)).toBeLessThan(24);
});

test("both tables hold every type and every level", () => {
  for (const items of [tuned, heldOut]) {
    const claims = items.flatMap((item) => item.claims.filter(({ tier }) => tier === "must"));
    expect(new Set(claims.map(({ type }) => type))).toEqual(new Set(COMMITMENT_TYPES));
    expect(new Set(claims.map(({ stance }) => stance))).toEqual(new Set(STANCES));
  }
});

test("every rule of thumb has at least three items", () => {
  for (let rule = 1; rule <= 17; rule++)
    expect(all.filter((item) => item.rule === rule).length).toBeGreaterThanOrEqual(3);
});

test("holders and targets are countries of the gazetteer or groups", () => {
  const entries = z.array(z.looseObject({ id: z.string() }));
  const known = new Set(
    ["data/countries.json", "data/groups.json"].flatMap((path) =>
      entries.parse(JSON.parse(read(path))).map(({ id }) => id),
    ),
  );
  const named = all.flatMap(({ claims }) =>
    claims.flatMap((c) => [c.holder, c.target ?? c.holder]),
  );
  expect([...new Set(named)].filter((id) => !known.has(id))).toEqual([]);
});

test("an item wants a position once", () => {
  const doubled = all.filter(
    ({ claims }) => twice(claims.map((c) => `${c.holder} ${c.type} ${c.stance}`)).length > 0,
  );
  expect(doubled.map(({ id }) => id)).toEqual([]);
});
