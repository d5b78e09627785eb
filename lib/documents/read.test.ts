import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeDocument, MAX_DOCUMENT_BYTES, readDocument } from "./read";

const kinds = (text: string): string[] =>
  readDocument("a.txt", text).blocks.map(({ kind }) => kind);

const line = fc.constantFrom(
  "",
  " ",
  "A headline",
  "The ministers met in a hall and talked for hours.",
  "- an item",
  "https://example.org/2020/01/02/x",
  "Related article: Another matter",
  "# Heading",
  "\\###",
  "By Jane Doe",
  "3 March 2021",
  "AP / TASS",
  "and a wrapped line",
);

test("blocks are in order, do not overlap and hold no white space at their ends", () => {
  fc.assert(
    fc.property(
      fc.array(line).map((lines) => lines.join("\n")),
      (text) => {
        let last = 0;
        for (const { start, end } of readDocument("a.txt", text).blocks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          last = end;
        }
      },
    ),
  );
});

test("every word of the text stands in some block", () => {
  fc.assert(
    fc.property(
      fc.array(line).map((lines) => lines.join("\n")),
      (text) => {
        const { blocks } = readDocument("a.txt", text);
        for (const match of text.matchAll(/\S+/g))
          expect(blocks.some(({ start, end }) => match.index >= start && match.index < end)).toBe(
            true,
          );
      },
    ),
  );
});

test("no text makes reading throw", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void readDocument("a.txt", text)));
});

test("a photo caption with its agency is furniture", () => {
  expect(
    kinds(" The queen (R) greets the\nking in Oslo. AFP\n\nTalks began on Monday in Oslo."),
  ).toEqual(["caption", "paragraph"]);
});

test("related articles, addresses and rules are marked, whatever stands around them", () => {
  const text =
    "Talks began.\n\nRelated article: Why the talks\nfailed\n\nhttps://example.org/a\nhttps://example.org/b\n\nThey went on.\n\n\\###";
  expect(kinds(text)).toEqual(["paragraph", "related", "link", "link", "paragraph", "rule"]);
});

test("each bullet is an item of its own, wrapped lines included", () => {
  expect(kinds("They agreed:\n\n- to meet again\n  in May;\n- to talk.\nLater they left.")).toEqual(
    ["paragraph", "item", "item"],
  );
});

test("a bold or markdown first line is the title, without its marks", () => {
  expect(readDocument("a.txt", "**Outcome of\nthe talks**\n\nThey talked.").title).toBe(
    "Outcome of the talks",
  );
  expect(readDocument("a.txt", "## Aid\nThey sent aid to all.").title).toBe("Aid");
});

test("without a headline the first words of the text are the title", () => {
  const { title, blocks } = readDocument(
    "a.txt",
    "Ministers met on Monday to talk about many things, and they went on until the evening came, when they left, tired.",
  );
  expect(title).toMatch(/^Ministers met on Monday .* …$|^Ministers met/);
  expect(blocks[0]?.kind).toBe("paragraph");
});

test.each([
  ["a date line", "Talks open\n\nTuesday, March 3, 2020\n\nThey met.", "2020-03-03"],
  ["a date that opens the text", "Joint statement\n\nOn 4 May 2021, ministers met.", "2021-05-04"],
  [
    "the last day of a range in the title",
    "**Talks in Oslo\nMay 3-5, 2022**\n\nThey met.",
    "2022-05-05",
  ],
  ["an ISO date line", "2019-12-01\n\nThey met for talks in the old hall.", "2019-12-01"],
])("%s dates the document", (_name, text, date) => {
  expect(readDocument("a.txt", text).date).toBe(date);
});

test.each([
  ["an address", "They met for talks.\n\nhttps://example.org/2020/03/03/talks"],
  ["a related article", "They met for talks.\n\nRelated article: Talks of March 3, 2020"],
  ["a past event in the text", "They met as they had on March 3, 2020, and as they will again."],
])("a date in %s does not", (_name, text) => {
  expect(readDocument("a.txt", text).date).toBeNull();
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("a byte order mark stays in the text, so that offsets count from the first character", () => {
  expect(decodeDocument(bytes("\uFEFFTalks"))).toEqual({ ok: true, text: "\uFEFFTalks" });
});

test.each([
  ["nothing", new Uint8Array(), /empty/],
  ["white space", bytes(" \n\t "), /white space/],
  ["a zero byte", new Uint8Array([65, 0, 66]), /binary/],
  ["control characters", new Uint8Array([1, 2, 3, 65]), /control/],
  ["bytes that are no UTF-8", new Uint8Array([0x41, 0xff, 0xfe, 0x41]), /UTF-8/],
  ["too much", new Uint8Array(MAX_DOCUMENT_BYTES + 1).fill(65), /513 KiB, at most 512 KiB/],
])("a file of %s is refused with its reason", (_name, file, reason) => {
  const decoded = decodeDocument(file);
  expect(decoded.ok ? "" : decoded.reason).toMatch(reason);
});
