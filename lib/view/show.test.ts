import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Claim, COMMITMENT_TYPES, STANCE_LEVEL, STANCES } from "@/lib/codebook";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { addUp } from "@/lib/positions/add-up";
import { claim } from "@/lib/positions/arbitrary";
import { leastCpuTime } from "@/tests/fixtures/cpu-time";
import { scenes } from "./arbitrary";
import { readingDocument } from "./reading";
import { select } from "./select";
import { show } from "./show";
import { DEFAULT_VIEW, type View } from "./view";

function snapshotOf(
  claims: readonly Claim[],
  dates: Readonly<Record<string, string | null>>,
): Snapshot {
  const documents = Object.entries(dates).map(([id, date]) => ({
    id,
    date,
    title: id,
    source: null,
    claims: 0,
    length: 100,
  }));
  const mentions = Object.fromEntries(documents.map(({ id }) => [id, 1]));
  return {
    rev: "0123456789ab",
    documents,
    unread: [],
    holders: ["DEU", "FRA", "RUS"].map((id) => ({
      id,
      kind: "country",
      name: { DEU: "Germany", FRA: "France", RUS: "Russia" }[id] ?? id,
      members: [],
      mentions,
    })),
    positions: addUp(claims, documents),
    claims,
  };
}
const showing = (snapshot: Snapshot, view: Partial<View>) =>
  show(snapshot, { ...DEFAULT_VIEW, ...view });

