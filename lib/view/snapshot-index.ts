import type { Claim, HolderId } from "@/lib/codebook";
import type { Holder, Snapshot } from "@/lib/corpus/snapshot";
import { compareDocuments, comparePlaces } from "@/lib/positions/order";
import { narrowedRange, type Range, wholeRange } from "./range";
import { quotedText } from "./set-text";
import { fold } from "./text";
import type { View } from "./view";

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
  const { positions, holders: all } = snapshot;
  const holders = new Map(all.map((holder) => [holder.id, holder]));
  const claims = new Map(snapshot.claims.map((claim) => [claim.id, claim]));
  const documents = snapshot.documents.toSorted(compareDocuments);
  const order = documents.map(({ id }) => id);
  const whole = wholeRange(documents, inReadingOrder(snapshot.claims, order), positions, all);

  const ranges = new Map<string, Range>();
  const range: SnapshotIndex["range"] = (view) => {
    if (view.document === null && view.at === null) return whole;
    const key = `${view.document ?? ""}\u0000${view.at ?? ""}`;
    const known = ranges.get(key);
    if (known) return known;
    if (ranges.size >= MOST_RANGES) ranges.clear();
    const found = narrowedRange(whole, view, all);
    ranges.set(key, found);
    return found;
  };

  const texts = new Map<Claim, string>();
  const matches: SnapshotIndex["matches"] = (claim, words) => {
    const text = texts.get(claim) ?? searchText(claim, holders.get(claim.holder));
    texts.set(claim, text);
    return words.every((word) => text.includes(word));
  };
  return { holders, claims, range, matches };
}

/** Document by document in the order given, those of no such document last. */
function inReadingOrder(claims: readonly Claim[], order: readonly string[]): readonly Claim[] {
  const byDocument = new Map(order.map((id): [string, Claim[]] => [id, []]));
  for (const claim of claims) {
    const own = byDocument.get(claim.document);
    if (own) own.push(claim);
    else byDocument.set(claim.document, [claim]);
  }
  return [...byDocument.values()].flatMap((own) => own.sort(comparePlaces));
}

const searchText = (claim: Claim, holder: Holder | undefined): string =>
  fold(
    [quotedText(claim.evidence.text), claim.speaker?.name ?? "", holder?.name ?? claim.holder].join(
      " \n ",
    ),
  );
