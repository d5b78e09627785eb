import { expect, test } from "vitest";
import { readDocument } from "./read";

const blocksIn = (text: string): string[] =>
  readDocument("a.txt", text).blocks.map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`,
  );

const BODY = "The ministers of Chile met and signed a paper.";

test("a byline on the first line of a paragraph and the dateline after it are blocks of their own", () => {
  expect(blocksIn(`By Ana Ruiz\nSANTIAGO, 3 Feb 2024 (Reuters) - ${BODY}`)).toEqual([
    "byline: By Ana Ruiz",
    "dateline: SANTIAGO, 3 Feb 2024 (Reuters) -",
    `paragraph: ${BODY}`,
  ]);
});

test("a byline right under the headline ends the headline", () => {
  expect(blocksIn(`Chile signs a paper\nBy Ana Ruiz and Jo Lee\n${BODY}`)).toEqual([
    "title: Chile signs a paper",
    "byline: By Ana Ruiz and Jo Lee",
    `paragraph: ${BODY}`,
  ]);
});

test.each([
  ["SANTIAGO, Chile —"],
  ["SANTIAGO —"],
  ["NEW YORK/SANTIAGO, Feb 3 (AFP) -"],
  ["Santiago, 3 February 2024 –"],
  ["Santiago (Xinhua) --"],
  ["SANTIAGO, February 3, 2024\n(AP) —"],
])("%s is a dateline at the head of a paragraph", (dateline) => {
  expect(blocksIn(`${dateline} ${BODY}`)).toEqual([`dateline: ${dateline}`, `paragraph: ${BODY}`]);
});

test.each([
  ["a list of who does what", "CHILE — Ships were sent.\n\nPERU — Doctors were sent."],
  ["an insertion", "Chile, Peru — Two neighbours on the coast — signed a paper."],
  ["capitals throughout", "CHILE AND PERU — SHIPS WERE SENT TO THE COAST OF THE ISLAND."],
  ["a day in the text", "By Tuesday Chile\nand Peru had signed a paper, they said."],
  ["a month in the text", "By January Chile\nPeru and Bolivia had signed a paper."],
])("%s is left whole", (_name, text) => {
  expect(readDocument("a.txt", text).blocks.map(({ kind }) => kind)).not.toContain("dateline");
  expect(readDocument("a.txt", text).blocks.map(({ kind }) => kind)).not.toContain("byline");
});

test("a dated dateline dates the document, one without a year does not", () => {
  expect(readDocument("a.txt", `SANTIAGO, 3 Feb 2024 (Reuters) - ${BODY}`).date).toBe("2024-02-03");
  expect(readDocument("a.txt", `SANTIAGO, Feb 3 (Reuters) - ${BODY}`).date).toBeNull();
});

test("the agency in a dateline is the document's source", () => {
  expect(readDocument("a.txt", `SANTIAGO, Feb 3 (Reuters) - ${BODY}`).source).toBe("Reuters");
});
