import type { Claim, HolderId, Position } from "@/lib/codebook";
import type { DocumentSummary, Holder, Snapshot } from "@/lib/corpus/snapshot";
import { addUp } from "@/lib/positions/add-up";
import { compareDocuments, comparePlaces } from "@/lib/positions/order";
import { quotedText } from "./set-text";
import { fold } from "./text";
import type { View } from "./view";

/** A part of the snapshot: some documents, their claims in reading order, and what these add up to. */
export interface Range {
  readonly documents: readonly DocumentSummary[];
  readonly claims: readonly Claim[];
  readonly positions: readonly Position[];
  readonly mentioned: ReadonlySet<HolderId>;
}

/** What `show` would otherwise work out again for every view of the same snapshot. */
export interface SnapshotIndex {
  readonly holders: ReadonlyMap<HolderId, Holder>;
  readonly claims: ReadonlyMap<string, Claim>;
  /** The documents that the view's `document` and `at` leave, and what their claims add up to. */
  readonly range: (view: Pick<View, "document" | "at">) => Range;
  /** Whether a claim's quote, speaker or holder has all words of the query. */
  readonly matches: (claim: Claim, words: readonly string[]) => boolean;
}

const indexes = new WeakMap<Snapshot, SnapshotIndex>();
const MOST_RANGES = 16;

export function indexOf(snapshot: Snapshot): SnapshotIndex {
  const known = indexes.get(snapshot);
  if (known) return known;
  const index = build(snapshot);
  indexes.set(snapshot, index);
  return index;
}

function build(snapshot: Snapshot): SnapshotIndex {
  const holders = new Map(snapshot.holders.map((holder) => [holder.id, holder]));
  const claims = new Map(snapshot.claims.map((claim) => [claim.id, claim]));
  const documents = snapshot.documents.toSorted(compareDocuments);
  const place = new Map(documents.map(({ id }, index) => [id, index]));
  const placeOf = (claim: Claim) => place.get(claim.document) ?? documents.length;
  const inOrder = snapshot.claims.toSorted(
    (a, b) => placeOf(a) - placeOf(b) || comparePlaces(a, b),
  );

  const ranges = new Map<string, Range>();
  const range: SnapshotIndex["range"] = (view) => {
    const key = `${view.document ?? ""}\u0000${view.at ?? ""}`;
    const known = ranges.get(key);
    if (known) return known;
    if (ranges.size >= MOST_RANGES) ranges.clear();
    const found = rangeOf(snapshot, view, documents, inOrder);
    ranges.set(key, found);
    return found;
  };

  const texts = new Map<string, string>();
  const matches: SnapshotIndex["matches"] = (claim, words) => {
    const text = texts.get(claim.id) ?? searchText(claim, holders.get(claim.holder));
    texts.set(claim.id, text);
    return words.every((word) => text.includes(word));
  };
  return { holders, claims, range, matches };
}

const searchText = (claim: Claim, holder: Holder | undefined): string =>
  fold(
    [quotedText(claim.evidence.text), claim.speaker?.name ?? "", holder?.name ?? claim.holder].join(
      " \n ",
    ),
  );

/** An undated document is left out by `at`: nothing says that it was there by then. A date without a day counts from its start. */
const isBy = (date: string | null, at: string): boolean =>
  date !== null && date.slice(0, 10) <= at.slice(0, date.length);

function rangeOf(
  snapshot: Snapshot,
  { document, at }: Pick<View, "document" | "at">,
  all: readonly DocumentSummary[],
  inOrder: readonly Claim[],
): Range {
  const whole = document === null && at === null;
  const documents = whole
    ? all
    : all.filter(
        ({ id, date }) => (document === null || id === document) && (at === null || isBy(date, at)),
      );
  const ids = new Set(documents.map(({ id }) => id));
  const claims = whole ? inOrder : inOrder.filter((claim) => ids.has(claim.document));
  const mentioned = snapshot.holders.filter(({ mentions }) =>
    documents.some(({ id }) => (mentions[id] ?? 0) > 0),
  );
  return {
    documents,
    claims,
    positions: whole ? snapshot.positions : addUp(claims, documents),
    mentioned: new Set(mentioned.map(({ id }) => id)),
  };
}
