import type { Claim, HolderId, Position } from "@/lib/codebook";
import type { DocumentSummary, Holder } from "@/lib/corpus/snapshot";
import { positionOf } from "@/lib/positions/add-up";
import type { Cell, Row } from "./shown";
import { bitOf, type TypeBits } from "./type-bits";
import type { View } from "./view";

/** A cell, and where its claims stand among the claims of its range. */
export interface PlacedCell {
  /** The same object for every view, and for every range that leaves all its claims. */
  readonly cell: Cell;
  readonly places: readonly number[];
}

/** A part of the snapshot: some documents, their claims in reading order, and what these add up to. */
export interface Range {
  /** Newest first. */
  readonly documents: readonly DocumentSummary[];
  readonly claims: readonly Claim[];
  readonly positions: readonly Position[];
  /** One for each position, in their order. */
  readonly cells: readonly PlacedCell[];
  readonly mentioned: ReadonlySet<HolderId>;
  /** The types that each holder has a position on. */
  readonly held: ReadonlyMap<HolderId, TypeBits>;
  /** Rows made for earlier views: of each holder, by the types that they show. */
  readonly rows: Map<HolderId, Map<TypeBits, Row>>;
}

/** All documents and claims, in order, with what they add up to. */
export function wholeRange(
  documents: readonly DocumentSummary[],
  claims: readonly Claim[],
  positions: readonly Position[],
  holders: readonly Holder[],
): Range {
  const places = placesOf(positions, claims);
  const cells = positions.map((position, i) => placed(position, places[i] ?? [], claims));
  return rangeOf(documents, claims, cells, holders);
}

/** What the view's `document` and `at` leave of the whole. */
export function narrowedRange(
  whole: Range,
  { document, at }: Pick<View, "document" | "at">,
  holders: readonly Holder[],
): Range {
  const documents = whole.documents.filter(
    ({ id, date }) => (document === null || id === document) && (at === null || isBy(date, at)),
  );
  const ids = new Set(documents.map(({ id }) => id));
  const claims: Claim[] = [];
  /** By place in the whole, one more than the place in what is left; 0 for what is not. */
  const moved = new Uint32Array(whole.claims.length);
  for (const [place, claim] of whole.claims.entries())
    if (ids.has(claim.document)) moved[place] = claims.push(claim);
  const cells = whole.cells.flatMap(({ cell, places: all }): PlacedCell[] => {
    const left = all.flatMap((place) => (moved[place] ? moved[place] - 1 : []));
    if (left.length === all.length) return [{ cell, places: left }];
    const position = positionOf(left.flatMap((place) => claims[place] ?? []));
    return position ? [placed(position, left, claims)] : [];
  });
  return rangeOf(documents, claims, cells, holders);
}

/** An undated document is left out by `at`: nothing says that it was there by then. A date without a day counts from its start. */
const isBy = (date: string | null, at: string): boolean =>
  date !== null && date.slice(0, 10) <= at.slice(0, date.length);

const keyOf = ({ holder, type }: Pick<Claim, "holder" | "type">): string => `${holder} ${type}`;

/** For each position the places of its claims, in order. */
function placesOf(
  positions: readonly Position[],
  claims: readonly Claim[],
): readonly (readonly number[])[] {
  const places = positions.map((): number[] => []);
  const byKey = new Map(positions.map((position, i) => [keyOf(position), places[i]]));
  for (const [i, claim] of claims.entries()) byKey.get(keyOf(claim))?.push(i);
  return places;
}

const placed = (
  position: Position,
  places: readonly number[],
  claims: readonly Claim[],
): PlacedCell => ({
  cell: { type: position.type, position, claims: places.flatMap((place) => claims[place] ?? []) },
  places,
});

function rangeOf(
  documents: readonly DocumentSummary[],
  claims: readonly Claim[],
  cells: readonly PlacedCell[],
  holders: readonly Holder[],
): Range {
  const held = new Map<HolderId, TypeBits>();
  for (const { cell } of cells) {
    const { holder, type } = cell.position;
    held.set(holder, (held.get(holder) ?? 0) | bitOf(type));
  }
  const mentioned = holders.filter(({ mentions }) =>
    documents.some(({ id }) => (mentions[id] ?? 0) > 0),
  );
  return {
    documents,
    claims,
    positions: cells.map(({ cell }) => cell.position),
    cells,
    mentioned: new Set(mentioned.map(({ id }) => id)),
    held,
    rows: new Map(),
  };
}
