import { expect, test } from "vitest";
import { codeDocument } from "@/lib/coding/code";
import { whyOf } from "@/lib/coding/explain/document";
import { PARSER } from "@/lib/coding/testing";
import type { Corpus } from "@/lib/corpus/snapshot";
import { readDocument } from "@/lib/documents/read";
import { readOnlyRoute } from "./route";
import { CORPUS } from "./sample";
import { type ExplainClaim, type WhyAnswer, whyAnswer } from "./why";

const document = readDocument("kenya.txt", "Kenya refused to send police to Haiti.");
const { claims } = codeDocument(document, PARSER);
const corpus: Corpus = {
  ...CORPUS,
  claims,
  documents: [{ ...document, claims: claims.length, length: document.text.length }],
};
const id = claims[0]?.id ?? "";
const explain: ExplainClaim = (one, claim) => whyOf(one, PARSER, claim);
const ask = (claim: string, headers: Record<string, string> = {}) =>
  readOnlyRoute(() => whyAnswer(corpus, claim, explain)).GET(
    new Request("http://localhost/", { headers }),
    {},
  );

test("the answer has the claim, its sentence, parts, rule and frame in words", async () => {
  const answer: WhyAnswer = await (await ask(id)).json();
  expect(answer.rev).toBe(corpus.rev);
  expect(answer.claim).toEqual(claims[0]);
  expect(answer.holder).toBe("Kenya");
  expect(answer.sentence.text).toBe(document.text);
  expect(answer.sentence.tokens[4]).toMatchObject({ text: "police", phrase: "object of", head: 3 });
  expect(answer.parts.map(({ cue, text }) => `${cue}: ${text}`)).toEqual([
    "holder: Kenya",
    "act: send",
    "object: police",
  ]);
  expect(answer.rule.map(({ words }) => words)).toContain("“refused” turns it round: opposed.");
  expect(answer.frame.words).toContain("send");
  expect(answer.type.question).toMatch(/\?$/);
});

test("a claim that is not there is not found, and the problem names it", async () => {
  for (const missing of ["nope", "", "__proto__", "x".repeat(5000)]) {
    const response = await ask(missing);
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    const problem = await response.json();
    expect(problem).toMatchObject({ status: 404, parameter: "id" });
    expect(problem.detail).toContain(missing.slice(0, 90));
  }
});

test("whoever holds the answer is told that nothing has changed", async () => {
  const etag = (await ask(id)).headers.get("etag") ?? "";
  expect(etag).not.toBe("");
  expect((await ask(id, { "if-none-match": etag })).status).toBe(304);
});

test("a document is coded once for a claim, however often it is asked for", () => {
  let times = 0;
  const fresh = { ...corpus };
  const counting: ExplainClaim = (one, claim) => {
    times++;
    return explain(one, claim);
  };
  whyAnswer(fresh, id, counting);
  whyAnswer(fresh, id, counting);
  expect(times).toBe(1);
});

test("a claim of an old state that today’s engine does not make is gone, and one that it makes is told as reread", async () => {
  const old = { ...corpus, rev: "ba9876543210" };
  const none = whyAnswer(old, id, () => null, true);
  expect(none.status).toBe(410);
  const reread = whyAnswer({ ...old }, id, explain, true);
  expect(reread.status).toBe(200);
  expect(JSON.parse(new TextDecoder().decode(reread.plain))).toMatchObject({ reread: true });
  expect(whyAnswer({ ...old }, "nope", explain, true).status).toBe(404);
});
