import type { Claim, Cue, Evidence } from "@/lib/codebook";
import type { DocumentDetail } from "@/lib/corpus/snapshot";
import type { Block, BlockKind } from "@/lib/documents/document";
import { snapshotOf } from "@/tests/fixtures/snapshot";
import { type Case, seen } from "./case";

/** A made-up dispatch: read text, and furniture around it. */
const BLOCKS: readonly (readonly [BlockKind, string])[] = [
  ["dateline", "LAKESIDE, 3 March 2026"],
  ["title", "Who would watch the truce"],
  ["byline", "From our correspondent"],
  [
    "paragraph",
    "Once there is a truce, Paris will lead a force of 800 soldiers. Germany is wary of sending any, and would rather watch the line.",
  ],
  ["caption", "The line at the river, seen from the north."],
  ["heading", "Two who differ"],
  [
    "paragraph",
    "“We refuse to send troops to a U.S.-\nled force,” said Anna Nowak, Poland’s minister. The European Union welcomes the force, which Britain could join.",
  ],
  ["rule", "* * *"],
  ["related", "Read also: What became of the last truce"],
];

const TEXT = BLOCKS.map(([, words]) => words).join("\n\n");

function placeOf(words: string, from = 0): number {
  const place = TEXT.indexOf(words, from);
  if (place === -1) throw new Error(`The text has no “${words}”.`);
  return place;
}

function blocks(): readonly Block[] {
  let from = 0;
  return BLOCKS.map(([kind, words]) => {
    const start = placeOf(words, from);
    from = start + words.length;
    return { kind, start, end: from };
  });
}

/** A sentence from its first to its last words, and its parts in the order in which they stand there. */
function evidence(
  first: string,
  last: string,
  parts: readonly (readonly [Cue, string])[],
): Evidence {
  const start = placeOf(first);
  const end = placeOf(last, start) + last.length;
  let from = start;
  const cues = parts.map(([cue, words]) => {
    const place = placeOf(words, from);
    from = place;
    return { cue, start: place, end: place + words.length };
  });
  return { start, end, text: TEXT.slice(start, end), cues };
}

const CLAIMS: readonly Partial<Claim>[] = [
  {
    holder: "FRA",
    role: "lead",
    conditions: [{ kind: "ceasefire", text: "Once there is a truce" }],
    quantity: { text: "800 soldiers", min: 800, max: 800, unit: "soldiers" },
    evidence: evidence("Once", "soldiers.", [
      ["condition", "Once there is a truce"],
      ["holder", "Paris"],
      ["act", "lead"],
      ["object", "a force of 800 soldiers"],
    ]),
    frame: "lead",
  },
  {
    holder: "DEU",
    stance: "reluctant",
    evidence: evidence("Germany", "line.", [
      ["holder", "Germany"],
      ["act", "wary"],
    ]),
    frame: "wary",
  },
  {
    holder: "DEU",
    type: "monitoring",
    stance: "open",
    evidence: evidence("Germany", "line.", [
      ["holder", "Germany"],
      ["act", "would rather watch"],
      ["object", "the line"],
    ]),
    frame: "watch",
  },
  {
    holder: "POL",
    stance: "opposed",
    voice: "own",
    speaker: { name: "Anna Nowak", country: "POL" },
    evidence: evidence("“We", "minister.", [
      ["holder", "We"],
      ["act", "refuse"],
      ["object", "troops"],
      ["speaker", "Anna Nowak"],
    ]),
    frame: "refuse",
  },
  {
    holder: "EU",
    stance: "backs",
    evidence: evidence("The European", "join.", [
      ["holder", "The European Union"],
      ["act", "welcomes"],
      ["object", "the force"],
    ]),
    frame: "welcome",
  },
  {
    holder: "GBR",
    stance: "open",
    evidence: evidence("The European", "join.", [
      ["holder", "Britain"],
      ["act", "could join"],
    ]),
    frame: "join",
  },
];

const ABOUT = { id: "0.txt", title: "Who would watch the truce", date: "2026-03-03" } as const;

const read = snapshotOf({
  claims: CLAIMS,
  documents: [
    { ...ABOUT, source: "Lakeside Dispatch", length: TEXT.length },
    { id: "1.txt", title: "An older one" },
  ],
  members: { EU: ["DEU", "FRA", "POL"] },
});
const unread = snapshotOf({ claims: [], mentioned: ["FRA"], documents: [ABOUT] });

const opened = (one: Case): Case => {
  const [summary] = one.snapshot.documents;
  if (!summary) throw new Error("There is no document to open.");
  const text: DocumentDetail = { ...summary, length: TEXT.length, text: TEXT, blocks: blocks() };
  return { ...one, text };
};

/** The cases that the text pane goes wrong on. */
export const TEXT_CASES = {
  "claims of several stances": opened(seen(read)),
  "the parts of an active claim": opened(seen(read, { holders: ["FRA"], claim: "c0" })),
  "one of two claims of a sentence": opened(seen(read, { claim: "c2" })),
  "a speaker and a wrapped line": opened(seen(read, { claim: "c3" })),
  "words sought": opened(seen(read, { q: "force" })),
  "words that are not there": opened(seen(read, { q: "tanks", pane: "text" })),
  "claims left out by a filter": opened(seen(read, { stances: ["opposed"] })),
  "no claim": opened(seen(unread, { pane: "text" })),
} as const satisfies Readonly<Record<string, Case>>;
