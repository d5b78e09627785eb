import fc from "fast-check";
import { expect, test } from "vitest";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { addUp } from "@/lib/positions/add-up";
import { claim } from "@/lib/positions/arbitrary";
import { cleanView, scenes } from "./arbitrary";
import { show } from "./show";
import { dayInWords, describeView, shownInWords, titleOf } from "./title";
import { parseView } from "./url";

const claims = [
  claim({ holder: "FRA", document: "a.txt" }),
  claim({ holder: "NATO", document: "a.txt" }),
];
const documents = ["a.txt", "b.txt"].map((id) => ({
  id,
  title: id === "a.txt" ? "Allies meet" : "Another day",
  date: "2026-01-06",
  source: null,
  claims: 1,
  length: 100,
}));
const snapshot: Snapshot = {
  rev: "0123456789ab",
  documents,
  unread: [],
  holders: [
    { id: "FRA", kind: "country", name: "France", members: [], mentions: { "a.txt": 1 } },
    { id: "GBR", kind: "country", name: "United Kingdom", members: [], mentions: { "a.txt": 1 } },
    { id: "NATO", kind: "group", name: "NATO", members: [], mentions: { "a.txt": 1 } },
  ],
  positions: addUp(claims, documents),
  claims,
};

test.each([
  ["", "Who has promised what"],
  ["?type=troops", "Who would send troops"],
  ["?type=troops~monitoring", "Who would send troops, who would monitor"],
  [
    "?type=troops~monitoring~arms~funds",
    "Who has promised what on troops, monitoring and 2 more topics",
  ],
  ["?type=monitoring&stance=opposed", "Who opposes monitoring"],
  ["?type=troops&stance=committed", "Who will send troops"],
  ["?type=troops&stance=committed~open", "Who will or could send troops"],
  ["?type=troops&stance=open~backs", "Who could send troops or backs troops"],
  ["?type=troops~monitoring&stance=reluctant", "Who is reluctant on troops or monitoring"],
  ["?type=diplomacy&stance=backs~opposed", "Who backs or opposes a deal"],
  [
    "?type=troops~monitoring&stance=reluctant~opposed",
    "Who is reluctant on or opposes troops or monitoring",
  ],
  [
    "?type=guarantee~funds&stance=committed~reluctant",
    "Who will guarantee security or pay, or is reluctant on security guarantees or funding",
  ],
  ["?stance=opposed", "Who opposes what"],
  ["?stance=committed~open", "Who is committed to or open to what"],
  ["?type=troops&conditional=true", "Who would send troops, under conditions"],
  ["?country=FRA", "France: where it stands"],
  ["?country=FRA&type=troops", "France: where it stands on troops"],
  ["?country=FRA&stance=opposed", "France: what it opposes"],
  ["?country=FRA~GBR&stance=backs&type=arms", "France and United Kingdom: what they back on arms"],
  ["?country=FRA~GBR~NATO", "France, United Kingdom and NATO: where they stand"],
  ["?at=2026-01-06", "Who has promised what, by 6 January 2026"],
  [
    "?type=troops&since=2025-12-01",
    "Who would send troops, what has changed since 1 December 2025",
  ],
  [
    "?at=2026-01-06&since=2025-12-01",
    "Who has promised what, by 6 January 2026, what has changed since 1 December 2025",
  ],
  ["?q=drones", "Who has promised what, with the words “drones”"],
  ["?doc=a.txt", "Who has promised what, in “Allies meet”"],
])("%s is called %s", (link, title) => {
  expect(titleOf(parseView(link).view, snapshot)).toBe(title);
});

test("the only document is not named", () => {
  const one = { ...snapshot, documents: documents.slice(0, 1) };
  expect(titleOf(parseView("?doc=a.txt").view, one)).toBe("Who has promised what");
});

test("every view has a title of a size that fits a tab", () => {
  fc.assert(
    fc.property(scenes, cleanView, ({ snapshot: s, view }, other) => {
      for (const given of [view, other]) {
        const title = titleOf(given, s);
        expect(title).toMatch(/^\P{Ll}/u);
        expect(title.length).toBeLessThan(600);
        expect(title).not.toMatch(/undefined|null|\s\s(?!.*”)|, ,|^: /);
      }
    }),
  );
});

test("the description counts what is shown", () => {
  expect(describeView(parseView("?type=troops").view, snapshot)).toBe(
    "Who would send troops: the positions of 1 country and 1 group from 2 claims in 1 document, each with the sentence it was read from.",
  );
  expect(describeView(parseView("?type=arms").view, snapshot)).toBe(
    "Who would give arms or bases: no such position in 2 documents.",
  );
});

test("with names in its title, a description counts what they have and nobody else", () => {
  const of = (link: string) => describeView(parseView(link).view, snapshot);
  expect(of("?country=FRA")).toMatch(
    /^France: where it stands: \d+ positions? from \d+ claims? in \d+ documents?, each/,
  );
  expect(of("?country=FRA&type=arms")).toBe(
    "France: where it stands on arms: no such position in 2 documents.",
  );
});

test.each([
  ["", "Who has promised what: 1 country and 1 group"],
  ["?country=FRA", "Who has promised what: 1 country and 1 group"],
  ["?type=arms", "Who would give arms or bases: nobody"],
])("%s is announced as %s", (link, words) => {
  const { view } = parseView(link);
  expect(shownInWords(view, snapshot, show(snapshot, view))).toBe(words);
});

test("a day is said in full, and what is no day as it is", () => {
  expect(dayInWords("2026-01-06")).toBe("6 January 2026");
  expect(dayInWords("some day")).toBe("some day");
});
