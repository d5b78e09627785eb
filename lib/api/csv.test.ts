import fc from "fast-check";
import { expect, test } from "vitest";
import { CSV_COLUMNS, claimsToCsv } from "./csv";
import { CORPUS } from "./sample";

/** RFC 4180, the reading side: every field, quoted or not. */
function parse(csv: string): string[][] {
  const records: string[][] = [[]];
  const field = /("(?:[^"]|"")*"|[^,\r\n"]*)(,|\r\n)/y;
  while (field.lastIndex < csv.length) {
    const at = field.lastIndex;
    const match = field.exec(csv);
    if (!match) throw new Error(`not CSV at ${at}`);
    const [, raw = "", end] = match;
    records.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === "\r\n") records.push([]);
  }
  return records.slice(0, -1);
}

const [sample] = CORPUS.claims;

test("any quote comes back as it was, but for an apostrophe before what looks like a formula", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom(..."ab,;\"'\r\n=+-@\té") })),
      (quotes) => {
        const claims = quotes.flatMap((text) =>
          sample ? [{ ...sample, evidence: { ...sample.evidence, text } }] : [],
        );
        const [header, ...records] = parse(claimsToCsv(claims, CORPUS));
        expect(header).toEqual(CSV_COLUMNS);
        const column = CSV_COLUMNS.indexOf("quote");
        expect(records.map((record) => record[column])).toEqual(
          quotes.map((text) => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text)),
        );
        expect(records.every((record) => record.length === CSV_COLUMNS.length)).toBe(true);
      },
    ),
  );
});

test("a record says everything that a claim says; a number below zero stays a number", () => {
  const [, first, second] = parse(claimsToCsv(CORPUS.claims, CORPUS));
  const named = (record: string[] | undefined) =>
    Object.fromEntries(CSV_COLUMNS.map((name, index) => [name, record?.[index]]));
  expect(named(first)).toMatchObject({
    id: "c1",
    holder: "FRA",
    stance: "committed",
    level: "3",
    conditions: "ceasefire: after a truce",
    quantity_min: "2000",
    quote: 'Paris "will" go,\nsoon',
    document_title: "One",
    document_date: "2026-01-06",
    rev: CORPUS.rev,
  });
  expect(named(second)).toMatchObject({ level: "-2", conditions: "", speaker: "" });
});

test("no record begins or is parted otherwise than by CRLF", () => {
  expect(claimsToCsv([], CORPUS)).toBe(`${CSV_COLUMNS.join(",")}\r\n`);
});

test("a byte order mark stands before the header only where it is asked for", () => {
  const plain = claimsToCsv(CORPUS.claims, CORPUS);
  expect(claimsToCsv(CORPUS.claims, CORPUS, true)).toBe(`\uFEFF${plain}`);
  expect(plain).toMatch(/^id,/);
});