describe("laws", () => {
  test("every colour has a sentence: a fill with a stance has a row, and a shown claim of that stance unless words hide it", () => {
    fc.assert(
      fc.property(scenes, ({ snapshot, view }) => {
        const shown = show(snapshot, { ...view, q: "" });
        for (const [holder, fill] of shown.fills) {
          const row = shown.rows.find((r) => r.holder.id === holder);
          expect(row !== undefined).toBe(fill.kind === "stance" || fill.kind === "both");
          const stances =
            fill.kind === "stance"
              ? [fill.stance]
              : fill.kind === "both"
                ? [fill.positive, fill.negative]
                : [];
          for (const stance of stances)
            expect(shown.claims.some((c) => c.holder === holder && c.stance === stance)).toBe(true);
        }
      }),
    );
  });

  test("rows, cells, positions and claims are the same things", () => {
    fc.assert(
      fc.property(scenes, ({ snapshot, view }) => {
        const shown = show(snapshot, view);
        const cells = shown.rows.flatMap(({ cells: all }) => all.flatMap((cell) => cell ?? []));
        expect(new Set(cells.map(({ position }) => position))).toEqual(new Set(shown.positions));
        for (const cell of cells)
          expect(cell.claims.map(({ id }) => id)).toEqual(cell.position.claims);
        const under = new Set(cells.flatMap(({ position }) => position.claims));
        for (const { id } of shown.claims) expect(under.has(id)).toBe(true);
        if (view.q === "") expect(shown.claims).toHaveLength(under.size);
        for (const row of shown.rows) expect(row.cells).toHaveLength(shown.columns.length);
      }),
    );
  });

  test("a count beside a filter says what choosing it alone would show", () => {
    fc.assert(
      fc.property(scenes, ({ snapshot, view }) => {
        const shown = show(snapshot, view);
        for (const type of COMMITMENT_TYPES) {
          const alone = show(snapshot, { ...view, types: [type] });
          expect(shown.typeCounts[type]).toBe(alone.positions.length);
          expect(shown.columns.find((column) => column.type === type)?.claims).toBe(
            alone.claims.length,
          );
        }
        for (const stance of STANCES)
          expect(shown.stanceCounts[stance]).toBe(
            show(snapshot, { ...view, stances: [stance] }).positions.length,
          );
        expect(shown.conditionalCount).toBe(
          show(snapshot, { ...view, conditional: true }).positions.length,
        );
      }),
    );
  });

  test("who has a position of the chosen types is coloured or hidden, never drawn as silent", () => {
    fc.assert(
      fc.property(scenes, ({ snapshot, view }) => {
        const { document, at, types } = view;
        const shown = show(snapshot, view);
        const unfiltered = show(snapshot, { ...DEFAULT_VIEW, document, at, types });
        for (const { holder } of unfiltered.rows) {
          const coloured = shown.rows.some((row) => row.holder.id === holder.id);
          const kind = shown.fills.get(holder.id)?.kind;
          expect(coloured ? kind === "stance" || kind === "both" : kind === "hidden").toBe(true);
        }
      }),
    );
  });

  test("who is silent has no position in the chosen documents, whatever the filters", () => {
    fc.assert(
      fc.property(scenes, ({ snapshot, view }) => {
        const { document, at } = view;
        const holding = show(snapshot, { ...DEFAULT_VIEW, document, at }).rows.map(
          (row) => row.holder.id,
        );
        for (const { id } of show(snapshot, view).silent) expect(holding).not.toContain(id);
      }),
    );
  });

  test("one document shows what that document alone would add up to", () => {
    fc.assert(
      fc.property(scenes, ({ snapshot }) => {
        for (const { id, date } of snapshot.documents) {
          const own = snapshot.claims.filter((c) => c.document === id);
          expect(showing(snapshot, { document: id }).positions).toEqual(addUp(own, [{ id, date }]));
        }
      }),
    );
  });

  test("a filter never changes the stance of what it keeps", () => {
    fc.assert(
      fc.property(scenes, ({ snapshot, view }) => {
        const all = show(snapshot, { ...DEFAULT_VIEW, document: view.document, at: view.at });
        for (const position of show(snapshot, view).positions)
          expect(all.positions).toContainEqual(position);
      }),
    );
  });

  test("rows stand from the strongest commitment down, then by name", () => {
    fc.assert(
      fc.property(scenes, ({ snapshot, view }) => {
        const { rows } = show(snapshot, view);
        for (const { strength, cells } of rows)
          expect(strength).toBe(
            cells.reduce((sum, cell) => sum + (cell ? STANCE_LEVEL[cell.position.stance] : 0), 0),
          );
        const keys = rows.map(({ strength, holder }) => [-strength, holder.name] as const);
        expect(keys).toEqual(
          keys.toSorted((a, b) => a[0] - b[0] || a[1].localeCompare(b[1], "en")),
        );
      }),
    );
  });

  test("a row and a cell that show the same are the same objects, so that no pane draws them again", () => {
    fc.assert(
      fc.property(scenes, ({ snapshot, view }) => {
        const { rows } = show(snapshot, view);
        for (const [i, row] of show(snapshot, { ...view, claim: null }).rows.entries())
          expect(row).toBe(rows[i]);
        const all = show(snapshot, { ...DEFAULT_VIEW, document: view.document, at: view.at });
        const cells = new Set(all.rows.flatMap((row) => row.cells));
        for (const { cells: shown } of rows)
          for (const cell of shown) if (cell) expect(cells.has(cell)).toBe(true);
      }),
    );
  });

  test("the API's answer is the page's, kept to the countries asked for", () => {
    fc.assert(
      fc.property(scenes, ({ snapshot, view }) => {
        const shown = show(snapshot, view);
        const kept = <T extends { holder: string }>(items: readonly T[]) =>
          items.filter(({ holder }) => view.holders.length === 0 || view.holders.includes(holder));
        expect(select(snapshot, view)).toEqual({
          documents: shown.documents,
          positions: kept(shown.positions),
          claims: kept(shown.claims),
        });
      }),
    );
  });
});

