import type { DocumentSummary } from "@/lib/corpus/snapshot";
import { fold } from "@/lib/view/text";
import { dayInWords } from "@/lib/view/title";

/** "Reuters, 6 January 2026". */
export const datedSource = ({ date, source }: DocumentSummary): string =>
  [source, date ? dayInWords(date) : "date not given"].filter(Boolean).join(", ");

/** The documents whose title, source, date or file name has all the words. */
export function withWords(
  documents: readonly DocumentSummary[],
  typed: string,
): readonly DocumentSummary[] {
  const words = fold(typed).split(" ");
  return documents.filter((document) => {
    const text = fold(
      [document.title, datedSource(document), document.date ?? "", document.id].join(" \n "),
    );
    return words.every((word) => text.includes(word));
  });
}
