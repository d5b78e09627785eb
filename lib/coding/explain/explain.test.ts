import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeDocument } from "@/lib/coding/code";
import { PARSER } from "@/lib/coding/testing";
import type { Document } from "@/lib/documents/document";
import { readDocument } from "@/lib/documents/read";
import { explainDocument, whyOf } from "./document";
import type { ExplainedSentence, ExplainedStep, Why } from "./explained";

const documentOf = (text: string): Document => readDocument("test.txt", text);
const explain = (text: string): ExplainedSentence[] => explainDocument(documentOf(text), PARSER);

/** The why of the only claim of a holder in a text. */
function whyIn(text: string, holder: string): Why {
  const document = documentOf(text);
  const claims = codeDocument(document, PARSER).claims.filter((one) => one.holder === holder);
  const why = claims[0] && whyOf(document, PARSER, claims[0].id);
  if (!why || claims.length > 1) throw new Error(`${claims.length} claims of ${holder}: ${text}`);
  return why;
}

const stepOf = <K extends ExplainedStep["kind"]>(
  { steps }: Why,
  kind: K,
): Extract<ExplainedStep, { kind: K }> | undefined =>
  steps.find((step): step is Extract<ExplainedStep, { kind: K }> => step.kind === kind);

const word = (...words: readonly string[]) => fc.constantFrom(...words);
const clause = fc
  .tuple(
    word("Kenya", "Peru", "Norway and Spain", "The Kremlin", "We", "Both sides", "It"),
    word(
      "will",
      "would",
      "could",
      "will not",
      "may",
      "must",
      "refuses to",
      "agreed to",
      "has yet to",
      "is wary of plans to",
      "urged Ghana to",
      "does not rule out that it will",
    ),
    word(
      "send",
      "deploy",
      "withdraw",
      "provide",
      "reject",
      "lead",
      "sign",
      "host",
      "impose",
      "give up",
    ),
    word(
      "300 soldiers",
      "no police",
      "a ceasefire deal",
      "tanks",
      "sanctions",
      "€2 billion",
      "the peace talks",
      "the region",
      "a U.S.-led mission",
      "territorial integrity",
    ),
    word(
      "",
      " in Haiti",
      " after a truce",
      " if the parliament agrees",
      ", the minister said",
      " but that was not in the final text",
    ),
  )
  .map(([who, how, does, what, more]) => `${who} ${how} ${does} ${what}${more}`);
const texts = fc
  .array(fc.tuple(clause, word(".", ".", "?", ", and the European Union welcomed it.")), {
    minLength: 1,
    maxLength: 4,
  })
  .map((sentences) => sentences.map(([words, end]) => words + end).join(" "));

describe("whatever the text", () => {
  test("every claim has a why of its own, whose levels end in its stance", () => {
    let claims = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const document = documentOf(text);
        for (const claim of codeDocument(document, PARSER).claims) {
          claims++;
          const why = whyOf(document, PARSER, claim.id);
          expect(why?.claim).toEqual(claim);
          const levels = why?.steps.flatMap((step) => ("from" in step ? [step] : [])) ?? [];
          expect(levels.at(-1)?.to).toBe(claim.stance);
          levels.forEach(({ from }, i) => {
            expect(from).toBe(levels[i - 1]?.to ?? null);
          });
          expect(why?.steps.at(-1)).toEqual({
            kind: "conclusion",
            holder: claim.holder,
            type: claim.type,
            to: claim.stance,
          });
        }
      }),
      { numRuns: 150 },
    );
    expect(claims, "claims that the law was held to").toBeGreaterThan(100);
  });

  test("the parts are the evidence's cues, with the document's words", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = documentOf(text);
        for (const { claims } of explainDocument(document, PARSER))
          for (const { claim, parts } of claims) {
            expect(parts.map(({ cue, start, end }) => ({ cue, start, end }))).toEqual(
              claim.evidence.cues.map(({ cue, start, end }) => ({ cue, start, end })),
            );
            for (const part of parts)
              expect(part.text).toBe(text.slice(part.start, part.end).replace(/\s+/g, " "));
          }
      }),
      { numRuns: 100 },
    );
  });

  test("what is explained is what is coded: the same claims, and a reason for every frame tried", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = documentOf(text);
        const sentences = explainDocument(document, PARSER);
        const told = sentences.flatMap(({ claims }) => claims);
        expect(told.filter(({ repeated }) => !repeated).map(({ claim }) => claim)).toEqual(
          codeDocument(document, PARSER).claims,
        );
        for (const { attempts, claims, question } of sentences)
          for (const { outcome } of attempts)
            if (outcome.kind === "claims") {
              expect(question).toBe(false);
              expect(outcome.claims.length).toBeGreaterThan(0);
              for (const id of outcome.claims)
                expect(claims.map(({ claim }) => claim.id)).toContain(id);
            } else expect(outcome.refusal.at.text).not.toBe("");
      }),
      { numRuns: 100 },
    );
  });

  test("the arcs walked are arcs of the tree", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { tokens, claims } of explain(text))
          for (const { walked } of claims)
            for (const token of walked) expect(tokens[token]?.head).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 50 },
    );
  });
});

