import type { Claim } from "@/lib/codebook";
import type { Corpus, Snapshot } from "@/lib/corpus/snapshot";
import { addUp } from "@/lib/positions/add-up";
import { claim as anyClaim } from "@/tests/fixtures/claim";

const claim = (part: Partial<Claim>): Claim =>
  anyClaim({
    document: "one.txt",
    evidence: { start: 24, end: 28, text: "Word", cues: [] },
    frame: "send.verb",
    ...part,
  });

const claims: readonly Claim[] = [
  claim({
    id: "c1",
    holder: "FRA",
    type: "troops",
    stance: "committed",
    conditions: [{ kind: "ceasefire", text: "after a truce" }],
    quantity: { text: "2,000 soldiers", min: 2000, max: 2000, unit: "soldiers" },
    evidence: { start: 0, end: 20, text: 'Paris "will" go,\nsoon', cues: [] },
  }),
  claim({ id: "c2", holder: "RUS", type: "troops", stance: "opposed" }),
  claim({
    id: "c3",
    holder: "RUS",
    type: "monitoring",
    stance: "opposed",
    evidence: { start: 30, end: 40, text: "=HYPERLINK(0)", cues: [] },
  }),
];

const documents: Corpus["documents"] = [
  {
    id: "one.txt",
    title: "One",
    date: "2026-01-06",
    source: null,
    claims: 3,
    length: 50,
    text: "The text of one, with <script>alert(1)</script>.",
    blocks: [],
  },
  {
    id: "b c.md",
    title: "Two",
    date: null,
    source: null,
    claims: 0,
    length: 3,
    text: "Two",
    blocks: [],
  },
];

/** A small corpus for tests of the API. */
export const CORPUS: Corpus = {
  rev: "0123456789ab",
  documents,
  unread: [{ file: "bad.txt", reason: "The file is empty." }],
  holders: ["FRA", "RUS", "DEU"].map((id) => ({
    id,
    kind: "country",
    name: id,
    members: [],
    mentions: { "one.txt": 2 },
  })),
  positions: addUp(claims, documents),
  claims,
};

export const SNAPSHOT: Snapshot = {
  ...CORPUS,
  documents: documents.map(({ text: _text, blocks: _blocks, ...summary }) => summary),
};
