import { expect, test } from "vitest";
import { PARSER } from "@/lib/coding/testing";
import { readDocument } from "@/lib/documents/read";
import { explainDocument } from "./document";
import { frameOf } from "./frame";
import { sentenceReport } from "./report";

const report = (text: string): string =>
  explainDocument(readDocument("test.txt", text), PARSER)
    .map((sentence, i) => sentenceReport(sentence, i + 1))
    .join("\n");

test("a sentence is told with tokens, tree, actors, frames tried and claims", () => {
  const lines = report("Kenya refused to send police to Haiti.").split("\n");
  expect(lines[0]).toBe("1. Kenya refused to send police to Haiti.");
  expect(lines).toContain("     3  send     send    VERB Inf       xcomp  1 refused");
  expect(lines).toContain("     refused (main word)");
  expect(lines).toContain("       Kenya (subject)");
  expect(lines).toContain("     “Kenya”: Kenya, KEN, country");
  expect(lines).toContain("     “Haiti”: Haiti, HTI, country, a place here");
  expect(lines.find((line) => line.includes("“send” [send, deed]"))).toContain(
    "yes: KEN troops opposed",
  );
  expect(lines.find((line) => line.includes("“refused” ["))).toContain(
    "no: “refused” makes no claim",
  );
  expect(lines).toContain("       3. “refused” turns it round: opposed.");
});

test("a sentence with nothing to say says so", () => {
  expect(report("The weather was fine.")).toMatch(
    /Actors: none[\s\S]*Frames tried: none[\s\S]*Claims: none/,
  );
});

test("a very deep tree is told without a very wide page", () => {
  const deep = `Kenya said ${"that Peru said ".repeat(300)}that Spain will send police.`;
  const widest = Math.max(
    ...report(deep)
      .split("\n")
      .slice(1)
      .map((line) => line.length),
  );
  expect(widest).toBeLessThan(400);
});

test("a frame's words are told as people write them", () => {
  const act = {
    id: "join",
    kind: "deed",
    pos: "verb",
    words: ["join {bloc}", "cease - fire"],
  } as const;
  expect(frameOf({ ...act, words: [...act.words] }).words).toEqual(["join (bloc)", "cease-fire"]);
});
