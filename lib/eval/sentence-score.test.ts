import { expect, test } from "vitest";
import type { Claim } from "@/lib/codebook";
import { claim as anyClaim } from "@/tests/fixtures/claim";
import { reportSentences } from "./sentence-report";
import { type Coder, scoreSentences } from "./sentence-score";
import type { SentenceItem, WantedClaim } from "./sentences";

const want = (over: Partial<WantedClaim> = {}): WantedClaim => ({
  holder: "FRA",
  type: "troops",
  stance: "committed",
  voice: "narrated",
  tier: "must",
  ...over,
});
const item = (over: Partial<SentenceItem> = {}): SentenceItem => ({
  id: "a",
  text: "France sent men.",
  form: ["active"],
  rule: null,
  claims: [want()],
  ...over,
});
const coder =
  (...claims: Partial<Claim>[]): Coder =>
  (text) =>
    claims.map((over) =>
      anyClaim({ evidence: { start: 0, end: text.length, text, cues: [] }, ...over }),
    );

test("a claim that agrees is found and right, its fields asked", () => {
  const score = scoreSentences([item()], coder({}));
  expect(score.counts.strict).toEqual({ wanted: 1, found: 1, coded: 1, right: 1 });
  expect(score.fields).toEqual({ voice: [1, 1] });
  expect(score.failures).toEqual([]);
});

test("another level on the same side counts for the side only, and its fields are not asked", () => {
  const score = scoreSentences([item()], coder({ stance: "open" }));
  expect(score.counts.strict).toEqual({ wanted: 1, found: 0, coded: 1, right: 0 });
  expect(score.counts.side).toEqual({ wanted: 1, found: 1, coded: 1, right: 1 });
  expect(score.fields).toEqual({});
});

test("a may is neither rewarded nor punished", () => {
  const allowed = item({ claims: [want({ tier: "may" })] });
  const nothing = { wanted: 0, found: 0, coded: 0, right: 0 };
  expect(scoreSentences([allowed], coder({})).counts.strict).toEqual(nothing);
  expect(scoreSentences([allowed], coder()).counts.strict).toEqual(nothing);
});

test("an item that wants no claim is kept silent or not", () => {
  const silent = item({ claims: [], form: ["visit"] });
  expect(scoreSentences([silent], coder()).silent).toEqual({ items: 1, kept: 1 });
  const loud = scoreSentences([silent], coder({}));
  expect(loud.silent).toEqual({ items: 1, kept: 0 });
  expect(loud.counts.strict).toEqual({ wanted: 0, found: 0, coded: 1, right: 0 });
  expect(loud.types[0]?.name).toBe("none");
});

test("items count under each of their forms once, the form that lost most first", () => {
  const items = [
    item({ form: ["active", "wire", "wire"] }),
    item({ id: "b", form: ["passive"], claims: [want({ holder: "PER" })] }),
  ];
  const { forms } = scoreSentences(items, coder({}));
  expect(forms).toEqual([
    { name: "passive", items: 1, count: { wanted: 1, found: 0, coded: 1, right: 0 } },
    { name: "active", items: 1, count: { wanted: 1, found: 1, coded: 1, right: 1 } },
    { name: "wire", items: 1, count: { wanted: 1, found: 1, coded: 1, right: 1 } },
  ]);
});

test("items without a rule stand under no rule", () => {
  const items = [item(), item({ id: "b", rule: 7 })];
  expect(scoreSentences(items, coder({})).rules.map(({ name }) => name)).toEqual(["7"]);
});

test("evidence that is not the text is counted", () => {
  const evidence = { start: 0, end: 3, text: "xyz", cues: [] };
  expect(scoreSentences([item()], coder({ evidence })).broken).toBe(1);
});

test("only a verbose report holds an item's sentence or id", () => {
  const score = scoreSentences(
    [item({ id: "kept-apart" })],
    coder({ voice: "own" }, { holder: "PER" }),
  );
  const quiet = reportSentences(score, { verbose: false }).join("\n");
  expect(quiet).not.toContain("kept-apart");
  expect(quiet).not.toContain("France sent");
  expect(quiet).toContain("form active: 1 items; 1/1 found, 1/2 right");
  const loud = reportSentences(score, { verbose: true });
  expect(loud.slice(0, 3)).toEqual([
    "kept-apart: France sent men.",
    "    wrong PER troops committed",
    "    voice of FRA troops",
  ]);
});
