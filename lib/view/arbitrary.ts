import fc from "fast-check";
import { REGIONS } from "@/lib/atlas/region";
import { COMMITMENT_TYPES, STANCES } from "@/lib/codebook";
import type { Holder, Snapshot } from "@/lib/corpus/snapshot";
import { addUp } from "@/lib/positions/add-up";
import { world } from "@/lib/positions/arbitrary";
import { fold } from "./text";
import { canonicalView } from "./url";
import { DEFAULT_VIEW, PANES, SORTS, type View } from "./view";

/** Generated views and snapshots for tests of laws. */

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
/** Any code units at all: lone surrogates, controls, right-to-left marks. */
const anyText = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: "grapheme", maxLength }),
    fc.array(fc.nat(0xffff), { maxLength }).map((units) => String.fromCharCode(...units)),
  );

/** Every field any value its type allows, however odd. */
export const oddView: fc.Arbitrary<View> = fc.record({
  types: fc.array(fc.constantFrom(...COMMITMENT_TYPES), { maxLength: 14 }),
  stances: fc.array(fc.constantFrom(...STANCES), { maxLength: 7 }),
  conditional: fc.boolean(),
  holders: fc.array(fc.oneof(fc.constantFrom("FRA", "GBR", "NATO", "G7"), anyText(6)), {
    maxLength: 8,
  }),
  region: fc.constantFrom(...REGIONS),
  pane: fc.constantFrom(...PANES),
  sort: fc.constantFrom(...SORTS),
  document: maybe(fc.oneof(fc.constant("000_1570259306a62e25.txt"), anyText(40))),
  reading: maybe(fc.oneof(fc.constant("000_1570259306a62e25.txt"), anyText(40))),
  at: maybe(fc.oneof(fc.constant("2026-01-06"), anyText(12))),
  since: maybe(fc.oneof(fc.constant("2026-01-06"), anyText(12))),
  q: anyText(260),
  claim: maybe(fc.oneof(fc.constant("c.1:FRA-troops_2"), anyText(20))),
  rev: maybe(fc.oneof(fc.constant("0123456789ab"), anyText(14))),
});

const day = fc
  .date({
    min: new Date("1945-01-01"),
    max: new Date("2099-12-31"),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));
const idText = (pattern: RegExp) => fc.stringMatching(pattern);

/** Every field canonical by its own construction, not by the codec's. */
export const cleanView: fc.Arbitrary<View> = fc.record({
  types: fc.subarray([...COMMITMENT_TYPES], { maxLength: COMMITMENT_TYPES.length - 1 }),
  stances: fc.subarray([...STANCES], { maxLength: STANCES.length - 1 }),
  conditional: fc.boolean(),
  holders: fc.uniqueArray(idText(/^[A-Z]{3}$/), { maxLength: 12 }).map((ids) => ids.toSorted()),
  region: fc.constantFrom(...REGIONS),
  pane: fc.constantFrom(...PANES),
  sort: fc.constantFrom(...SORTS),
  document: maybe(idText(/^[\p{L}\d][\p{L}\d ._~()'&+#%-]{0,30}\.txt$/u)),
  reading: maybe(idText(/^[\p{L}\d][\p{L}\d ._~()'&+#%-]{0,30}\.txt$/u)),
  at: maybe(day),
  since: maybe(day),
  q: fc
    .string({ unit: "grapheme", maxLength: 60 })
    .filter((q) => q.trim() !== "" && !/[\p{Cc}\p{Surrogate}\u2028\u2029\u2060]/u.test(q))
    // Short enough for any link, and nothing that looks like an escape.
    .filter((q) => encodeURIComponent(q).length < 900 && !/%[0-9a-f]{2}/i.test(q))
    .chain((q) => fc.constantFrom(q, "")),
  claim: maybe(idText(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,40}[A-Za-z0-9]$/)),
  rev: maybe(idText(/^[0-9a-f]{12}$/)),
});

/** More than fits into a link: as many countries as a link takes and more, and long words in scripts that are long when escaped. */
export const largeView: fc.Arbitrary<View> = fc
  .record({
    holders: fc.uniqueArray(idText(/^[A-Z][A-Z0-9]{1,23}$/), { minLength: 20, maxLength: 100 }),
    q: fc.string({ unit: fc.constantFrom("ა", "中", "e", " ", "🕊"), minLength: 1, maxLength: 100 }),
    document: maybe(
      fc.string({ unit: fc.constantFrom("日", "ф", "a"), minLength: 1, maxLength: 120 }),
    ),
    claim: maybe(fc.constant(`c${":".repeat(118)}c`)),
  })
  .filter(({ q }) => q.trim() !== "")
  .map((given) => ({ ...DEFAULT_VIEW, ...given }));

const NAMES: Readonly<Record<string, string>> = {
  DEU: "Germany",
  FRA: "France",
  NATO: "NATO",
  CIV: "Côte d’Ivoire",
};

/** A snapshot of generated claims, in which Côte d’Ivoire is mentioned and takes no position. */
export const snapshots: fc.Arbitrary<Snapshot> = world.map(({ documents, claims }) => ({
  rev: "0123456789ab",
  documents: documents.map(({ id, date }) => ({
    id,
    date,
    title: `Title of ${id}`,
    source: null,
    claims: claims.filter((claim) => claim.document === id).length,
    length: 2000,
  })),
  unread: [],
  holders: Object.entries(NAMES).map(
    ([id, name]): Holder => ({
      id,
      name,
      kind: id === "NATO" ? "group" : "country",
      members: [],
      mentions: Object.fromEntries(
        documents
          .filter((d) => id === "CIV" || claims.some((c) => c.holder === id && c.document === d.id))
          .map((d) => [d.id, 1]),
      ),
    }),
  ),
  positions: addUp(claims, documents),
  claims,
}));

/** A snapshot and a view whose parts are mostly in it. */
export const scenes = snapshots.chain((snapshot) =>
  fc.record({
    snapshot: fc.constant(snapshot),
    view: fc
      .record({
        types: fc.subarray(["troops", "monitoring", "diplomacy"] as const),
        stances: fc.subarray([...STANCES]),
        conditional: fc.boolean(),
        holders: fc.subarray(["DEU", "FRA", "NATO", "CIV"]),
        region: fc.constantFrom(...REGIONS),
        pane: fc.constantFrom(...PANES),
        sort: fc.constantFrom(...SORTS),
        document: maybe(fc.constantFrom(...snapshot.documents.map(({ id }) => id))),
        reading: maybe(fc.constantFrom(...snapshot.documents.map(({ id }) => id))),
        at: maybe(fc.constantFrom("2025-12-31", "2026-01-06", "2026-12-31")),
        since: maybe(fc.constantFrom("2025-12-31", "2026-01-06")),
        q: fc.constantFrom("", "", fold("FRANCE"), "germany 0123", "nowhere"),
        claim: maybe(fc.constantFrom(...snapshot.claims.map(({ id }) => id), "gone")),
        rev: fc.constant(null),
      })
      .map(canonicalView),
  }),
);
