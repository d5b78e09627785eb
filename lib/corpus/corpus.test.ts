import { expect, test } from "vitest";
import { corpus, snapshot } from "./corpus";

test("the folder of seeds is read, and nothing in it is left unread", () => {
  const { documents, unread, claims, positions } = snapshot();
  expect(documents.map(({ id }) => id)).toContain("000_1570259306a62e25.txt");
  expect(unread).toEqual([]);
  expect(claims.length).toBeGreaterThan(0);
  expect(positions.length).toBeGreaterThan(0);
  expect(snapshot()).toBe(snapshot());
});

test("every quote stands in its document where the claim says it does", () => {
  const { documents, claims } = corpus();
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  for (const { document, evidence } of claims)
    expect(texts.get(document)?.slice(evidence.start, evidence.end)).toBe(evidence.text);
});
