import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanView, scenes, snapshots } from "./arbitrary";
import { noticeInWords } from "./notice";
import { resolveView } from "./resolve";
import { formatView, parseView } from "./url";
import { DEFAULT_VIEW } from "./view";

const [sample] = fc.sample(
  snapshots.filter(({ claims }) => claims.length > 0),
  { numRuns: 1, seed: 1 },
);
if (!sample) throw new Error("no snapshot");
const snapshot = sample;

describe("laws", () => {
  test("a resolved view is resolved: nothing more is dropped or noticed", () => {
    fc.assert(
      fc.property(scenes, cleanView, ({ snapshot: s, view }, other) => {
        for (const given of [view, other]) {
          const { view: resolved } = resolveView(given, s);
          expect(resolveView(resolved, s)).toEqual({ view: resolved, notices: [] });
        }
      }),
    );
  });

  test("there is a notice for each thing dropped, and none without", () => {
    fc.assert(
      fc.property(cleanView, (view) => {
        const { view: resolved, notices } = resolveView(view, snapshot);
        const dropped =
          view.holders.length -
          resolved.holders.length +
          [
            view.document !== resolved.document,
            view.reading !== resolved.reading,
            view.claim !== resolved.claim,
            view.since !== resolved.since,
            view.rev !== resolved.rev,
          ].filter(Boolean).length;
        expect(notices).toHaveLength(dropped);
      }),
    );
  });
});

test("a document whose name was escaped once too often is found, and one whose name only looks so as well", () => {
  const [document] = snapshot.documents;
  if (!document) throw new Error("no document");
  for (const id of ["a b.txt", "a%20b.txt", "100%25 (1).txt", "日本.txt"]) {
    const named = { ...snapshot, documents: [{ ...document, id }] };
    const view = { ...DEFAULT_VIEW, document: id };
    const link = formatView(view);
    for (const sent of [link, link.replaceAll("%", "%25"), link.replaceAll("%", "%2525")])
      expect(resolveView(parseView(sent).view, named)).toEqual({ view, notices: [] });
  }
});

test("what the documents do not hold is dropped by name", () => {
  const { view, notices } = resolveView(
    { ...DEFAULT_VIEW, holders: ["FRA", "TUV"], document: "gone.txt", claim: "gone" },
    snapshot,
  );
  expect(view).toEqual({ ...DEFAULT_VIEW, holders: ["FRA"] });
  expect(notices.map(({ parameter, value, reason }) => [parameter, value, reason])).toEqual([
    ["country", "TUV", "not-here"],
    ["doc", "gone.txt", "not-here"],
    ["claim", "gone", "not-here"],
  ]);
});

test("a day to compare with that is not before the day shown is dropped in words", () => {
  const { view, notices } = resolveView(
    { ...DEFAULT_VIEW, at: "2026-01-06", since: "2026-02-01" },
    snapshot,
  );
  expect(view).toEqual({ ...DEFAULT_VIEW, at: "2026-01-06" });
  expect(notices.map(noticeInWords)).toEqual([
    "“2026-02-01” is not a value of since and was left out. It takes a day before 2026-01-06 (at).",
  ]);
});

test("a link of this very state says nothing; one of another state says that the data has moved", () => {
  const same = { ...DEFAULT_VIEW, rev: snapshot.rev };
  expect(resolveView(same, snapshot)).toEqual({ view: same, notices: [] });
  const { view, notices } = resolveView({ ...DEFAULT_VIEW, rev: "ffffffffffff" }, snapshot);
  expect(view.rev).toBeNull();
  expect(notices.map(noticeInWords)).toEqual([
    `This link was made from a state of the data that is no longer kept (ffffffffffff); you see today’s (${snapshot.rev}).`,
  ]);
  const why = "this server keeps no history";
  const { notices: explained } = resolveView(
    { ...DEFAULT_VIEW, rev: "ffffffffffff" },
    snapshot,
    why,
  );
  expect(explained.map(noticeInWords)).toEqual([
    "This link was made from a state of the data that is no longer kept (ffffffffffff); you see today’s. The reason: this server keeps no history.",
  ]);
});
