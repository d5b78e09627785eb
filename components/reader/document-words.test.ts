import { expect, test } from "vitest";
import { datedSource, withWords } from "./document-words";

const document = (id: string, title: string, date: string | null, source: string | null) => ({
  ...{ id, title, date, source },
  claims: 0,
  length: 9,
});
const documents = [
  document("a.txt", "Talks at the Élysée", "2026-01-06", "Reuters"),
  document("b.txt", "Talks in Oslo", null, null),
];
const found = (typed: string) => withWords(documents, typed).map(({ id }) => id);

test("a document is told by its source and its day, or by what is not known of it", () => {
  expect(documents.map(datedSource)).toEqual(["Reuters, 6 January 2026", "date not given"]);
});

test("documents are found by title, source, date and file name, without accents and case", () => {
  expect(found("")).toEqual(["a.txt", "b.txt"]);
  expect(found("ELYSEE talks")).toEqual(["a.txt"]);
  expect(found("january 2026")).toEqual(["a.txt"]);
  expect(found("2026-01")).toEqual(["a.txt"]);
  expect(found("b.txt")).toEqual(["b.txt"]);
  expect(found("oslo reuters")).toEqual([]);
});