describe("examples", () => {
  const claims = [
    claim({ document: "new.txt", holder: "FRA", place: 30 }),
    claim({ document: "new.txt", holder: "DEU", place: 10, stance: "reluctant" }),
    claim({
      document: "new.txt",
      holder: "DEU",
      type: "monitoring",
      stance: "open",
      place: 20,
      conditions: [{ kind: "location", text: "from outside" }],
      speaker: { name: "Friedrich Merz", country: "DEU" },
      evidence: { start: 20, end: 60, text: "could join from the Élysée’s\nneighbour", cues: [] },
    }),
    claim({ document: "old.txt", holder: "FRA", stance: "opposed" }),
  ];
  const snapshot = snapshotOf(claims, { "old.txt": "2025-12-24", "new.txt": "2026-01-06" });
  const words = (q: string) => showing(snapshot, { q }).claims.map(({ id }) => id);

  test("claims are in reading order, the newest document first", () => {
    expect(showing(snapshot, {}).claims.map(({ document, holder }) => [document, holder])).toEqual([
      ["new.txt", "DEU"],
      ["new.txt", "DEU"],
      ["new.txt", "FRA"],
      ["old.txt", "FRA"],
    ]);
  });

  test("a country whose positions are filtered out is told apart from a silent one", () => {
    const shown = showing(snapshot, { stances: ["committed"] });
    expect(shown.fills.get("DEU")).toEqual({ kind: "hidden" });
    expect(shown.fills.get("RUS")).toEqual({ kind: "mentioned" });
    expect(shown.silent.map(({ id }) => id)).toEqual(["RUS"]);
  });

  test("what a country said by an earlier day is what the documents of that day add up to", () => {
    const shown = showing(snapshot, { at: "2025-12-31" });
    expect(shown.positions).toMatchObject([{ holder: "FRA", stance: "opposed" }]);
    expect(shown.documents.map(({ id }) => id)).toEqual(["old.txt"]);
    expect(showing(snapshot, { at: "2025-12-24" }).positions).toHaveLength(1);
    expect(showing(snapshot, { at: "2025-12-23" }).positions).toEqual([]);
  });

  test("an undated document is not counted to any day; a date without a day counts from its month", () => {
    const undated = snapshotOf([claim({ document: "a.txt" }), claim({ document: "b.txt" })], {
      "a.txt": null,
      "b.txt": "2026-01",
    });
    const ids = (at: string) => showing(undated, { at }).documents.map(({ id }) => id);
    expect(ids("2026-01-06")).toEqual(["b.txt"]);
    expect(ids("2025-12-31")).toEqual([]);
  });

  test("words are found in quote, speaker and holder, without case, accents and line ends", () => {
    const [monitoring] = words("elysee's neighbour");
    expect(words("MERZ germany")).toEqual([monitoring]);
    expect(words("france")).toHaveLength(2);
    expect(words("france merz")).toEqual([]);
    expect(words("   ")).toHaveLength(4);
  });

  test("a search keeps the whole cell around the claim it finds", () => {
    const both = snapshotOf(
      [
        claim({ holder: "FRA", place: 0, evidence: { start: 0, end: 9, text: "ships", cues: [] } }),
        claim({ holder: "FRA", place: 20, stance: "open" }),
      ],
      { "0.txt": null },
    );
    const shown = showing(both, { q: "ships" });
    expect(shown.claims).toHaveLength(1);
    expect(shown.rows[0]?.cells[0]?.claims).toHaveLength(2);
  });

  test("only conditional positions", () => {
    const shown = showing(snapshot, { conditional: true });
    expect(shown.positions).toMatchObject([{ holder: "DEU", type: "monitoring" }]);
    expect(shown.counts).toEqual({ countries: 1, groups: 0, claims: 1, documents: 1 });
  });

  test("the active claim is the view's, as long as its position is shown", () => {
    const id = claims[0]?.id ?? "";
    expect(showing(snapshot, { claim: id }).activeClaim).toBe(claims[0]);
    expect(showing(snapshot, { claim: id, stances: ["opposed"] }).activeClaim).toBeNull();
    expect(showing(snapshot, { claim: "gone" }).activeClaim).toBeNull();
  });

  test("a country in focus is selected though it has no position", () => {
    expect(showing(snapshot, { holders: ["RUS"] }).selected).toMatchObject([{ name: "Russia" }]);
  });

  test("the text pane follows a filter to the newest document with a claim under it", () => {
    const two = snapshotOf(
      [
        claim({ document: "new.txt", holder: "FRA" }),
        claim({ document: "old.txt", holder: "DEU", stance: "opposed" }),
      ],
      { "old.txt": "2025-12-24", "new.txt": "2026-01-06" },
    );
    const reading = (changes: Partial<View>) => {
      const view = { ...DEFAULT_VIEW, ...changes };
      return readingDocument(view, show(two, view), two);
    };
    expect(reading({})).toBe("new.txt");
    expect(reading({ stances: ["opposed"] })).toBe("old.txt");
    expect(reading({ stances: ["opposed"], holders: ["FRA"] })).toBe("new.txt");
    expect(reading({ stances: ["opposed"], reading: "new.txt" })).toBe("new.txt");
    expect(reading({ stances: ["backs"] })).toBe("new.txt");
  });

  test("the text pane opens the active claim's document, else the view's, else that of the country in focus", () => {
    const reading = (view: Partial<View>, activeClaim: Claim | null = null) => {
      const { claims } = showing(snapshot, view);
      return readingDocument({ ...DEFAULT_VIEW, ...view }, { activeClaim, claims }, snapshot);
    };
    const nothing = { activeClaim: null, claims: [] };
    expect(reading({})).toBe("new.txt");
    expect(reading({ document: "old.txt" })).toBe("old.txt");
    expect(reading({ reading: "old.txt" })).toBe("old.txt");
    expect(reading({ reading: "old.txt", document: "new.txt" })).toBe("new.txt");
    expect(reading({ document: "new.txt" }, claims[3])).toBe("old.txt");
    expect(readingDocument(DEFAULT_VIEW, nothing, snapshotOf([], {}))).toBeNull();
    expect(readingDocument(DEFAULT_VIEW, nothing, snapshotOf([], { "a.txt": null }))).toBe("a.txt");
  });
});

