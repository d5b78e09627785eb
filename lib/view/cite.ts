import type { Claim } from "@/lib/codebook";
import type { DocumentSummary, Snapshot } from "@/lib/corpus/snapshot";
import { quotedText } from "./set-text";
import { wellFormed } from "./text";
import { dayInWords } from "./title";
import { formatView } from "./url";
import { DEFAULT_VIEW, type View } from "./view";

/** A quote of more words than these is found by its first and last ones. */
const MOST_WORDS = 12;
const WORDS_AT_END = 5;

/** What a citation needs of the page that it leads to. */
export interface CitedPage {
  /** Scheme, host and path, without query: `https://example.org/`. */
  readonly address: string;
  readonly snapshot: Pick<Snapshot, "rev" | "documents" | "holders">;
}

/**
 * A claim's sentence to paste elsewhere, verbatim: `“quote” — Speaker (country), in “Title”, date. Stance
 * Atlas, link`. What the document says in its own voice has no speaker.
 */
export function citationOf(claim: Claim, { address, snapshot }: CitedPage): string {
  const document = snapshot.documents.find(({ id }) => id === claim.document);
  const quote = quotedText(claim.evidence.text);
  const title = `“${document?.title ?? claim.document}”`;
  const from = claim.speaker ? `${speakerOf(claim, snapshot)}, in ${title}` : title;
  const link = `${address}${citationQuery(claim, snapshot.rev)}${textFragment(quote)}`;
  return `“${quote}” — ${from}, ${dateOf(document)}. Stance Atlas, ${link}`;
}

function speakerOf({ speaker }: Claim, { holders }: CitedPage["snapshot"]): string {
  const country = holders.find(({ id }) => id === speaker?.country)?.name ?? speaker?.country;
  return country ? `${speaker?.name} (${country})` : (speaker?.name ?? "");
}

const dateOf = (document: DocumentSummary | undefined): string =>
  document?.date ? dayInWords(document.date) : "no date given";

/** The view narrowed to one claim, in the text, dated by `rev`. */
export const viewOfClaim = (claim: Claim, rev: string): View => ({
  ...DEFAULT_VIEW,
  types: [claim.type],
  pane: "text",
  claim: claim.id,
  rev,
});

const citationQuery = (claim: Claim, rev: string): string => formatView(viewOfClaim(claim, rev));

/**
 * Where in the page the quote stands, for browsers that mark it there:
 * https://wicg.github.io/scroll-to-text-fragment/. A long quote is given by its ends.
 */
export function textFragment(quote: string): string {
  const words = quote.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return "";
  const ends =
    words.length <= MOST_WORDS
      ? [words]
      : [words.slice(0, WORDS_AT_END), words.slice(-WORDS_AT_END)];
  return `#:~:text=${ends.map((some) => encode(some.join(" "))).join(",")}`;
}

/** The dash is syntax in a fragment; at `!'()*~_` and a last full stop chat programs end a link or turn to bold. */
const encode = (text: string): string =>
  encodeURIComponent(wellFormed(text)).replace(
    /[-!'()*~_.]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
