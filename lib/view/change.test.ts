import fc from "fast-check";
import { expect, test } from "vitest";
import { COMMITMENT_TYPES, STANCES } from "@/lib/codebook";
import { claim } from "@/lib/positions/arbitrary";
import { cleanView, scenes } from "./arbitrary";
import {
  clearFilters,
  nextClaim,
  onlyType,
  openDocument,
  previousClaim,
  selectCell,
  selectClaim,
  selectHolder,
  setAt,
  setDocument,
  setPane,
  setQuery,
  setRegion,
  setSince,
  toggleConditional,
  toggleStance,
  toggleType,
} from "./change";
import { show } from "./show";
import { canonicalView } from "./url";
import { DEFAULT_VIEW, type View } from "./view";

test("every change of a canonical view gives a canonical view", () => {
  const changes: readonly ((view: View) => View)[] = [
    ...COMMITMENT_TYPES.flatMap((type) => [
      (view: View) => toggleType(view, type),
      (view: View) => onlyType(view, type),
    ]),
    ...STANCES.map((stance) => (view: View) => toggleStance(view, stance)),
    toggleConditional,
    (view) => selectHolder(view, "NATO"),
    (view) => selectHolder(view, "FRA", true),
    (view) => selectHolder(view, null),
    (view) => selectClaim(view, claim({})),
    (view) => setRegion(view, "world"),
    (view) => setPane(view, "text"),
    (view) => setQuery(view, "drones "),
    (view) => setAt(view, "2000-01-01"),
    (view) => setSince(view, "2000-01-01"),
    clearFilters,
  ];
  fc.assert(
    fc.property(cleanView, fc.constantFrom(...changes), (view, change) => {
      const next = change(view);
      expect(canonicalView(next)).toEqual(next);
    }),
  );
});

test("a day to compare with is always before the day shown", () => {
  const day = fc.constantFrom(null, "2000-01-01", "2026-01-06", "2050-12-31");
  fc.assert(
    fc.property(cleanView, day, day, (view, at, since) => {
      for (const next of [setSince(setAt(view, at), since), setAt(setSince(view, since), at)]) {
        expect(next.at).toBe(at);
        if (next.at !== null && next.since !== null) expect(next.since < next.at).toBe(true);
      }
      expect(setSince(setAt(view, null), since).since).toBe(since);
    }),
  );
});

test("a type, a stance or a country chosen twice changes nothing", () => {
  fc.assert(
    fc.property(
      cleanView,
      fc.constantFrom(...COMMITMENT_TYPES),
      fc.constantFrom(...STANCES),
      (view, type, stance) => {
        fc.pre(view.types.length < COMMITMENT_TYPES.length - 1 || view.types.includes(type));
        fc.pre(view.stances.length < STANCES.length - 1 || view.stances.includes(stance));
        expect(toggleType(toggleType(view, type), type)).toEqual(view);
        expect(toggleStance(toggleStance(view, stance), stance)).toEqual(view);
        expect(selectHolder(selectHolder(view, "XYZ", true), "XYZ", true).holders).toEqual(
          view.holders,
        );
      },
    ),
  );
});

test("the last type missing makes all, which is no filter", () => {
  const view = { ...DEFAULT_VIEW, types: COMMITMENT_TYPES.slice(1) };
  expect(toggleType(view, "troops").types).toEqual([]);
});

test("only one type, and again all", () => {
  const view = onlyType({ ...DEFAULT_VIEW, types: ["troops", "arms"] }, "arms");
  expect(view.types).toEqual(["arms"]);
  expect(onlyType(view, "arms").types).toEqual([]);
  expect(onlyType(view, null).types).toEqual([]);
});

test("another country in focus ends the active claim; the same one keeps it", () => {
  const view: View = { ...DEFAULT_VIEW, holders: ["FRA"], claim: "a" };
  expect(selectHolder(view, "DEU")).toEqual({ ...view, holders: ["DEU"], claim: null });
  expect(selectHolder(view, "FRA")).toBe(view);
});

test("a claim brings its holder into focus, alone unless it is there already", () => {
  const french = claim({ id: "a", holder: "FRA" });
  expect(selectClaim({ ...DEFAULT_VIEW, holders: ["DEU"] }, french)).toMatchObject({
    holders: ["FRA"],
    claim: "a",
  });
  const both = { ...DEFAULT_VIEW, holders: ["DEU", "FRA"] };
  expect(selectClaim(both, french)).toMatchObject({ holders: ["DEU", "FRA"], claim: "a" });
  expect(selectClaim(selectClaim(both, french), null)).toEqual(both);
});

test("a cell brings its holder into focus and its ruling claim with it", () => {
  fc.assert(
    fc.property(scenes, ({ snapshot }) => {
      for (const { holder, type, ruling } of snapshot.positions) {
        const view = selectCell(DEFAULT_VIEW, holder, type, snapshot);
        expect(view).toMatchObject({ holders: [holder], claim: ruling });
        expect(show(snapshot, view).activeClaim?.id).toBe(ruling);
      }
      expect(selectCell(DEFAULT_VIEW, "CIV", "troops", snapshot)).toMatchObject({
        holders: ["CIV"],
        claim: null,
      });
    }),
  );
});

test("stepping through the claims visits each once and comes round, both ways", () => {
  fc.assert(
    fc.property(scenes, ({ snapshot }) => {
      const { claims } = show(snapshot, DEFAULT_VIEW);
      const walk = (step: typeof nextClaim) => {
        const seen: (string | null)[] = [];
        let view: View = DEFAULT_VIEW;
        for (let i = 0; i <= claims.length; i += 1) {
          view = step(view, claims);
          seen.push(view.claim);
        }
        return seen;
      };
      const ids = claims.map(({ id }) => id);
      expect(walk(nextClaim)).toEqual([...ids, ids[0] ?? null]);
      expect(walk(previousClaim)).toEqual([...ids.toReversed(), ids.at(-1) ?? null]);
    }),
  );
});

test("reading on from claim to claim puts no holder in focus, and keeps to the one that is", () => {
  fc.assert(
    fc.property(scenes, ({ snapshot, view }) => {
      const { claims } = show(snapshot, view);
      for (const step of [nextClaim, previousClaim]) {
        expect(step({ ...view, holders: [] }, claims).holders).toEqual([]);
        const { claim, holders } = step({ ...view, holders: ["FRA"] }, claims);
        const active = claims.find(({ id }) => id === claim);
        if (active) expect(holders).toEqual([active.holder]);
      }
    }),
  );
});

test("opening a document filters nothing, and a filter for another document ends", () => {
  const view: View = { ...DEFAULT_VIEW, types: ["troops"], claim: "c", document: "b.txt" };
  expect(openDocument(view, "a.txt")).toEqual({
    ...view,
    document: null,
    reading: "a.txt",
    claim: null,
  });
  expect(openDocument(view, "b.txt").document).toBe("b.txt");
  expect(setDocument(openDocument(view, "a.txt"), null)).toEqual({
    ...view,
    document: null,
    claim: null,
  });
});

test("clearing the filters keeps the focus and the frame", () => {
  const view: View = {
    ...DEFAULT_VIEW,
    types: ["troops"],
    conditional: true,
    q: "x",
    at: "2026-01-06",
    holders: ["FRA"],
    pane: "map",
    region: "world",
    claim: "a",
  };
  expect(clearFilters(view)).toEqual({
    ...DEFAULT_VIEW,
    holders: ["FRA"],
    pane: "map",
    region: "world",
    claim: "a",
  });
});