test("a claim that the document does not make has no why", () => {
  expect(whyOf(documentOf("Kenya will send police to Haiti."), PARSER, "nothing")).toBeNull();
});

test("a verb over the act turns its level, and the way between them is walked", () => {
  const why = whyIn("Kenya refuses to send police to Haiti.", "KEN");
  expect(stepOf(why, "governor")).toMatchObject({
    at: { text: "refuses" },
    from: "committed",
    to: "opposed",
  });
  const send = why.sentence.tokens.findIndex(({ text }) => text === "send");
  expect(why.walked).toContain(send);
});

test("the word that denies is quoted, also where it is glued to its verb", () => {
  expect(stepOf(whyIn("Kenya won't send police.", "KEN"), "negated")?.at.text).toBe("won't");
  expect(stepOf(whyIn("Kenya will no longer send police.", "KEN"), "negated")?.at.text).toBe(
    "no longer",
  );
});

test("an object that is denied is a step after the act", () => {
  const why = whyIn("Kenya will send no police to Haiti.", "KEN");
  expect(why.steps.map(({ kind }) => kind).slice(0, 3)).toEqual(["act", "object", "none-of-it"]);
  expect(stepOf(why, "none-of-it")?.at.text).toBe("no police");
});

test.each([
  ["Kenya will send police.", "KEN", "subject", "Kenya"],
  ["Police will be sent by Kenya.", "KEN", "agent", "Kenya"],
  ["Oslo welcomed Chad's deployment of troops.", "TCD", "owner", "Chad"],
  ["Spain, Norway and Peru will send police.", "PER", "list-member", "Peru"],
  ["Talks on a Kenya-led peacekeeping force went on.", "KEN", "leader", "Kenya"],
])("%s: the holder %s is found as %s", (text, holder, how, words) => {
  const step = stepOf(whyIn(text, holder), "holder");
  expect(step?.found.how).toBe(how);
  expect(step?.at?.text).toMatch(new RegExp(`^${words}`));
});

test("a frame that makes no claim says which word decides it", () => {
  const [sentence] = explain("If Kenya sends police, the talks may go on.");
  const sends = sentence?.attempts.find(({ at }) => at.text === "sends");
  expect(sends?.outcome).toMatchObject({
    kind: "refused",
    refusal: { kind: "blocked", at: { text: "If" } },
  });
});

test("of a question no frame is tried, and each says so", () => {
  const [sentence] = explain("Will Kenya send police to Haiti?");
  expect(sentence?.question).toBe(true);
  expect(sentence?.attempts.map(({ outcome }) => outcome)).toEqual([
    {
      kind: "refused",
      refusal: { kind: "question", at: expect.objectContaining({ text: "send" }) },
    },
  ]);
});

test("what is said twice in the same words is marked as a repetition", () => {
  const sentences = explain("Kenya will send police.\n\nKenya will send police.");
  expect(sentences.flatMap(({ claims }) => claims.map(({ repeated }) => repeated))).toEqual([
    false,
    true,
  ]);
});
