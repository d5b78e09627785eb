import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { kept } from "@/lib/history/sample";
import type { KnownStanding } from "@/lib/history/standing";
import { watchedOf } from "@/lib/history/standing";
import { addUp } from "@/lib/positions/add-up";
import { parseView } from "@/lib/view/url";
import { changesBetweenStates, changesRoute, summaryOf } from "./changes";

const standing = (given: Partial<ReturnType<typeof kept>>): KnownStanding => {
  const { corpus, ...made } = { ...kept("0123456789ab"), ...given };
  return { kind: "kept", ...made, watched: watchedOf({ corpus }) };
};
const { corpus } = kept("0123456789ab");
const without = (type: string) => {
  const claims = corpus.claims.filter((claim) => claim.type !== type);
  return { ...corpus, rev: "ba9876543210", claims, positions: addUp(claims, corpus.documents) };
};

test("what has changed between two states is told by position, and in figures", () => {
  const from = standing({});
  const to = standing({ corpus: without("monitoring"), borders: "borders-2" });
  const answer = changesBetweenStates(from, to);
  expect(answer).toMatchObject({
    from: "0123456789ab",
    to: "ba9876543210",
    served: from.served,
    engine: "same",
    borders: "other",
    documents: { added: [], removed: [], changed: [] },
    counts: { new: 0, gone: 1, raised: 0, lowered: 0, reworded: 0 },
    here: 1,
    holders: { RUS: "RUS" },
  });
  expect(answer.changes).toMatchObject([
    { kind: "gone", before: { position: { holder: "RUS", type: "monitoring" } } },
  ]);
  const { changes: _changes, holders: _holders, ...figures } = answer;
  expect(summaryOf(answer)).toEqual(figures);
});

test.each([
  ["?type=monitoring", 1],
  ["?type=monitoring&country=RUS", 1],
  ["?type=troops", 0],
  ["?country=FRA", 0],
  ["?stance=opposed", 1],
  // The page leaves out what the data lacks.
  ["?country=XYZ", 1],
])("of one change %s shows %i, and all are told", (search, here) => {
  const { view } = parseView(search);
  const answer = changesBetweenStates(
    standing({}),
    standing({ corpus: without("monitoring") }),
    view,
  );
  expect(answer.here).toBe(here);
  expect(answer.changes.map((change) => change.here)).toEqual([here === 1]);
});

test("a state has no changes from itself", () => {
  const { changes, documents } = changesBetweenStates(standing({}), standing({}));
  expect(changes).toEqual([]);
  expect(documents).toEqual({ added: [], removed: [], changed: [] });
});

test("documents that came, went or were rewritten are named", () => {
  const [one, two] = corpus.documents;
  if (!one || !two) throw new Error("two documents are needed");
  const documents = [
    { ...one, text: `${one.text} And more.` },
    { ...two, id: "new.txt" },
  ];
  const to = standing({ corpus: { ...corpus, documents } });
  expect(changesBetweenStates(standing({}), to).documents).toEqual({
    added: ["new.txt"],
    removed: [two.id],
    changed: [one.id],
  });
});

describe("the query", () => {
  beforeAll(() => void vi.stubEnv("STANCE_ATLAS_HISTORY", "off"));
  afterAll(() => void vi.unstubAllEnvs());
  const problem = async (search: string) => {
    const { status, plain } = await changesRoute(search);
    return { status, ...JSON.parse(new TextDecoder().decode(plain)) };
  };

  test.each([
    ["", "from", "12 hexadecimal digits"],
    ["?from=xyz", "from", "12 hexadecimal digits"],
    ["?from=0123456789ab&to=", "to", "12 hexadecimal digits"],
    ["?from=0123456789ab&only=names", "only", ["counts"]],
    ["?from=0123456789ab&rev=0123456789ab", "rev", expect.arrayContaining(["from", "to", "only"])],
    ["?from=0123456789ab&type=tanks", "type", expect.arrayContaining(["troops"])],
  ])("“%s” is a problem that names %s and what is allowed", async (search, parameter, allowed) => {
    expect(await problem(search)).toMatchObject({ status: 400, parameter, allowed });
  });

  test.each([
    ["?from=ffffffffffff", "from"],
    ["?from=FFFFFFFFFFFF", "from"],
  ])(
    "“%s” of no kept state is not found, and the problem says what is kept",
    async (search, parameter) => {
      expect(await problem(search)).toMatchObject({
        status: 404,
        parameter,
        allowed: expect.stringMatching(/^The present rev \([0-9a-f]{12}\), or one of the 0 /),
      });
    },
  );
});
