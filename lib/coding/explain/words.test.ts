import { describe, expect, test } from "vitest";
import type { ExplainedRefusal, ExplainedStep, HolderFound, Words } from "./explained";
import { refusalInWords, stepInWords } from "./words";

const at = (text: string): Words => ({ first: 0, last: 0, text });
const nameOf = () => "Kenya";

/** One of each: a kind that is added to the types is missing here. */
const LEVELLED = { at: at("word"), from: "committed", to: "opposed" } as const;
const STEPS: { readonly [K in ExplainedStep["kind"]]: Extract<ExplainedStep, { kind: K }> } = {
  act: { kind: "act", ...LEVELLED, from: null, frame: "send" },
  governor: { kind: "governor", ...LEVELLED, frame: "refuse", frameKind: "stance" },
  negated: { kind: "negated", ...LEVELLED },
  possible: { kind: "possible", ...LEVELLED, to: "open" },
  wished: { kind: "wished", ...LEVELLED, to: "backs" },
  undecided: { kind: "undecided", ...LEVELLED, to: "open" },
  "none-of-it": { kind: "none-of-it", ...LEVELLED },
  held: { kind: "held", ...LEVELLED },
  judged: { kind: "judged", ...LEVELLED, good: false },
  entry: { kind: "entry", ...LEVELLED, from: null, lead: "Pledged so far:" },
  dropped: { kind: "dropped", ...LEVELLED, to: "reluctant" },
  object: { kind: "object", at: at("word"), type: "troops" },
  holder: { kind: "holder", at: at("word"), holder: "KEN", found: { how: "agent" } },
  target: { kind: "target", target: "KEN" },
  condition: { kind: "condition", condition: "ceasefire", text: "after a truce" },
  voice: { kind: "voice", voice: "reported", speaker: "A Minister", holder: "KEN" },
  conclusion: { kind: "conclusion", holder: "KEN", type: "troops", to: "opposed" },
};

const FOUND: { readonly [K in HolderFound["how"]]: Extract<HolderFound, { how: K }> } = {
  subject: { how: "subject", of: at("sends") },
  agent: { how: "agent" },
  owner: { how: "owner", of: at("troops") },
  "list-member": { how: "list-member" },
  speaker: { how: "speaker" },
  parties: { how: "parties" },
  wisher: { how: "wisher" },
  judge: { how: "judge" },
  leader: { how: "leader" },
  entry: { how: "entry" },
  named: { how: "named" },
};

const REFUSALS: Readonly<Record<ExplainedRefusal["kind"], true>> = {
  "no-type": true,
  governs: true,
  nobody: true,
  blocked: true,
  imagined: true,
  mute: true,
  "one-person": true,
  presupposed: true,
  "too-deep": true,
  question: true,
};

const SENTENCE = /^[“\p{Lu}][^\n]*\.$/u;
const keysOf = <T extends object>(record: T) => Object.keys(record) as (keyof T)[];

describe("one plain sentence", () => {
  test.each(keysOf(STEPS))("tells the step %s", (kind) => {
    const told = stepInWords(STEPS[kind], nameOf);
    expect(told).toMatch(SENTENCE);
    expect(told).not.toMatch(/undefined|null|KEN/);
    if ("from" in STEPS[kind]) expect(told).toContain("“word”");
  });

  test.each(keysOf(FOUND))("tells a holder found as %s", (how) => {
    const told = stepInWords({ ...STEPS.holder, found: FOUND[how] }, nameOf);
    expect(told).toMatch(SENTENCE);
    expect(told).toContain("Kenya");
  });

  test.each(keysOf(REFUSALS))("tells the refusal %s", (kind) => {
    expect(refusalInWords({ kind, at: at("if") }, at("send"))).toMatch(SENTENCE);
  });
});

test("no two steps, holders or refusals are told in the same words", () => {
  const told = [
    ...keysOf(FOUND).map((how) => stepInWords({ ...STEPS.holder, found: FOUND[how] }, nameOf)),
    ...keysOf(REFUSALS).map((kind) => refusalInWords({ kind, at: at("if") }, at("send"))),
  ];
  expect(new Set(told).size).toBe(told.length);
});

test("a level that turns, one that stays and one that changes are told apart", () => {
  const governor = (from: "committed" | "opposed", to: "committed" | "opposed" | "open") =>
    stepInWords({ ...STEPS.governor, from, to }, nameOf);
  expect(governor("committed", "opposed")).toBe("“word” turns it round: opposed.");
  expect(governor("committed", "committed")).toBe("“word” leaves it committed.");
  expect(governor("committed", "open")).toBe("“word” makes it open.");
});

test("quotation marks of the document do not break those around a quote", () => {
  expect(stepInWords({ ...STEPS.object, at: at("“boots” on the ground") }, nameOf)).toContain(
    "“boots on the ground”",
  );
});

test("a name that stands for itself is not explained, another is", () => {
  const found = { how: "agent" } as const;
  const told = (text: string) => stepInWords({ ...STEPS.holder, at: at(text), found }, nameOf);
  expect(told("Kenya")).not.toContain("stands for");
  expect(told("Nairobi")).toContain("stands for Kenya");
});

test("what decides a refusal is quoted", () => {
  expect(refusalInWords({ kind: "blocked", at: at("if") }, at("send"))).toBe(
    "It hangs on “if”, so it states nothing.",
  );
});
