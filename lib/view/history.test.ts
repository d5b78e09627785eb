import fc from "fast-check";
import { expect, test } from "vitest";
import { snapshots } from "./arbitrary";
import { historyInWords, historyOf, type Stage } from "./history";
import { show } from "./show";
import { DEFAULT_VIEW } from "./view";

test("the first stage is the position's own stance, and each of its documents is one stage", () => {
  fc.assert(
    fc.property(snapshots, (snapshot) => {
      for (const { cells } of show(snapshot, DEFAULT_VIEW).rows)
        for (const cell of cells) {
          if (!cell) continue;
          const stages = historyOf(cell.claims, snapshot.documents);
          expect(stages[0]?.stance).toBe(cell.position.stance);
          expect(stages.map(({ document }) => document).toSorted()).toEqual(
            [...new Set(cell.claims.map(({ document }) => document))].toSorted(),
          );
        }
    }),
  );
});

const stage = (date: string | null, stance: Stage["stance"]): Stage => ({
  document: `${date}.txt`,
  date,
  stance,
});

test("a history tells each change, newest first", () => {
  expect(
    historyInWords([
      stage("2026-01-06", "committed"),
      stage("2025-12-01", "open"),
      stage("2025-11-01", "open"),
      stage(null, "opposed"),
    ]),
  ).toBe("2026-01-06: committed; before that (2025-12-01): open; before that (undated): opposed");
});

test("what has not changed is told as that", () => {
  expect(historyInWords([stage("2026-01-06", "open"), stage("2025-12-01", "open")])).toBe(
    "open in 2 documents, 2025-12-01 to 2026-01-06",
  );
});

test("one document has no history", () => {
  expect(historyInWords([stage("2026-01-06", "open")])).toBeNull();
  expect(historyInWords([])).toBeNull();
});
