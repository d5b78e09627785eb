import type { Claim, HolderId } from "@/lib/codebook";
import type { DocumentSummary, Holder } from "@/lib/corpus/snapshot";
import type { Shown } from "@/lib/view/show";
import { conditionInWords, STANCE_WORDS, TYPE_WORDS, VOICE_WORDS } from "@/lib/view/words";

/** One claim as it is printed. */
export interface Quote {
  readonly claim: Claim;
  /** Place in `documents`, from 1. */
  readonly source: number;
}

/** The sentences under what is shown, for a sheet of paper. */
export interface Quotes {
  /** Holders in focus first, then in the order of the matrix; each with its claims in reading order. */
  readonly holders: readonly { readonly holder: Holder; readonly quotes: readonly Quote[] }[];
  /** That the quotes stand in, in the order of their first quote. */
  readonly documents: readonly DocumentSummary[];
  /** Claims that are shown and were left out. */
  readonly leftOut: number;
}

/** The first `most` shown claims, by holder. */
export function quotesOf({ rows, claims, documents, selected }: Shown, most: number): Quotes {
  const inFocus = new Set(selected.map(({ id }) => id));
  const ordered = [
    ...rows.filter(({ holder }) => inFocus.has(holder.id)),
    ...rows.filter(({ holder }) => !inFocus.has(holder.id)),
  ];
  const byHolder = new Map<HolderId, Claim[]>(rows.map(({ holder }) => [holder.id, []]));
  for (const claim of claims) byHolder.get(claim.holder)?.push(claim);
  const numbers = new Map<string, number>();
  const numberOf = (document: string): number => {
    const number = numbers.get(document) ?? numbers.size + 1;
    numbers.set(document, number);
    return number;
  };
  let left = most;
  const holders = ordered.flatMap(({ holder }) => {
    const kept = (byHolder.get(holder.id) ?? []).slice(0, Math.max(0, left));
    left -= kept.length;
    const quotes = kept.map((claim): Quote => ({ claim, source: numberOf(claim.document) }));
    return quotes.length === 0 ? [] : [{ holder, quotes }];
  });
  const summaries = new Map(documents.map((document) => [document.id, document]));
  return {
    holders,
    documents: [...numbers.keys()].flatMap((id) => summaries.get(id) ?? []),
    leftOut: claims.length - holders.reduce((sum, { quotes }) => sum + quotes.length, 0),
  };
}

/** What a claim says, before its quote: "Troops: committed, after a ceasefire". */
export const claimInWords = ({ type, stance, conditions, change }: Claim): string =>
  [
    `${TYPE_WORDS[type].label}: ${STANCE_WORDS[stance].label.toLowerCase()}`,
    ...new Set(conditions.map(conditionInWords)),
    ...(change === "dropped" ? ["dropped"] : []),
  ].join(", ");

/** Who says it: the speaker by name where the text gives one. */
export const speakerInWords = ({ speaker, voice }: Claim): string =>
  speaker?.name ?? VOICE_WORDS[voice];