describe("five hundred documents with twenty thousand claims of two hundred holders", () => {
  const ids = Array.from({ length: 200 }, (_, i) => `H${String(i).padStart(3, "0")}`);
  const claims = Array.from({ length: 20_000 }, (_, i) =>
    claim({
      document: `${i % 500}.txt`,
      holder: ids[(i * 7) % ids.length] ?? "H000",
      type: COMMITMENT_TYPES[(i * 13) % COMMITMENT_TYPES.length] ?? "troops",
      stance: STANCES[(i * 3) % STANCES.length] ?? "open",
      place: i,
    }),
  );
  const dates = Array.from({ length: 500 }, (_, i): [string, string] => [
    `${i}.txt`,
    `2025-${String(1 + (i % 12)).padStart(2, "0")}-01`,
  ]);
  const base = snapshotOf(claims, Object.fromEntries(dates));
  const holders = ids.map((id) => ({
    id,
    name: id,
    kind: "country" as const,
    members: [],
    mentions: {},
  }));
  const snapshot: Snapshot = { ...base, holders };
  const views: Readonly<Record<string, Partial<View>>> = {
    everything: {},
    "one type": { types: ["troops"] },
    "one stance": { stances: ["open"] },
    "words found": { stances: ["open"], q: "01234" },
    "by a day": { at: "2025-06-30" },
  };

  test.each(Object.entries(views))("%s is shown in a few milliseconds once indexed", (_, given) => {
    const view: View = { ...DEFAULT_VIEW, ...given };
    expect(show(snapshot, view).rows.length).toBeGreaterThan(0);
    // 1 to 4 ms when measured, by filter; the bound leaves room for a busy machine.
    expect(leastCpuTime(() => show(snapshot, view))).toBeLessThan(25);
  });
});
